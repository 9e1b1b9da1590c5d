using System.Collections.Immutable;

namespace Hashira.Documents.Tables.Excel.Formats;

/// <summary>表示形式. Shows a number as the cell shows it.</summary>
internal sealed class NumberFormat
{
    private readonly ImmutableArray<FormatSection> _sections;

    private NumberFormat(string code) => _sections = FormatSection.Parse(code);

    /// <summary>Whether numbers are shown as dates or times.</summary>
    public bool IsDate => _sections[0].IsDate;

    /// <summary>Whether it shows a calendar day, not only a time.</summary>
    public bool ShowsDay => _sections[0].Tokens.Any(token => token.Kind == FormatTokenKind.Date && token.Text[0] is 'd' or 'y' or 'e' or 'g');

    /// <summary>Understands a format. A format that is nonsense shows what it can.</summary>
    public static NumberFormat Parse(string code) => new(code);

    /// <summary>The number as shown.</summary>
    /// <param name="value">The stored number.</param>
    /// <param name="is1904">Whether days count from 1904.</param>
    public string Show(double value, bool is1904)
    {
        var (section, magnitude) = Choose(value);
        if (section.IsDate)
            return SerialDate.Of(value, is1904) is { } moment ? DateFormat.Show(section, moment) : GeneralNumber.Show(value);
        if (section.Tokens.IsEmpty)
            return "";
        return Numerals.Of(DigitFormat.Show(section, magnitude), section.Numerals, section.Has(FormatTokenKind.General)).Trim();
    }

    /// <summary>A text as shown: a format may put words around it.</summary>
    public string ShowText(string text)
    {
        var section = _sections.Length == 4 ? _sections[3] : _sections[^1].Has(FormatTokenKind.Text) ? _sections[^1] : null;
        if (section is null || !section.Has(FormatTokenKind.Text))
            return text;
        return string.Concat(section.Tokens.Select(token => token.Kind == FormatTokenKind.Text ? text : token.Text));
    }

    private (FormatSection Section, double Magnitude) Choose(double value)
    {
        var numbers = _sections.Length == 4 ? 3 : _sections.Length;
        if (_sections.Any(section => section.Condition.Length > 0))
        {
            for (var i = 0; i < numbers; i++)
            {
                if (Holds(_sections[i], value, i, numbers))
                    return (_sections[i], value);
            }

            return (_sections[numbers - 1], value);
        }

        if (value < 0 && numbers > 1)
            return (_sections[1], -value);
        // A last section of text alone is for texts.
        if (value == 0 && numbers > 2 && !_sections[2].Has(FormatTokenKind.Text))
            return (_sections[2], 0);
        return (_sections[0], value);
    }

    private static bool Holds(FormatSection section, double value, int index, int count) => section.Condition switch
    {
        "<" => value < section.Limit,
        "<=" => value <= section.Limit,
        ">" => value > section.Limit,
        ">=" => value >= section.Limit,
        "=" => value == section.Limit,
        "<>" => value != section.Limit,
        _ => index == count - 1 || (index == 1 && value < 0),
    };
}
