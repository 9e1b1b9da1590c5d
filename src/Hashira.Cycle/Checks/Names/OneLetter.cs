namespace Hashira.Cycle.Checks.Names;

/// <summary>Whether two names are one letter apart: one more, one less, another one, or two neighbours swapped.</summary>
internal static class OneLetter
{
    /// <summary>Equal names are not one letter apart.</summary>
    public static bool Apart(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > 2 || string.Equals(one, other, StringComparison.Ordinal))
            return false;
        var (head, tail) = Common(one, other);
        var (left, right) = (one.Length - head - tail, other.Length - head - tail);
        return (IsOne(one.AsSpan(head, left)) && IsOne(other.AsSpan(head, right))) || (left == 2 && right == 2 && one[head] == other[head + 1] && one[head + 1] == other[head]);
    }

    /// <summary>The letters in which the names differ; one of them is empty if a letter is missing.</summary>
    public static (string One, string Other) Difference(string one, string other)
    {
        var (head, tail) = Common(one, other);
        return (one[head..^tail], other[head..^tail]);
    }

    private static bool IsOne(ReadOnlySpan<char> letters) => letters.Length <= 1 || (letters.Length == 2 && char.IsSurrogatePair(letters[0], letters[1]));

    private static (int Head, int Tail) Common(string one, string other)
    {
        var shorter = Math.Min(one.Length, other.Length);
        var head = 0;
        while (head < shorter && one[head] == other[head])
            head++;
        var tail = 0;
        while (tail < shorter - head && one[^(tail + 1)] == other[^(tail + 1)])
            tail++;
        // A letter of two UTF-16 units differs as a whole.
        if (head > 0 && char.IsHighSurrogate(one[head - 1]))
            head--;
        if (tail > 0 && char.IsLowSurrogate(one[^tail]))
            tail--;
        return (head, tail);
    }
}
