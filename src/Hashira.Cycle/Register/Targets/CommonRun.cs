namespace Hashira.Cycle.Register.Targets;

/// <summary>共通の言い回し. How many letters on end two texts share.</summary>
internal static class CommonRun
{
    /// <summary>Length of the longest run of letters in both folded texts, digits and commas aside; a long run means that they speak of the same.</summary>
    public static int Length(string one, string other)
    {
        var longest = 0;
        var before = new int[other.Length + 1];
        foreach (var letter in one)
        {
            var now = new int[other.Length + 1];
            for (var j = 0; j < other.Length; j++)
            {
                if (letter != other[j] || char.IsAsciiDigit(letter) || letter is '、' or '。')
                    continue;
                now[j + 1] = before[j] + 1;
                longest = Math.Max(longest, now[j + 1]);
            }

            before = now;
        }

        return longest;
    }
}
