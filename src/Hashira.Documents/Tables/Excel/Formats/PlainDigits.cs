using System.Collections.Immutable;

namespace Hashira.Documents.Tables.Excel.Formats;

/// <summary>Digits that need no laying out: <c>#,##0</c>, <c>000</c>, <c>0.0</c>, with words before and behind. Most numbers of a workbook are shown by such.</summary>
/// <param name="Before">Words before.</param>
/// <param name="Form">The form, which .NET shows in the same way.</param>
/// <param name="Places">Digits behind the point.</param>
/// <param name="Behind">Words behind.</param>
internal sealed record PlainDigits(string Before, string Form, int Places, string Behind)
{
    /// <summary>The form of a section, or <see langword="null"/> if it has anything else.</summary>
    public static PlainDigits? Of(ImmutableArray<FormatToken> tokens)
    {
        var first = tokens.TakeWhile(token => token.Kind == FormatTokenKind.Literal).Count();
        var end = first;
        while (end < tokens.Length && (tokens[end].Kind is FormatTokenKind.Digit or FormatTokenKind.Point or FormatTokenKind.Comma))
            end++;
        var form = string.Concat(tokens[first..end].Select(token => token.Text));
        var point = form.IndexOf('.', StringComparison.Ordinal);
        var (whole, part) = point < 0 ? (form, "") : (form[..point], form[(point + 1)..]);
        return whole is ("0" or "#,##0" or "#,###") || (whole.Length > 0 && whole.All(letter => letter == '0'))
            ? part.Length <= 15 && part.All(letter => letter == '0') && tokens.Skip(end).All(token => token.Kind == FormatTokenKind.Literal)
                ? new PlainDigits(Text(tokens[..first]), form, part.Length, Text(tokens[end..]))
                : null
            : null;
    }

    private static string Text(ImmutableArray<FormatToken> tokens) => string.Concat(tokens.Select(token => token.Text));
}
