using System.Collections.Immutable;
using System.Globalization;

namespace Hashira.Documents.Tables.Excel.Formats;

/// <summary>What a piece of a number format stands for.</summary>
internal enum FormatTokenKind
{
    Literal,
    Digit,
    Point,
    Comma,
    Percent,
    Exponent,
    Slash,
    Text,
    General,
    Date,
    AmPm,
    Elapsed,
}

/// <summary>One piece of a number format.</summary>
internal readonly record struct FormatToken(FormatTokenKind Kind, string Text);

/// <summary>One section of a number format: what stands between two semicolons.</summary>
/// <param name="Tokens">Its pieces.</param>
/// <param name="Condition">Operator of its condition; empty if it has none.</param>
/// <param name="Limit">Number that the condition compares with.</param>
/// <param name="Numerals">[DBNum1]–[DBNum3]; 0 for plain figures.</param>
/// <param name="IsGannen">Whether the first year of an era is printed 元.</param>
internal sealed record FormatSection(ImmutableArray<FormatToken> Tokens, string Condition, double Limit, int Numerals, bool IsGannen)
{
    public bool IsDate { get; } = Tokens.Any(token => token.Kind is FormatTokenKind.Date or FormatTokenKind.Elapsed or FormatTokenKind.AmPm);

    /// <summary>Where the decimal point stands among the pieces; −1 if there is none.</summary>
    public int Point { get; } = Tokens.Select(token => token.Kind).ToList().IndexOf(FormatTokenKind.Point);

    /// <summary>The form of the digits alone, with words before and behind, if the section is no more than that; else <see langword="null"/>.</summary>
    public PlainDigits? Digits { get; } = PlainDigits.Of(Tokens);

    /// <summary>Which m stand for minutes: right behind hours or right before seconds.</summary>
    public ImmutableArray<bool> Minutes { get; } = [.. Tokens.Select((_, i) => IsMinute(Tokens, i))];

    private static bool IsMinute(ImmutableArray<FormatToken> tokens, int index)
    {
        if (tokens[index].Kind != FormatTokenKind.Date || tokens[index].Text is not ("m" or "mm"))
            return false;
        var before = tokens.Take(index).LastOrDefault(token => token.Kind is FormatTokenKind.Date or FormatTokenKind.Elapsed);
        var after = tokens.Skip(index + 1).FirstOrDefault(token => token.Kind is FormatTokenKind.Date or FormatTokenKind.Elapsed);
        return before.Text?.StartsWith('h') == true || after.Text?.StartsWith('s') == true;
    }

    public bool Has(FormatTokenKind kind) => Tokens.Any(token => token.Kind == kind);

    /// <summary>Takes a whole format apart. What is not understood is a literal.</summary>
    public static ImmutableArray<FormatSection> Parse(string code)
    {
        var sections = ImmutableArray.CreateBuilder<FormatSection>();
        var at = 0;
        do
        {
            sections.Add(ParseOne(code, ref at));
        }
        while (at <= code.Length && sections.Count < 4);
        return sections.ToImmutable();
    }

    private static FormatSection ParseOne(string code, ref int at)
    {
        var tokens = ImmutableArray.CreateBuilder<FormatToken>();
        var (condition, limit, numerals, gannen, system) = ("", 0.0, 0, false, "");
        for (; at < code.Length && code[at] != ';'; at++)
        {
            var letter = code[at];
            if (letter == '"')
            {
                var end = code.IndexOf('"', at + 1);
                end = end < 0 ? code.Length : end;
                tokens.Add(new(FormatTokenKind.Literal, code[(at + 1)..end]));
                at = end;
            }
            else if (letter is '\\' or '!' && at + 1 < code.Length)
            {
                tokens.Add(new(FormatTokenKind.Literal, code[++at].ToString()));
            }
            else if (letter is '_' or '*' && at + 1 < code.Length)
            {
                // Room of a letter's width, or filling: nothing that is read.
                at++;
            }
            else if (letter == '[')
            {
                var end = code.IndexOf(']', at + 1);
                end = end < 0 ? code.Length : end;
                Bracket(code[(at + 1)..end]);
                at = end;
            }
            else if (Word(code, at) is { } word)
            {
                tokens.Add(new(word.Kind, code.Substring(at, word.Length)));
                at += word.Length - 1;
            }
            else if (letter is 'E' or 'e' && at + 1 < code.Length && code[at + 1] is '+' or '-')
            {
                tokens.Add(new(FormatTokenKind.Exponent, code.Substring(at++, 2)));
            }
            else if ("ymdhsgearYMDHSGEAR".Contains(letter, StringComparison.Ordinal))
            {
                var start = at;
                while (at + 1 < code.Length && char.ToLowerInvariant(code[at + 1]) == char.ToLowerInvariant(letter))
                    at++;
                tokens.Add(new(FormatTokenKind.Date, code[start..(at + 1)].ToLowerInvariant()));
            }
            else
            {
                tokens.Add(new(
                    letter switch
                    {
                        '0' or '#' or '?' => FormatTokenKind.Digit,
                        '.' => FormatTokenKind.Point,
                        ',' => FormatTokenKind.Comma,
                        '%' => FormatTokenKind.Percent,
                        '/' => FormatTokenKind.Slash,
                        '@' => FormatTokenKind.Text,
                        _ => FormatTokenKind.Literal,
                    },
                    letter.ToString()));
            }
        }

        at++;
        return system.Length > 0 ? Parse(system)[0] : new FormatSection(tokens.ToImmutable(), condition, limit, numerals, gannen);

        void Bracket(string inside)
        {
            if (inside.StartsWith('$'))
            {
                var dash = inside.IndexOf('-', StringComparison.Ordinal);
                var locale = dash < 0 ? "" : inside[(dash + 1)..];
                if ((dash < 0 ? inside.Length : dash) > 1)
                    tokens.Add(new(FormatTokenKind.Literal, inside[1..(dash < 0 ? inside.Length : dash)]));
                gannen |= inside.Contains("gannen", StringComparison.OrdinalIgnoreCase);
                // The long date and the time of the system, as a Japanese Windows has them.
                system = locale.ToUpperInvariant() switch { "F800" => "yyyy\"年\"m\"月\"d\"日\"", "F400" => "h:mm:ss", _ => system };
            }
            else if (inside.StartsWith("DBNum", StringComparison.OrdinalIgnoreCase) && inside.Length == 6 && inside[5] is >= '1' and <= '3')
            {
                numerals = inside[5] - '0';
            }
            else if (inside.Length > 0 && inside.All(letter => char.ToLowerInvariant(letter) == char.ToLowerInvariant(inside[0])) && "hmsHMS".Contains(inside[0], StringComparison.Ordinal))
            {
                tokens.Add(new(FormatTokenKind.Elapsed, inside.ToLowerInvariant()));
            }
            else if (inside.Length > 1 && inside[0] is '<' or '>' or '=')
            {
                var digits = inside.TrimStart('<', '>', '=');
                if (double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out limit))
                    condition = inside[..^digits.Length];
            }
        }
    }

    private static (FormatTokenKind Kind, int Length)? Word(string code, int at)
    {
        foreach (var (word, kind) in new[] { ("General", FormatTokenKind.General), ("G/標準", FormatTokenKind.General), ("AM/PM", FormatTokenKind.AmPm), ("A/P", FormatTokenKind.AmPm), ("午前/午後", FormatTokenKind.AmPm) })
        {
            if (string.Compare(code, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0)
                return (kind, word.Length);
        }

        return null;
    }
}
