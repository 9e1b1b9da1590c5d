namespace Hashira.Cycle.Checks.Brackets;

/// <summary>Brackets of a text, paired up. Brackets of one kind pair whatever their width.</summary>
/// <param name="Pairs">Offsets of opening and closing bracket.</param>
/// <param name="Unclosed">Offsets of opening brackets that nothing closes.</param>
/// <param name="Unopened">Offsets of closing brackets that nothing opens; the bracket of a numbering such as 1） is none.</param>
internal sealed record BracketScan(IReadOnlyList<(int Open, int Close)> Pairs, IReadOnlyList<int> Unclosed, IReadOnlyList<int> Unopened)
{
    /// <summary>Scans a text. A bracket closes the nearest open one of its kind; those opened since are unclosed.</summary>
    public static BracketScan Of(string text)
    {
        var pairs = new List<(int, int)>();
        var unclosed = new List<int>();
        var unopened = new List<int>();
        var open = new Stack<(int Offset, char Kind)>();
        var openOfKind = new Dictionary<char, int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (Opened(text[i]) is var opened and not '\0')
            {
                open.Push((i, opened));
                openOfKind[opened] = openOfKind.GetValueOrDefault(opened) + 1;
            }
            else if (Closed(text[i]) is var closed and not '\0')
            {
                if (openOfKind.GetValueOrDefault(closed) > 0)
                {
                    while (open.Peek().Kind != closed)
                        unclosed.Add(Pop());
                    pairs.Add((Pop(), i));
                }
                else if (!IsNumbering(text, i))
                {
                    unopened.Add(i);
                }
            }
        }

        unclosed.AddRange(open.Select(bracket => bracket.Offset));
        unclosed.Sort();
        return new BracketScan([.. pairs.OrderBy(pair => pair.Item1)], unclosed, unopened);

        int Pop()
        {
            var (offset, kind) = open.Pop();
            openOfKind[kind]--;
            return offset;
        }
    }

    /// <summary>Whether one bracket is full-width and the other half-width.</summary>
    public static bool IsMixed(char open, char close) => IsHalf(open) != IsHalf(close);

    private static bool IsHalf(char bracket) => bracket is '(' or ')' or '[' or ']' or '{' or '}' or '｢' or '｣';

    /// <summary>Kind of an opening bracket; NUL for any other character.</summary>
    private static char Opened(char character) => character switch
    {
        '（' or '(' => '(',
        '［' or '[' => '[',
        '「' or '｢' => '「',
        '｛' or '{' => '{',
        '『' or '【' or '〔' or '〈' or '《' or '“' => character,
        _ => '\0',
    };

    /// <summary>Kind of a closing bracket; NUL for any other character.</summary>
    private static char Closed(char character) => character switch
    {
        '）' or ')' => '(',
        '］' or ']' => '[',
        '」' or '｣' => '「',
        '｝' or '}' => '{',
        '』' => '『',
        '】' => '【',
        '〕' => '〔',
        '〉' => '〈',
        '》' => '《',
        '”' => '“',
        _ => '\0',
    };

    /// <summary>１） or ア) at the beginning of a paragraph or of a list in running text.</summary>
    private static bool IsNumbering(string text, int close)
    {
        if (text[close] is not ('）' or ')') || close == 0)
            return false;
        var start = close;
        while (start > 0 && close - start < 3 && (char.IsDigit(text[start - 1]) || text[start - 1] is (>= 'ア' and <= 'ン') or (>= 'a' and <= 'z') or (>= 'ａ' and <= 'ｚ') or (>= '①' and <= '⑳')))
            start--;
        return start < close && (start == 0 || text[start - 1] is '\n' or ' ' or '　' or '。' or '、');
    }
}
