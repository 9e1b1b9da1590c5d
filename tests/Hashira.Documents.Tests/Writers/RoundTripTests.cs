using CsCheck;
using Hashira.Documents.Readers;
using Hashira.Documents.Writers.Docx;
using Hashira.Documents.Writers.Html;
using Hashira.Documents.Writers.Xlsx;
using Hashira.Model;
using Hashira.Testing;

namespace Hashira.Documents.Tests.Writers;

/// <summary>Write → read gives the same edition: every value, places aside.</summary>
public sealed class RoundTripTests
{
    private static readonly ActionPlan Sample = DocumentReader.ReadFile(SamplePlan.TextFile);

    [Fact]
    public void The_sample_comes_back_from_HTML() => EditionPicture.AssertSame(Sample, ReadBack(Sample, PlanHtml.Write));

    [Fact]
    public void Any_plan_comes_back_from_HTML() => Law(PlanHtml.Write);

    [Fact]
    public void The_sample_comes_back_from_Word() => EditionPicture.AssertSame(Sample, ReadBack(Sample, PlanDocx.Write));

    [Fact]
    public void Any_plan_comes_back_from_Word() => Law(PlanDocx.Write);

    [Fact]
    public void The_sample_comes_back_from_Excel() => EditionPicture.AssertSame(Sample, ReadBack(Sample, PlanXlsx.Write));

    [Fact]
    public void Any_plan_comes_back_from_Excel() => Law(PlanXlsx.Write);

    private static void Law(Action<ActionPlan, Stream> write) => RandomPlans.Plans.Sample(cells =>
    {
        var plan = PlanBuilder.Build(cells);
        EditionPicture.AssertSame(plan, ReadBack(plan, write));
    }, iter: 40);

    private static ActionPlan ReadBack(ActionPlan plan, Action<ActionPlan, Stream> write)
    {
        using var file = new MemoryStream();
        write(plan, file);
        return DocumentReader.Read("written", file.ToArray());
    }
}
