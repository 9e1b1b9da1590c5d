using Hashira.Cycle.Checks;
using Hashira.Cycle.Publishing.OpenData;
using Hashira.Cycle.Register.Reconciliation;
using Hashira.Documents.Readers;
using Hashira.Model;
using Hashira.Testing;

namespace Hashira.Cycle.Tests.Publishing.OpenData;

/// <summary>Plans as they would be published from a register that holds nothing else.</summary>
internal static class OpenPlans
{
    /// <summary>The sample plan, one of whose figures somebody has confirmed to be money of a review sheet.</summary>
    public static OpenRegister Sample { get; } = WithSheet(Of(DocumentReader.ReadFile(SamplePlan.TextFile), checks: true));

    public static OpenRegister Of(ActionPlan plan, bool checks = false) => OpenRegister.Undecided(new OpenEdition(
        new Edition("5a3c0f1e2d4b", plan.Title.IsEmpty ? "方針" : plan.Title.Text, EditionState.Draft, new FixedClock().Now, plan.Document.Sha256), plan, checks ? RunChecks.Run(plan) : []));

    private static OpenRegister WithSheet(OpenRegister register)
    {
        var mention = register.Editions[0].Money().SelectMany(line => line.Mentions).First(mention => mention.NameKey.Length > 0 && mention.Figure.Year is not null);
        var sheet = new ReviewSheet(
            new ReviewSheetKey(ReviewSheetSystem.RsSystem, new FiscalYear(2024), "77"), "見本の支援事業", "経済産業省", "支援局", "支援課", "企業を支える。", "商談会を開く。", "", [new SheetBudget(mention.Figure.Year!.Value, mention.Figure.Amount, new Yen(0), null, null, null, null, null, null)], [], "");
        var other = sheet with { Key = sheet.Key with { Number = "78" } };
        var link = new SheetLink(null, mention.Name, mention.Figure.Year, mention.Figure.Kind, mention.Figure.Amount, sheet.Key, sheet.Name);
        return register with { Sheets = [sheet], SheetLinks = [link, link with { Programme = "ほかの版の事業", Sheet = other.Key }] };
    }

    public static byte[] Publish(OpenRegister register, string format, OpenDataSettings? settings = null) =>
        new PublishOpenData(register, settings ?? new OpenDataSettings()).Run(OpenDataFormat.WithKey(format)!, register.Editions[0].Edition.Id)!.Bytes;
}
