using System.Collections;
using System.Text;

namespace Hashira.Documents.Tables.Pages;

/// <summary>Which ideographs belong to the character set of Japanese mail and Windows (JIS X 0208 with its extensions).</summary>
internal static class JapaneseSet
{
    private const char First = '\u4E00';
    private const char Last = '\u9FFF';

    private static readonly Lazy<BitArray> Ideographs = new(Collect);

    public static bool Holds(char ideograph) => ideograph is >= First and <= Last && Ideographs.Value[ideograph - First];

    private static BitArray Collect()
    {
        var ideographs = new BitArray(Last - First + 1);
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(932)!;
        var pair = new byte[2];
        for (var lead = 0x81; lead <= 0xFC; lead++)
        {
            for (var trail = 0x40; trail <= 0xFC; trail++)
            {
                (pair[0], pair[1]) = ((byte)lead, (byte)trail);
                var text = encoding.GetString(pair);
                if (text is [>= First and <= Last])
                    ideographs[text[0] - First] = true;
            }
        }

        return ideographs;
    }
}
