using Hashira.Host.Pages.Register;
using Hashira.Host.Pages.Shell;
using Hashira.Model;

namespace Hashira.Host.Pages.Site;

/// <summary>The answer to the address of a code that a column of an edition does not hold: what became of it, and what bears the code now.</summary>
internal static class LostMeasure
{
    public static IResult Show(PublicRegister register, EditionView edition, PlanColumn column, MeasureCode code)
    {
        var other = column == PlanColumn.Current ? PlanColumn.Revised : PlanColumn.Current;
        var rows = Enumerable.Range(1, edition.Occurrences(other, code)).Select(occurrence => edition.Find(other, code, occurrence)).OfType<RowView>().ToList();
        var suggestions = rows.Select(row => new Crumb(Words.SideOf.With($"{Labels.Codes(row)} {row.Heading}", Labels.Column(other)), row.Address)).ToList();
        // Where the plan itself says where it went, that is the answer.
        foreach (var moved in rows.Where(row => column == PlanColumn.Revised && row.Lineage.MovedTo?.NamedRow is not null).Select(row => edition.Rows[row.Lineage.MovedTo!.NamedRow!.Value]))
            suggestions.Insert(0, new Crumb(Words.SideOf.With($"{Labels.Codes(moved)} {moved.Heading}", Words.GoneMoved), moved.Address));
        suggestions.AddRange(SiteRoutes.Bearers(register, code).Where(bearer => suggestions.All(known => known.Address != bearer.Address)));
        var isGone = column == PlanColumn.Revised && rows.Count > 0 && rows.All(row => row.Row.Change.Kind is MeasureChange.Ended or MeasureChange.MovedOut);
        return SiteRoutes.Suggest(
            isGone ? StatusCodes.Status410Gone : StatusCodes.Status404NotFound,
            isGone ? Words.MeasureGone.With(code) : Words.MeasureMissing.With(Labels.Column(column), code),
            suggestions,
            Addresses.Edition(edition.Id));
    }
}
