using System.ComponentModel;
using System.Globalization;
using Hashira.Cycle.Checks;
using Hashira.Cycle.Register;
using Hashira.Cycle.Register.Comparison;
using Hashira.Cycle.Register.Lineage;
using Hashira.Cycle.Register.Money;
using Hashira.Cycle.Register.Search;
using Hashira.Host.Pages;
using Hashira.Host.Pages.Register;
using Hashira.Model;
using Hashira.Storage;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Hashira.Host.Mcp;

/// <summary>
/// アシスタントのための道具（MCP）. Four things that an assistant asks of the register. They only read, and every statement comes with edition, code, page and a
/// permanent address.
/// </summary>
/// <param name="database">The register.</param>
/// <param name="shelf">Its editions.</param>
/// <param name="site">Where the pages are reached.</param>
[McpServerToolType]
internal sealed class RegisterTools(HashiraDatabase database, EditionShelf shelf, ToolSite site)
{
    private const int Most = 20;
    private const int TextShown = 400;
    private const int MeasuresShown = 40;

    /// <summary>Finds measures by words, a code or a number for life.</summary>
    [McpServerTool(Name = "find_measure", Title = "施策を探す", ReadOnly = true, Idempotent = true, Destructive = false, OpenWorld = false)]
    [Description("支援施策の取組方針から施策を探します。語（空白で区切るとすべてを含むもの）、項目番号（8-9、⑧－９）、識別番号（K3PQX-9M2AT）のいずれでも探せます。施策の本文の抜粋、所管府省、改定での扱いを、出典とともに返します。")]
    public async Task<CallToolResult> FindMeasureAsync(
        [Description("探す語、項目番号、又は識別番号。")] string query,
        [Description("版の番号。省くとすべての版から探します。")] string? edition = null,
        [Description("返す件数の上限（1～20）。")] int limit = 5,
        CancellationToken cancellationToken = default)
    {
        await using var db = database.Open();
        var found = new List<(EditionView View, int Row)>();
        var total = 0;
        if (MeasureCode.TryParse(query, out var code))
        {
            foreach (var view in await EditionsAsync(db, edition, cancellationToken).ConfigureAwait(false))
                found.AddRange(view.Rows.Where(row => row.Row.Current.Concat(row.Row.Revised).Any(measure => measure.Code == code)).Select(row => (view, row.Index)));
            total = found.Count;
        }
        else if (MeasureId.TryParse(query, out var id) && await new TraceMeasure(db).RunAsync(id, cancellationToken).ConfigureAwait(false) is { } history)
        {
            foreach (var step in history.Steps.Reverse().DistinctBy(step => (step.Edition.Id, step.Mention.Row)))
            {
                if (await shelf.FindAsync(step.Edition.Id, cancellationToken).ConfigureAwait(false) is { } view && (edition is null || view.Id == edition))
                    found.Add((view, step.Mention.Row));
            }

            total = found.Count;
        }
        else if (SearchQuestion.Parse(query) is { } question)
        {
            var chosen = new Dictionary<SearchFacet, string> { [SearchFacet.Kind] = "measure" };
            if (edition is not null)
                chosen[SearchFacet.Edition] = edition;
            var results = await new SearchRegister(db).RunAsync(question, new SearchFilter(chosen), 0, Math.Clamp(limit, 1, Most), cancellationToken).ConfigureAwait(false);
            total = results.Total;
            foreach (var hit in results.Hits)
            {
                if (hit.Entry.EditionId is { } of && await shelf.FindAsync(of, cancellationToken).ConfigureAwait(false) is { } view && int.TryParse(hit.Entry.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                    found.Add((view, number - 1));
            }
        }
        else
        {
            return ToolAnswer.Refused("探す語がありません。施策の本文にある語か、「8-9」のような項目番号を渡してください。");
        }

        if (found.Count == 0)
            return ToolAnswer.Refused($"「{query}」に当たる施策は{(edition is null ? "台帳" : $"版 {edition} ")}にありません。別の語で探すか、版の指定を外してください。");
        var answer = new ToolAnswer(site.Root).Line($"「{query}」に当たる施策は {total} 件です。{(total > found.Count || found.Count > limit ? "初めの分を示します。" : "")}");
        foreach (var (view, row) in found.Take(Math.Clamp(limit, 1, Most)))
            Tell(answer, view, row);
        return answer.Done();
    }

    /// <summary>Tells what changed between two editions, or between the two columns of one.</summary>
    [McpServerTool(Name = "compare_editions", Title = "版を比べる", ReadOnly = true, Idempotent = true, Destructive = false, OpenWorld = false)]
    [Description("取組方針の二つの版（又は一つの版の現行の欄と新たな欄）を施策ごとに比べ、新規、終了、移動、変更の説明と、変わっていないことの確認の数を、出典とともに返します。")]
    public async Task<CallToolResult> CompareEditionsAsync(
        [Description("前の版の番号。「:current」を付けると現行の欄、付けなければ新たな欄。")] string from,
        [Description("後の版の番号。書き方は同じです。")] string to,
        CancellationToken cancellationToken = default)
    {
        if (EditionSide.Parse(from) is not { } before || EditionSide.Parse(to) is not { } after)
            return ToolAnswer.Refused("版の指定が読めません。「d8b452dc1703」か「d8b452dc1703:current」のように渡してください。");
        await using var db = database.Open();
        if (await new CompareEditions(db).RunAsync(before, after, cancellationToken).ConfigureAwait(false) is not { } comparison
            || await shelf.FindAsync(before.EditionId, cancellationToken).ConfigureAwait(false) is not { } older || await shelf.FindAsync(after.EditionId, cancellationToken).ConfigureAwait(false) is not { } newer)
        {
            return ToolAnswer.Refused($"版 {before.EditionId} 又は {after.EditionId} は台帳にありません。find_measure の出典に出てくる版の番号を渡してください。");
        }

        var answer = new ToolAnswer(site.Root)
            .Line($"「{comparison.Older.Title}」の{Labels.Column(before.Column)}と「{comparison.Newer.Title}」の{Labels.Column(after.Column)}を比べました。")
            .Line($"施策 {comparison.Measures.Length} 件のうち、文の変わらないもの {comparison.Measures.Count(measure => measure.IsUnchanged)} 件。すべての欄 {comparison.Cells.Length} のうち、ハッシュ値で同じと確かめたもの {comparison.Cells.Count(cell => cell.IsSame)}。")
            .Line($"比較のページ：{site.Root}{Addresses.Comparison(before, after).TrimStart('/')}");
        if (comparison.Faults.Length > 0)
            answer.Line($"まだ決まっていないつながりが {comparison.Faults.Length} 件あります。次の説明は提案を含みます。");
        var shown = 0;
        foreach (var section in WriteChangeNotes.Run(comparison))
        {
            answer.Line($"■ {section.Heading}");
            foreach (var note in section.Notes)
            {
                if (++shown > MeasuresShown)
                    continue;
                var mention = note.About.Named[0];
                answer.Line($"・{mention.Name}：{note.Sentences}").Cite(mention.Side.EditionId == newer.Id ? newer : older, mention);
            }
        }

        if (shown > MeasuresShown)
            answer.Line($"ほかに {shown - MeasuresShown} 件あります。比較のページで御覧ください。");
        return answer.Done();
    }

    /// <summary>Tells which money stands behind a measure, a programme or the whole plan.</summary>
    [McpServerTool(Name = "follow_money", Title = "予算をたどる", ReadOnly = true, Idempotent = true, Destructive = false, OpenWorld = false)]
    [Description("版の全体、項目番号、又は事業名について、印字された予算額と、年度ごとの合計（確実な下限と可能な上限）を返します。印字された金額は内数や再掲を含むので、足し合わせないでください。")]
    public async Task<CallToolResult> FollowMoneyAsync(
        [Description("版の番号。")] string edition,
        [Description("項目番号（8-9、⑧－９）。省くと版の全体。")] string? code = null,
        [Description("事業名に含まれる語。省くとすべての事業。")] string? programme = null,
        CancellationToken cancellationToken = default)
    {
        if (await shelf.FindAsync(edition, cancellationToken).ConfigureAwait(false) is not { } view)
            return NoEdition(edition);
        var asked = default(MeasureCode);
        if (code is not null && !MeasureCode.TryParse(code, out asked))
            return ToolAnswer.Refused($"「{code}」は項目番号として読めません。「8-9」のように渡してください。");
        var rows = view.Rows.Where(row => code is null || row.Row.Current.Concat(row.Row.Revised).Any(measure => measure.Code == asked)).Select(row => row.Index).ToHashSet();
        var name = programme is null ? null : JapaneseText.Fold(programme);
        MoneyShare Within(MoneyLine line, MoneyMention mention) =>
            rows.Contains(mention.Row) && (name is null || JapaneseText.Fold(line.Name ?? "").Contains(name, StringComparison.OrdinalIgnoreCase)) ? MoneyShare.Whole : MoneyShare.None;
        var lines = view.Money.Where(line => line.Mentions.Any(mention => Within(line, mention) != MoneyShare.None)).ToList();
        if (lines.Count == 0)
            return ToolAnswer.Refused($"版 {edition}{(code is null ? "" : $" の {asked}")} に、{(programme is null ? "" : $"「{programme}」を含む事業の")}予算額の記載はありません。別の語か項目番号で探してください。");
        var answer = new ToolAnswer(site.Root);
        foreach (var year in BreakDownMoney.Run(view.Plan, view.Money, MoneyAxis.Year, Within))
            answer.Line($"{year.Name}の合計：{Labels.Total(year.Total)}{(year.Total.IsExact ? "" : "（内数などのため幅があります）")}。予算項目 {year.Lines}、算入しない又は上限だけに算入した記載 {year.Total.LeftOut.Length}。");
        foreach (var line in lines.Take(MeasuresShown))
        {
            answer.Line($"・{line.Name ?? "事業名の記載なし"}、{Labels.YearAndStage(line)}：{line.Amount}{(line.Homes.First().Figure.IncludedIn ? "の内数" : "")}（確実に {line.CertainMinimum}、多くて {line.PossibleMaximum}）。記載 {line.Mentions.Length} か所。");
            foreach (var sheet in line.Outside?.Split('、') ?? [])
                answer.Line($"　人が対応を確認した行政事業レビューシート：{sheet} {site.Root}{Addresses.Sheet(sheet).TrimStart('/')}");
            foreach (var mention in line.Mentions.Where(mention => Within(line, mention) != MoneyShare.None).Take(3))
                answer.Cite(view, $"{mention.Code?.ToString() ?? ""}{Labels.Column(mention.Column)}（{Labels.Mention(mention.Kind)}「{mention.Figure.Printed}」）", mention.Figure.Source.Page, Addresses.MoneyLine(view.Id, line.Key));
        }

        if (lines.Count > MeasuresShown)
            answer.Line($"ほかに {lines.Count - MeasuresShown} 件あります。code か programme で絞ってください。");
        return answer.Done();
    }

    /// <summary>Explains a finding, or the findings of a measure.</summary>
    [McpServerTool(Name = "explain_finding", Title = "指摘を説明する", ReadOnly = true, Idempotent = true, Destructive = false, OpenWorld = false)]
    [Description("点検で見付かった指摘を、何が誤りか、だれが困るか、根拠、どうすればよいかとともに説明します。指紋を渡すとその指摘、項目番号を渡すとその施策の指摘、どちらも省くと重い順に版の指摘を返します。")]
    public async Task<CallToolResult> ExplainFindingAsync(
        [Description("版の番号。")] string edition,
        [Description("指摘の指紋（16 桁）。")] string? fingerprint = null,
        [Description("項目番号（8-9、⑧－９）。")] string? code = null,
        CancellationToken cancellationToken = default)
    {
        if (await shelf.FindAsync(edition, cancellationToken).ConfigureAwait(false) is not { } view)
            return NoEdition(edition);
        var asked = default(MeasureCode);
        if (code is not null && !MeasureCode.TryParse(code, out asked))
            return ToolAnswer.Refused($"「{code}」は項目番号として読めません。「8-9」のように渡してください。");
        var found = view.Shown.Findings.Where(finding => fingerprint is null || finding.Fingerprint == fingerprint).Where(finding => code is null || finding.Code == asked)
            .OrderByDescending(finding => finding.Severity).ThenBy(finding => finding.Source.Start).ToList();
        if (found.Count == 0)
            return ToolAnswer.Refused($"版 {edition} に、その指摘はありません。{(code is null ? "指紋を確かめてください。" : "この項目に指摘はありません。")}");
        var answer = new ToolAnswer(site.Root).Line($"指摘 {found.Count} 件。");
        foreach (var finding in found.Take(Most))
        {
            var check = CheckCatalogue.WithId(finding.Id);
            answer.Line($"■ {Labels.Check(finding.Id)}（{Labels.Severity(finding.Severity)}、指紋 {finding.Fingerprint}）").Line($"箇所：「{finding.Excerpt}」").Line($"内容：{finding.Message}").Line($"対応：{finding.Advice}");
            if (check is not null)
                answer.Line($"理由：{check.Rationale}").Line($"根拠：{check.Basis}");
            answer.Cite(view, $"{finding.Code?.ToString() ?? ""}{Labels.Column(finding.Column)}", finding.Source.Page, Addresses.Finding(view.Id, finding.Fingerprint));
        }

        if (found.Count > Most)
            answer.Line($"ほかに {found.Count - Most} 件あります。code で絞ってください。");
        return answer.Done();
    }

    private static CallToolResult NoEdition(string edition) => ToolAnswer.Refused($"版 {edition} は台帳にありません。find_measure の出典に出てくる版の番号を渡してください。");

    private static void Tell(ToolAnswer answer, EditionView view, int index)
    {
        var row = view.Rows[index];
        var mention = MeasureMention.Of(view.Plan, new EditionSide(view.Id, row.Row.Revised.Length > 0 ? PlanColumn.Revised : PlanColumn.Current)).FirstOrDefault(one => one.Row == index);
        if (mention is null)
        {
            answer.Line($"■ {row.Code}").Cite(view, "フォローアップ", row.Row.FollowUp?.Source.Page ?? 1, row.Address);
            return;
        }

        answer.Line($"■ {mention.Name}（識別番号 {mention.OwnId}、{Labels.Change(row.Row.Change.Kind)}）").Line($"所管：{string.Join('、', mention.Measure.Ministries.Select(Labels.Ministry))}").Line($"本文：{ToolAnswer.Cut(mention.Measure.Text.Text, TextShown)}");
        if (row.Row.FollowUp is { } entry)
            answer.Line($"フォローアップ：{ToolAnswer.Cut(entry.Text.Text, TextShown)}");
        answer.Cite(view, mention);
    }

    private async Task<List<EditionView>> EditionsAsync(HashiraDb db, string? edition, CancellationToken cancellationToken)
    {
        var views = new List<EditionView>();
        foreach (var summary in await new ListEditions(db).RunAsync(cancellationToken).ConfigureAwait(false))
        {
            if ((edition is null || summary.Edition.Id == edition) && await shelf.FindAsync(summary.Edition.Id, cancellationToken).ConfigureAwait(false) is { } view)
                views.Add(view);
        }

        return views;
    }
}
