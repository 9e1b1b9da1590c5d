using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Hashira.Model;

namespace Hashira.Cycle.Register.Lineage;

/// <summary>Which measure of a column: its code, and which one where the code is printed more than once.</summary>
/// <param name="Code">The code.</param>
/// <param name="Occurrence">From 1.</param>
public readonly record struct MentionKey(MeasureCode Code, int Occurrence)
{
    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static MentionKey? Parse(string? text) => (text ?? "").Split('.') switch
    {
        [var code] when MeasureCode.TryParse(code, out var parsed) => new MentionKey(parsed, 1),
        [var code, var number] when MeasureCode.TryParse(code, out var parsed) && int.TryParse(number, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var occurrence) && occurrence > 0 => new MentionKey(parsed, occurrence),
        _ => null,
    };

    /// <summary><c>8-4</c>; <c>8-4.2</c> for the second of that code.</summary>
    public override string ToString() => Occurrence == 1 ? Code.Plain : $"{Code.Plain}.{Occurrence}";
}

/// <summary>施策の記載. A measure as one column of one edition words it.</summary>
/// <param name="Side">The column.</param>
/// <param name="Key">Its code there.</param>
/// <param name="Row">Number of the row, from 0.</param>
/// <param name="Measure">The wording.</param>
public sealed record MeasureMention(EditionSide Side, MentionKey Key, int Row, PlannedMeasure Measure)
{
    /// <summary>The number it would have if it had no predecessor.</summary>
    public MeasureId OwnId => MeasureId.Of(Side.EditionId, Side.Column, Key.Code, Key.Occurrence);

    /// <summary>Code and heading, as an official would call it.</summary>
    public string Name => Measure.Heading is { IsEmpty: false } heading ? $"{Key.Code} {heading.Text}" : $"{Key.Code}";

    /// <summary>Hash of heading, text and ministries, in which widths, dashes and white space do not count.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\u001e', CompareWording.Normalised(Measure.Heading?.Text ?? ""), CompareWording.Normalised(Measure.Text.Text), CompareWording.Normalised(Measure.MinistriesBracket?.Text ?? "")))));

    /// <summary>All measures of a column, in order of the document.</summary>
    public static ImmutableArray<MeasureMention> Of(ActionPlan plan, EditionSide side)
    {
        var counted = new Dictionary<MeasureCode, int>();
        var mentions = ImmutableArray.CreateBuilder<MeasureMention>();
        foreach (var (index, row) in plan.Rows.Index())
        {
            foreach (var measure in side.Column == PlanColumn.Current ? row.Current : row.Revised)
            {
                var occurrence = counted[measure.Code] = counted.GetValueOrDefault(measure.Code) + 1;
                mentions.Add(new MeasureMention(side, new MentionKey(measure.Code, occurrence), index, measure));
            }
        }

        return mentions.ToImmutable();
    }
}
