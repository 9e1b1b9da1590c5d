using Hashira.Cycle.Checks.Reading;
using Hashira.Documents.Writers.Docx;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Reports;

/// <summary>指摘のコメント. A finding as a comment beside the words at fault.</summary>
public static class FindingComment
{
    private const int RelatedShown = 5;

    /// <summary>The comment.</summary>
    public static WordComment Of(Finding finding)
    {
        var check = CheckCatalogue.WithId(finding.Id);
        var lines = new List<string> { $"【{FindingsText.Name(finding.Severity)}】{check?.Title}（{finding.Id}）", finding.Message, $"対応：{finding.Advice}" };
        if (finding.Proposal is { } proposal)
            lines.Add($"訂正案：{proposal}");
        lines.AddRange(finding.Also.Select(also => $"同じ箇所：{also.Message}（{also.Id}）"));
        if (finding.Related.Length > 0)
            lines.Add($"関連：{string.Join('、', finding.Related.Take(RelatedShown).Select(place => $"{place.Name()}「{place.Excerpt}」"))}{(finding.Related.Length > RelatedShown ? $"ほか{Phrase.Number(finding.Related.Length - RelatedShown)}か所" : "")}");
        lines.Add($"根拠：{check?.Basis}");
        return new WordComment(finding.Source.Spans, [.. lines]);
    }
}
