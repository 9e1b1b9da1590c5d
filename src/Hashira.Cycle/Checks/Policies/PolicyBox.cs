using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Policies;

/// <summary>How the box of a major policy is named and placed.</summary>
internal static class PolicyBox
{
    private const int Shown = 24;

    /// <summary>Its circled digit.</summary>
    public static char Digit(MajorPolicy policy) => (char)('①' + policy.Number - 1);

    /// <summary>Its first words.</summary>
    public static RelatedPlace Head(MajorPolicy policy)
    {
        if (policy.Text.Source is null)
            return new RelatedPlace(null, PlanColumn.Policy, Digit(policy).ToString(), policy.Source);
        var end = policy.Text.Text.AsSpan().IndexOfAny('\n', '。');
        return new CellText(null, PlanColumn.Policy, policy.Text).Place(0, Math.Min(end < 0 ? policy.Text.Length : end + (policy.Text.Text[end] == '。' ? 1 : 0), Shown));
    }
}
