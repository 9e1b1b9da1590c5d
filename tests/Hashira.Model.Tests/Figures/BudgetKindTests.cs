namespace Hashira.Model.Tests.Figures;

public sealed class BudgetKindTests
{
    [Fact]
    public void Each_stage_has_its_key_and_its_name()
    {
        Assert.Equal(("initial", "当初予算"), (BudgetKind.Initial.Key, BudgetKind.Initial.ToString()));
        Assert.Equal(("supplementary", "補正予算"), (BudgetKind.Supplementary().Key, BudgetKind.Supplementary().ToString()));
        Assert.Equal(("supplementary", "第３次補正予算"), (BudgetKind.Supplementary(3).Key, BudgetKind.Supplementary(3).ToString()));
        Assert.Equal(("supplementary", "第12次補正予算"), (BudgetKind.Supplementary(12).Key, BudgetKind.Supplementary(12).ToString()));
        Assert.Equal(("contingency", "予備費"), (BudgetKind.ContingencyReserve.Key, BudgetKind.ContingencyReserve.ToString()));
        Assert.Equal(("unspecified", "予算"), (BudgetKind.Unspecified.Key, BudgetKind.Unspecified.ToString()));
    }

    [Fact]
    public void A_supplementary_budget_without_a_number_is_not_the_first_one() =>
        Assert.NotEqual(BudgetKind.Supplementary(), BudgetKind.Supplementary(1));
}
