using System.Collections.Immutable;

namespace Hashira.Cycle.Register;

/// <summary>
/// The longest common subsequence of two sequences of words by E. Myers' O(ND) algorithm in linear space. Stretches that share
/// next to nothing are given up at a fixed cost and count as wholly replaced.
/// </summary>
internal sealed class LongestCommonWords
{
    private const int MostEdits = 4_000;

    private readonly int[] _old;
    private readonly int[] _revised;
    private readonly int[] _forward;
    private readonly int[] _backward;
    private readonly ImmutableArray<(int Old, int Revised)>.Builder _matches = ImmutableArray.CreateBuilder<(int, int)>();

    private LongestCommonWords(int[] old, int[] revised)
    {
        _old = old;
        _revised = revised;
        var diagonals = 2 * (Math.Min(MostEdits, (old.Length + revised.Length + 1) / 2) + 2);
        _forward = new int[diagonals];
        _backward = new int[diagonals];
    }

    /// <summary>Pairs of equal words, rising on both sides.</summary>
    public static ImmutableArray<(int Old, int Revised)> Of(IReadOnlyList<string> old, IReadOnlyList<string> revised)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var compared = new LongestCommonWords(Numbered(old), Numbered(revised));
        compared.Match(0, old.Count, 0, revised.Count);
        return compared._matches.ToImmutable();

        int[] Numbered(IReadOnlyList<string> words)
        {
            var sequence = new int[words.Count];
            for (var i = 0; i < sequence.Length; i++)
            {
                if (!numbers.TryGetValue(words[i], out sequence[i]))
                    numbers.Add(words[i], sequence[i] = numbers.Count);
            }

            return sequence;
        }
    }

    private void Match(int oldFrom, int oldTo, int revisedFrom, int revisedTo)
    {
        while (oldFrom < oldTo && revisedFrom < revisedTo && _old[oldFrom] == _revised[revisedFrom])
            _matches.Add((oldFrom++, revisedFrom++));
        var tail = 0;
        while (oldFrom < oldTo - tail && revisedFrom < revisedTo - tail && _old[oldTo - tail - 1] == _revised[revisedTo - tail - 1])
            tail++;
        oldTo -= tail;
        revisedTo -= tail;
        if (oldFrom < oldTo && revisedFrom < revisedTo && Middle(oldFrom, oldTo, revisedFrom, revisedTo) is var (atOld, atRevised))
        {
            Match(oldFrom, atOld, revisedFrom, atRevised);
            Match(atOld, oldTo, atRevised, revisedTo);
        }

        for (var i = 0; i < tail; i++)
            _matches.Add((oldTo + i, revisedTo + i));
    }

    /// <summary>A point that a shortest edit script passes through, strictly inside; null if there is nothing in common or it costs too much.</summary>
    private (int Old, int Revised)? Middle(int oldFrom, int oldTo, int revisedFrom, int revisedTo)
    {
        var n = oldTo - oldFrom;
        var m = revisedTo - revisedFrom;
        var delta = n - m;
        var odd = (delta & 1) != 0;
        var most = Math.Min(MostEdits, (n + m + 1) / 2);
        var centre = _forward.Length / 2;
        _forward[centre + 1] = 0;
        _backward[centre + 1] = 0;
        for (var d = 0; d <= most; d++)
        {
            // Diagonals outside the box are left out.
            var lowest = -d + (2 * Math.Max(0, d - m));
            var highest = d - (2 * Math.Max(0, d - n));
            for (var k = lowest; k <= highest; k += 2)
            {
                var x = k == -d || (k != d && _forward[centre + k - 1] < _forward[centre + k + 1]) ? _forward[centre + k + 1] : _forward[centre + k - 1] + 1;
                while (x < n && x - k < m && _old[oldFrom + x] == _revised[revisedFrom + x - k])
                    x++;
                _forward[centre + k] = x;
                var mirrored = delta - k;
                if (odd && mirrored >= -(d - 1) && mirrored <= d - 1 && x + _backward[centre + mirrored] >= n)
                    return Inside(x, x - k);
            }

            for (var k = lowest; k <= highest; k += 2)
            {
                var x = k == -d || (k != d && _backward[centre + k - 1] < _backward[centre + k + 1]) ? _backward[centre + k + 1] : _backward[centre + k - 1] + 1;
                while (x < n && x - k < m && _old[oldTo - x - 1] == _revised[revisedTo - (x - k) - 1])
                    x++;
                _backward[centre + k] = x;
                var mirrored = delta - k;
                if (!odd && mirrored >= -d && mirrored <= d && x + _forward[centre + mirrored] >= n)
                    return Inside(n - x, m - (x - k));
            }
        }

        return null;

        // A corner of the box parts nothing off: all of it was replaced.
        (int, int)? Inside(int x, int y) =>
            x < 0 || y < 0 || x > n || y > m || (x == 0 && y == 0) || (x == n && y == m) ? null : (oldFrom + x, revisedFrom + y);
    }
}
