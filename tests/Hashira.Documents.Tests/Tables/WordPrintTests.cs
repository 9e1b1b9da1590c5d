using CsCheck;
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

    [Fact]
    public void Plans_that_nobody_wrote_come_back_from_the_print_of_Word() => Gen.Select(RandomPlans.Plans, Gen.Bool).Sample(
        (plan, repeatsHeader) => EditionPicture.AssertSame(PlanBuilder.Build(plan), DocumentReader.Read("word.pdf", WordPrint.Print(plan, repeatsHeader)), paragraphs: false),
        iter: 60);
}
