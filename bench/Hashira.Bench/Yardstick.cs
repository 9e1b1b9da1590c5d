using System.Security.Cryptography;
using System.Text;

namespace Hashira.Bench;

/// <summary>
/// A fixed piece of work on the same bytes, measured in the same run: they are decoded, normalised and hashed ten times. Its cost
/// tells how fast the machine is at the moment, so that two runs, or two machines, can be compared by the ratio.
/// </summary>
internal static class Yardstick
{
    private const int Times = 10;

    public static int Run(byte[] bytes)
    {
        var sum = 0;
        for (var i = 0; i < Times; i++)
        {
            var text = Encoding.UTF8.GetString(bytes).Normalize(NormalizationForm.FormKC);
            sum += SHA256.HashData(Encoding.Unicode.GetBytes(text))[i];
        }

        return sum;
    }
}
