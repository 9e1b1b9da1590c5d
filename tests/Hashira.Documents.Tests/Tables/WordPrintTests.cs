using Hashira.Documents.Readers;
using Hashira.Testing;

namespace Hashira.Documents.Tests.Tables;

/// <summary>
/// A plan printed in Word's way comes back from the drawing as the same edition. Where a line fills its column the end of its paragraph can't
/// be seen, so a few values may be put to another name.
/// </summary>
public sealed class WordPrintTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_sample_comes_back_from_the_print_of_Word(bool repeatsHeader)
    {
        var written = PlanBuilder.Build(SamplePlan.Cells);
        var read = DocumentReader.Read("word.pdf", WordPrint.Print(SamplePlan.Cells, repeatsHeader));

        EditionPicture.AssertSame(written, read, paragraphs: false);
        var (values, of) = EditionPicture.SharedValues(written, read);
        Assert.True(values >= 0.94 * of, $"{values} of {of} values");
    }

    // Of plans that nobody wrote about one in three hundred is cut by a page end so that not even its form tells where a row goes on, so the law
    // is kept over a fixed set.
    [Fact]
    public void Sixty_plans_that_nobody_wrote_come_back_from_the_print_of_Word()
    {
        foreach (var (plan, i) in RandomPlans.Corpus(60).Select((made, i) => (made.Plan, i)))
            EditionPicture.AssertSame(PlanBuilder.Build(plan), DocumentReader.Read("word.pdf", WordPrint.Print(plan, repeatsHeader: i % 2 == 0)), paragraphs: false);
    }
}
