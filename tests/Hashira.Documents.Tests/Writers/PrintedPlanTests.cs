using Hashira.Documents.Readers;
using Hashira.Documents.Writers.Docx;
using Hashira.Documents.Writers.Html;
using Hashira.Model;
using Hashira.Testing;

namespace Hashira.Documents.Tests.Writers;

/// <summary>
/// What we write, printed as an office prints it, is read back as the same edition: rows and cells as drawn, the ends of paragraphs as tagged.
/// </summary>
public sealed class PrintedPlanTests
{
    private static readonly IReadOnlyList<ActionPlan> Plans =
        [DocumentReader.ReadFile(SamplePlan.TextFile), .. RandomPlans.Corpus(4).Select(made => PlanBuilder.Build(made.Plan))];

    [Fact]
    public void Plans_come_back_from_the_PDF_that_LibreOffice_makes_of_the_Word_document()
    {
        var (soffice, reason) = InstalledParts.LibreOfficeOrSkipReason();
        Assert.SkipWhen(soffice is null, reason);

        SameAgain(Printing.WithLibreOffice(soffice!, [.. Plans.Select((plan, i) => ($"plan{i}.docx", Written(plan, PlanDocx.Write)))], tagged: true));
    }

    [Fact]
    public void Plans_come_back_from_the_PDF_that_Chromium_prints_of_the_page()
    {
        var (chromium, reason) = InstalledParts.ChromiumOrSkipReason();
        Assert.SkipWhen(chromium is null, reason);

        SameAgain(Printing.WithChromium(chromium!, [.. Plans.Select(plan => Written(plan, PlanHtml.Write))]));
    }

    [Fact]
    public void Without_tags_a_line_that_fills_its_column_hides_the_end_of_its_paragraph_and_nothing_else()
    {
        var (soffice, reason) = InstalledParts.LibreOfficeOrSkipReason();
        Assert.SkipWhen(soffice is null, reason);

        var read = DocumentReader.Read("plan.pdf", Printing.WithLibreOffice(soffice!, [("plan.docx", Written(Plans[0], PlanDocx.Write))], tagged: false)[0]);

        EditionPicture.AssertSame(Plans[0], read, paragraphs: false);
        var (same, all) = EditionPicture.SharedValues(Plans[0], read);
        Assert.True(same >= 0.98 * all, $"{same} of {all} values");
    }

    private static void SameAgain(IReadOnlyList<byte[]> prints)
    {
        for (var i = 0; i < Plans.Count; i++)
            EditionPicture.AssertSame(Plans[i], DocumentReader.Read($"plan{i}.pdf", prints[i]));
    }

    private static byte[] Written(ActionPlan plan, Action<ActionPlan, Stream> write)
    {
        using var file = new MemoryStream();
        write(plan, file);
        return file.ToArray();
    }
}
