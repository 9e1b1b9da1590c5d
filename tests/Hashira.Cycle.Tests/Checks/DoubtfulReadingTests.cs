using Hashira.Cycle.Checks;
using Hashira.Model;
using Hashira.Testing;

namespace Hashira.Cycle.Tests.Checks;

public sealed class DoubtfulReadingTests
{
    [Theory]
    [InlineData(0.5, Severity.Note)]
    [InlineData(50, Severity.Error)]
    public void What_looks_wrong_where_the_cell_was_guessed_is_a_note_that_sends_to_the_original(double margin, Severity expected)
    {
        var plan = PlanBuilder.Build(SamplePlan.Cells);
        var fault = RunChecks.Run(plan).First(finding => finding.Severity == Severity.Error);
        var guessed = plan with
        {
            Document = plan.Document with { Coverage = plan.Document.Coverage with { Guesses = [new ReadingGuess(fault.Source, fault.Code, "推定", margin)] } },
        };

        var again = RunChecks.Run(guessed).First(finding => finding.Id == fault.Id && finding.Source == fault.Source);

        Assert.Equal(expected, again.Severity);
        Assert.Equal(expected == Severity.Note, again.Advice.StartsWith("読取りを推定した箇所です。", StringComparison.Ordinal));
    }
}
