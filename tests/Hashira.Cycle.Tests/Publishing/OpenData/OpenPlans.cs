using Hashira.Cycle.Checks;
using Hashira.Cycle.Publishing.OpenData;
using Hashira.Documents.Readers;
using Hashira.Model;
using Hashira.Testing;

namespace Hashira.Cycle.Tests.Publishing.OpenData;

/// <summary>Plans as they would be published from a register that holds nothing else.</summary>
internal static class OpenPlans
{
    /// <summary>The sample plan.</summary>
    public static OpenRegister Sample { get; } = Of(DocumentReader.ReadFile(SamplePlan.TextFile), checks: true);

    public static OpenRegister Of(ActionPlan plan, bool checks = false) => OpenRegister.Undecided(new OpenEdition(
        new Edition("5a3c0f1e2d4b", plan.Title.IsEmpty ? "方針" : plan.Title.Text, EditionState.Draft, new FixedClock().Now, plan.Document.Sha256), plan, checks ? RunChecks.Run(plan) : []));

    public static byte[] Publish(OpenRegister register, string format, OpenDataSettings? settings = null) =>
        new PublishOpenData(register, settings ?? new OpenDataSettings()).Run(OpenDataFormat.WithKey(format)!, register.Editions[0].Edition.Id)!.Bytes;
}
