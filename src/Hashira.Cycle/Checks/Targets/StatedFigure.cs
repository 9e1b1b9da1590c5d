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
    /// <summary>One spelling for units that count the same.</summary>
    public string Unit => Figure.CommonUnit;

    /// <summary>The number in that unit; <see langword="null"/> if none can be told.</summary>
    public decimal? Value => Figure.CommonValue;

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
