using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Hashira.Model;

namespace Hashira.Cycle.Register.Money;

/// <summary>予算の言及. Finds every printed budget figure of a plan, with the measure and the column in which it stands.</summary>
internal static partial class MoneyMentions
{
    // 「うち、輸出の支援に」 and the like between the mark and the amount.
    private const int LongestPartWords = 100;

    /// <summary>Row by row, the current column, the follow-up and the revised column; notes and running text alike.</summary>
    public static IEnumerable<MoneyMention> In(ActionPlan plan)
    {
        for (var i = 0; i < plan.Rows.Length; i++)
        {
            var row = plan.Rows[i];
            var named = row.Revised.Length > 0 ? row.Revised : row.Current;
            var followUpCode = row.Current.Length > 0 ? row.Current[0].Code : row.Code;
            var cells = row.Current.Select(measure => (Code: (MeasureCode?)measure.Code, Column: PlanColumn.Current, measure.Programmes, measure.Ministries))
                .Append((followUpCode, PlanColumn.FollowUp, row.FollowUp?.Programmes ?? [], [.. named.SelectMany(measure => measure.Ministries)]))
                .Concat(row.Revised.Select(measure => ((MeasureCode?)measure.Code, PlanColumn.Revised, measure.Programmes, measure.Ministries)));
            foreach (var (code, column, programmes, ministries) in cells)
            {
                foreach (var programme in programmes)
                {
                    ImmutableArray<PlacedText> notes = [.. programme.Notes.Where(note => note.Text.StartsWith('【') && note.Source is not null)];
                    for (var k = 0; k < programme.Appropriations.Length; k++)
                    {
                        var figure = programme.Appropriations[k];
                        yield return new MoneyMention(
                            i,
                            row.MajorPolicy,
                            code,
                            column,
                            notes.Any(note => note.Source!.Spans.Any(span => span.Contains(figure.Source.Start))),
                            ProgrammeKey.Of(figure.Programme ?? programme.Name.Text),
                            programme.Ministries.Length > 0 ? programme.Ministries : ministries,
                            programme,
                            figure)
                        {
                            IsMovedAway = row.Change.Kind == MeasureChange.MovedOut,
                            PartOf = Whole(plan.Document.Text, programme, k),
                        };
                    }
                }
            }
        }
    }

    /// <summary>The amount before it, if the figure is printed as a part of it.</summary>
    private static SourceLocation? Whole(string text, Programme programme, int index)
    {
        var figure = programme.Appropriations[index];
        var start = Math.Min(figure.Source.Start, text.Length);
        if (!PartMark().IsMatch(Blanks().Replace(text[Math.Max(0, start - LongestPartWords)..start], "")))
            return null;
        return programme.Appropriations.Take(index)
            .LastOrDefault(whole => whole.Year == figure.Year && whole.Kind == figure.Kind && whole.Amount > figure.Amount && !IsPart(programme, whole, text))?.Source;
    }

    private static bool IsPart(Programme programme, Appropriation figure, string text) => Whole(text, programme, programme.Appropriations.IndexOf(figure)) is not null;

    [GeneratedRegex(@"(?:うち|内訳)[^）)】。]*$", RegexOptions.CultureInvariant)]
    private static partial Regex PartMark();

    [GeneratedRegex(@"\s", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
