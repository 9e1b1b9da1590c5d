using System.Collections.Immutable;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Targets;

/// <summary>数値とその文. A figure of a plan with the sentence that states it.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Place">Where it is printed.</param>
/// <param name="Sentence">The sentence, folded.</param>
internal sealed record StatedFigure(Figure Figure, RelatedPlace Place, string Sentence)
{
    /// <summary>人 and 名 count the same, and so do the spellings of か所.</summary>
    public string Unit => JapaneseText.Fold(Figure.Unit) switch
    {
        "名" or "者" => "人",
        "箇所" or "カ所" or "ヵ所" or "ヶ所" or "ケ所" or "個所" => "か所",
        "在外公館" => "公館",
        "割" => "%",
        var unit => unit,
    };

    /// <summary>The number; 割 as per cent; <see langword="null"/> if none can be told.</summary>
    public decimal? Value => Figure.Unit == "割" ? Figure.Value * 10 : Figure.Value;

    /// <summary>
    /// Whether a report has to answer it by a figure: every target, and a plain plan of how often, how many firms, people or cases. Places and bodies are as well
    /// answered by their names.
    /// </summary>
    public bool IsToBeReached => Figure.Kind == FigureKind.Target || (Figure.Kind == FigureKind.Plan && Unit is ("回" or "社" or "人" or "件"));

    /// <summary>What is counted, folded.</summary>
    public string What => JapaneseText.Fold(Figure.What);

    /// <summary>The figures of the left cell.</summary>
    public static List<StatedFigure> Current(PlanRow row) =>
        [.. row.Current.SelectMany(measure => Of(new CellText(measure.Code, PlanColumn.Current, measure.Text), measure.Figures))];

    /// <summary>The figures of the middle cell.</summary>
    public static List<StatedFigure> FollowUp(PlanRow row) => row.FollowUp is { } followUp ? [.. Of(Cell(row, followUp), followUp.Figures)] : [];

    /// <summary>The figures of the right cell.</summary>
    public static List<StatedFigure> Revised(PlanRow row) =>
        [.. row.Revised.SelectMany(measure => Of(new CellText(measure.Code, PlanColumn.Revised, measure.Text), measure.Figures))];

    /// <summary>The middle cell of a row as checks see it.</summary>
    public static CellText Cell(PlanRow row, FollowUpEntry followUp) => new(CellText.FollowUpCode(row), PlanColumn.FollowUp, followUp.Text);

    /// <summary>Length of the longest run of letters that two folded sentences share, digits aside; a long run means that they speak of the same.</summary>
    public static int Shared(string one, string other)
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

    private static IEnumerable<StatedFigure> Of(CellText cell, ImmutableArray<Figure> figures)
    {
        if (figures.IsEmpty)
            yield break;
        var sentences = Reading.Sentence.Of(cell).Select(sentence => (sentence.Text, Source: sentence.Place.Source)).ToList();
        foreach (var figure in figures)
        {
            var text = sentences.Find(sentence => sentence.Source.Start <= figure.Source.Start && figure.Source.Start < sentence.Source.End).Text ?? "";
            yield return new StatedFigure(figure, new RelatedPlace(cell.Code, cell.Column, figure.Printed, figure.Source), JapaneseText.Fold(text));
        }
    }
}
