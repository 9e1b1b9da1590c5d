using Hashira.Testing;

namespace Hashira.Documents.Tests.Readers;

public sealed class SampleTextTests
{
    [Fact]
    public void The_sample_text_is_its_cells_laid_out() =>
        Approved.MatchesFile(FlattenedLayout.LayOut(SamplePlan.Cells, SamplePlan.Layout).Text, SamplePlan.TextFile);
}
