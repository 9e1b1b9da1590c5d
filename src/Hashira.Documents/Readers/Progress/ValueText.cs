using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Hashira.Documents.Forms;
using Hashira.Model;

namespace Hashira.Documents.Readers.Progress;

/// <summary>値の文字. What the words of a cell say of a value: a number, none, undecided, being counted — or 0, which is a number.</summary>
internal static partial class ValueText
{
    /// <summary>A value as understood.</summary>
    public readonly record struct Reading(ReportedState State, decimal? Number, string Unit, string Qualifier);

    /// <summary>Reads the text of a cell that isn't empty.</summary>
    public static Reading Read(string text, ProgressWords words)
    {
        if (TryPlain(text, out var plain))
            return new Reading(ReportedState.Number, plain, "", "");
        var folded = JapaneseText.Fold(text);
        var bare = folded.Trim('(', ')', '[', ']', '〔', '〕');
        // ( ) alone, or white space in brackets.
        if (bare.Length == 0)
            return new Reading(ReportedState.None, null, "", "");
        if (words.None.Contains(bare) || words.None.Contains(folded))
            return new Reading(ReportedState.None, null, "", "");
        if (words.Undecided.Contains(bare))
            return new Reading(ReportedState.Undecided, null, "", "");
        if (words.Pending.Contains(bare))
            return new Reading(ReportedState.Pending, null, "", "");
        if (words.NotApplicable.Contains(bare) || words.NotApplicable.Contains(folded))
            return new Reading(ReportedState.NotApplicable, null, "", "");
        var match = Figure().Match(text.Normalize(NormalizationForm.FormKC).Replace("\n", "", StringComparison.Ordinal));
        if (!match.Success || !decimal.TryParse(match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return new Reading(ReportedState.Text, null, "", "");
        if (match.Groups["minus"].Success)
            number = -number;
        var qualifier = string.Concat(match.Groups["before"].Value, match.Groups["after"].Value);
        return new Reading(ReportedState.Number, number, match.Groups["unit"].Value, qualifier);
    }

    /// <summary>Whether the text is a number, with or without a unit.</summary>
    public static bool IsNumber(string text) => TryPlain(text, out _) || (text.Length < 24 && Figure().IsMatch(text.Normalize(NormalizationForm.FormKC)));

    /// <summary>Plain half-width numbers, by far the most, without the slow way.</summary>
    private static bool TryPlain(string text, out decimal number)
    {
        number = 0;
        foreach (var character in text)
        {
            if (!char.IsAsciiDigit(character) && character is not ('.' or ',' or '-'))
                return false;
        }

        return text.Length is > 0 and < 24 && char.IsAsciiDigit(text[^1])
            && decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
    }

    [GeneratedRegex(@"^\s*[\(（]?(?<before>約|延べ|延|のべ|累計|計|概ね|おおむね|\+)?\s*(?<minus>[-▲△−])?\s*(?<number>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]{1,15}(?:\.[0-9]{1,9})?)\s*(?<unit>%|‰|ポイント|pt|[^\d\s()\[\]~:/、。]{1,6}?)?\s*(?:[\(\[]?(?<after>以上|以下|未満|超|程度|見込み?|速報値?|暫定値?|累計|維持|確保|台)[\)\]]?)?[\)）]?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();
}
