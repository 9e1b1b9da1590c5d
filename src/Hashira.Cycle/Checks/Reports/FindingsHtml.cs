using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using Hashira.Cycle.Checks.Baselines;
using Hashira.Cycle.Checks.Reading;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Reports;

/// <summary>
/// 点検の報告書. Findings as one HTML file that needs nothing beside it: the list, ranked, and the three columns of every row with the findings
/// marked in place. Lists by severity, by measure and by check open without a script, every mark leads to its finding and back, and it
/// prints.
/// </summary>
public static class FindingsHtml
{
    /// <summary>The report.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="review">What was found in it.</param>
    /// <param name="day">Day of the check, for the heading.</param>
    public static string ToText(ActionPlan plan, FindingsReview review, DateOnly day)
    {
        var page = new StringBuilder();
        var items = review.Findings.Index().Select(item => (Number: item.Index + 1, item.Item)).ToList();
        var title = plan.Title.IsEmpty ? plan.Document.File : plan.Title.Text.Replace("\n", "", StringComparison.Ordinal);
        page.Append(string.Create(CultureInfo.InvariantCulture, $"""
            <!DOCTYPE html>
            <html lang="ja">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>点検の報告：{Text(title)}</title>
            <style>
            {FindingsHtmlStyle.Css}
            </style>
            </head>
            <body>
            <header>
            <h1>点検の報告</h1>
            <p class="title">{Text(title)}</p>
            <dl class="facts"><div><dt>文書</dt><dd>{Text(plan.Document.File)}</dd></div><div><dt>点検した日</dt><dd>{day:yyyy-MM-dd}</dd></div><div><dt>指摘</dt><dd>{Summary(review)}</dd></div></dl>
            <nav aria-label="この報告の中"><ul><li><a href="#list">指摘の一覧</a></li><li><a href="#by">絞り込み</a></li><li><a href="#text">本文と指摘の箇所</a></li></ul></nav>
            </header>
            <main>

            """).ReplaceLineEndings("\n"));
        AppendIndex(page, items);
        AppendList(page, items, review);
        AppendRows(page, plan, items);
        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    /// <summary>Counts in words: 誤り３件、注意２件.</summary>
    private static string Summary(FindingsReview review)
    {
        if (review.Findings.IsEmpty)
            return "ありません";
        var severities = review.Findings.GroupBy(item => item.Finding.Severity).OrderByDescending(group => group.Key).Select(group => $"{FindingsText.Name(group.Key)}{Phrase.Number(group.Count())}件");
        return string.Join('、', severities) + FindingsText.States(review);
    }

    private static void AppendIndex(StringBuilder page, List<(int Number, ReviewedFinding Item)> items)
    {
        page.Append("<section aria-labelledby=\"by\" class=\"by\">\n<h2 id=\"by\">絞り込み</h2>\n<p>見出しを押すと、当てはまる指摘の番号が開きます。番号を押すと、その指摘へ移ります。</p>\n");
        Group("重さ", item => FindingsText.Name(item.Finding.Severity), item => -(int)item.Finding.Severity);
        Group("分類", item => CheckCatalogue.WithId(item.Finding.Id)?.Family.Name() ?? "", item => (int?)CheckCatalogue.WithId(item.Finding.Id)?.Family ?? 99);
        Group("項目", item => item.Finding.Code?.ToString() ?? "表の外", item => item.Finding.Code is { } code ? (code.Policy * 1000) + code.Item : int.MaxValue);
        Group("点検", item => $"{item.Finding.Id} {CheckCatalogue.WithId(item.Finding.Id)?.Title}", item => CheckCatalogue.All.IndexOf(CheckCatalogue.WithId(item.Finding.Id)!));
        Group("状態", item => Name(item.State), item => (int)item.State);
        page.Append("</section>\n");

        void Group(string name, Func<ReviewedFinding, string> words, Func<ReviewedFinding, int> order)
        {
            page.Append(CultureInfo.InvariantCulture, $"<details{(name == "重さ" ? " open" : "")}><summary><h3>{name}</h3></summary>\n<div class=\"groups\">\n");
            foreach (var group in items.GroupBy(item => words(item.Item)).OrderBy(group => order(group.First().Item)))
            {
                page.Append(CultureInfo.InvariantCulture, $"<details><summary>{Text(group.Key)}（{Phrase.Number(group.Count())}件）</summary><p class=\"numbers\">");
                foreach (var (number, _) in group)
                    page.Append(CultureInfo.InvariantCulture, $"<a href=\"#f{number}\">{number}</a> ");
                page.Append("</p></details>\n");
            }

            page.Append("</div></details>\n");
        }
    }

    private static void AppendList(StringBuilder page, List<(int Number, ReviewedFinding Item)> items, FindingsReview review)
    {
        page.Append("<section aria-labelledby=\"list\">\n<h2 id=\"list\">指摘の一覧</h2>\n");
        if (items.Count == 0)
            page.Append("<p>指摘はありません。</p>\n");
        foreach (var (number, item) in items)
        {
            var finding = item.Finding;
            var check = CheckCatalogue.WithId(finding.Id);
            page.Append(CultureInfo.InvariantCulture, $"<article id=\"f{number}\" class=\"finding {FindingsJson.Key(finding.Severity)}\" aria-labelledby=\"h{number}\">\n");
            page.Append(CultureInfo.InvariantCulture, $"<h3 id=\"h{number}\"><span class=\"number\">{number}</span> <span class=\"severity\">{FindingsText.Name(finding.Severity)}</span> {Text(check?.Title ?? finding.Id)}</h3>\n");
            page.Append(CultureInfo.InvariantCulture, $"<p class=\"place\">{finding.Id}　{finding.Code?.ToString() ?? "表の外"}　{finding.Column.Name()}　{Phrase.Number(finding.Source.Page)}ページ　<a href=\"#m{number}\">本文の箇所へ<span class=\"vh\">（指摘{number}）</span></a>{(item.State == FindingState.New ? "" : $"　<span class=\"state\">{Name(item.State)}</span>")}</p>\n");
            page.Append(CultureInfo.InvariantCulture, $"<p class=\"message\">{Text(finding.Message)}</p>\n<blockquote>{Text(finding.Excerpt)}</blockquote>\n<p><strong>対応</strong>　{Text(finding.Advice)}</p>\n");
            if (finding.Proposal is { } proposal)
                page.Append(CultureInfo.InvariantCulture, $"<p><strong>訂正案</strong>　{Text(proposal)}</p>\n");
            foreach (var also in finding.Also)
                page.Append(CultureInfo.InvariantCulture, $"<p><strong>同じ箇所の別の指摘</strong>　{also.Id} {Text(also.Message)}{Text(also.Advice)}</p>\n");
            if (item.Waiver is { } waiver)
                page.Append(CultureInfo.InvariantCulture, $"<p><strong>{(item.State == FindingState.Waived ? "見送り" : "期限の切れた見送り")}</strong>　{Text(waiver.Reason)}（{Text(waiver.By)}{(waiver.Until is { } until ? string.Create(CultureInfo.InvariantCulture, $"、{until:yyyy-MM-dd}まで") : "")}）</p>\n");
            if (finding.Related.Length > 0)
            {
                page.Append(CultureInfo.InvariantCulture, $"<details{(finding.Related.Length <= 3 ? " open" : "")}><summary>関連する箇所（{Phrase.Number(finding.Related.Length)}か所）</summary><ul>\n");
                foreach (var place in finding.Related)
                    page.Append(CultureInfo.InvariantCulture, $"<li>{Text(place.Name())} {Phrase.Number(place.Source.Page)}ページ「{Text(place.Excerpt)}」</li>\n");
                page.Append("</ul></details>\n");
            }

            page.Append(CultureInfo.InvariantCulture, $"<details><summary>なぜ指摘するか</summary><p>{Text(check?.Rationale ?? "")}</p><p>根拠：{Text(check?.Basis ?? "")}</p></details>\n</article>\n");
        }

        if (review.Fixed.Length > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"<h3>前回から解消した指摘（{Phrase.Number(review.Fixed.Length)}件）</h3>\n<ul>\n");
            foreach (var known in review.Fixed)
                page.Append(CultureInfo.InvariantCulture, $"<li>{known.Check}　{known.Code}　「{Text(known.Excerpt)}」</li>\n");
            page.Append("</ul>\n");
        }

