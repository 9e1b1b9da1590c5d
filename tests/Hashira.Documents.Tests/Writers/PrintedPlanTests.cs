using Hashira.Documents.Readers;
using Hashira.Documents.Writers.Docx;
using Hashira.Documents.Writers.Html;
using Hashira.Model;
using Hashira.Testing;

namespace Hashira.Documents.Tests.Writers;

/// <summary>
/// What we write, printed as an office prints it, is read back as the same edition. Where a line fills its column the end of its paragraph
/// can't be seen, so a few values may be put to another name.
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

        SameAgain(Printing.WithLibreOffice(soffice!, [.. Plans.Select((plan, i) => ($"plan{i}.docx", Written(plan, PlanDocx.Write)))]));
    }

    [Fact]
    public void Plans_come_back_from_the_PDF_that_Chromium_prints_of_the_page()
    {
        var (chromium, reason) = InstalledParts.ChromiumOrSkipReason();
        Assert.SkipWhen(chromium is null, reason);

        SameAgain(Printing.WithChromium(chromium!, [.. Plans.Select(plan => Written(plan, PlanHtml.Write))]));
    }

    private static void SameAgain(IReadOnlyList<byte[]> prints)
    {
        var (values, of) = (0, 0);
        for (var i = 0; i < Plans.Count; i++)
        {
            var read = DocumentReader.Read($"plan{i}.pdf", prints[i]);
            EditionPicture.AssertSame(Plans[i], read, paragraphs: false);
            var (same, all) = EditionPicture.SharedValues(Plans[i], read);
            (values, of) = (values + same, of + all);
        }

        Assert.True(values >= 0.98 * of, $"{values} of {of} values");
    }

    private static byte[] Written(ActionPlan plan, Action<ActionPlan, Stream> write)
    {
        using var file = new MemoryStream();
        write(plan, file);
        return file.ToArray();
    }
}