        page.Append("</section>\n");
    }

    private static void AppendRows(StringBuilder page, ActionPlan plan, List<(int Number, ReviewedFinding Item)> items)
    {
        var marks = items.Select(item => (item.Number, item.Item.Finding.Source)).OrderBy(mark => mark.Source.Start).ToImmutableArray();
        var anchored = new HashSet<int>();
        page.Append("<section aria-labelledby=\"text\">\n<h2 id=\"text\">本文と指摘の箇所</h2>\n<p>番号の付いた印が指摘の箇所です。番号を押すと、指摘の説明へ戻ります。</p>\n");
        Cell(plan.Pillars.Select(pillar => pillar.Title).Prepend(plan.Title), "表紙・見出し");
        foreach (var policy in plan.MajorPolicies.Select(policy => policy.Number).Concat(plan.Rows.Select(row => row.MajorPolicy)).Distinct().Order())
        {
            var rows = plan.Rows.Where(row => row.MajorPolicy == policy).ToList();
            page.Append(CultureInfo.InvariantCulture, $"<h3>大方針{(policy is >= 1 and <= 20 ? ((char)('①' + policy - 1)).ToString() : "")}</h3>\n");
            Cell(plan.MajorPolicies.Where(box => box.Number == policy).Select(box => box.Text), "大方針の文");
            foreach (var row in rows)
            {
                page.Append("<div class=\"row\">\n");
                foreach (var column in PrintedCells.Columns)
                {
                    page.Append(CultureInfo.InvariantCulture, $"<div class=\"cell\"><p class=\"name\">{column.Name()}</p>\n");
                    foreach (var part in PrintedCells.Of(row, column))
                        Part(part);
                    page.Append("</div>\n");
                }

                page.Append("</div>\n");
            }
        }

        // A finding that points at no printed cell still has an end for its link.
        var nowhere = items.Where(item => !anchored.Contains(item.Number)).ToList();
        if (nowhere.Count > 0)
        {
            page.Append("<h3>表の外の指摘</h3>\n<ul>\n");
            foreach (var (number, item) in nowhere)
                page.Append(CultureInfo.InvariantCulture, $"<li id=\"m{number}\"><a href=\"#f{number}\">{number}</a>　「{Text(item.Finding.Excerpt)}」</li>\n");
            page.Append("</ul>\n");
        }

        page.Append("</section>\n");

        void Cell(IEnumerable<PlacedText> parts, string name)
        {
            var printed = parts.Where(part => !part.IsEmpty).ToList();
            if (printed.Count == 0)
                return;
            page.Append(CultureInfo.InvariantCulture, $"<div class=\"cell box\"><p class=\"name\">{name}</p>\n");
            foreach (var part in printed)
                Part(part);
            page.Append("</div>\n");
        }

        void Part(PlacedText part)
        {
            if (part.IsEmpty)
                return;
            page.Append("<p>");
            foreach (var piece in MarkedText.Of(part, marks))
            {
                var text = Text(piece.Text).Replace("\n", "<br>", StringComparison.Ordinal);
                if (piece.Marks.IsEmpty)
                {
                    page.Append(text);
                    continue;
                }

                var numbers = piece.Marks.Select(number =>
                    $"<a class=\"to\"{(anchored.Add(number) ? string.Create(CultureInfo.InvariantCulture, $" id=\"m{number}\"") : "")} href=\"#f{number}\"><span class=\"vh\">指摘</span>{number}</a>");
                page.Append(CultureInfo.InvariantCulture, $"<mark>{text}</mark>{string.Concat(numbers)}");
            }

            page.Append("</p>\n");
        }
    }

    private static string Name(FindingState state) => state switch
    {
        FindingState.Known => "既知",
        FindingState.Waived => "見送り",
        _ => "新規",
    };

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
