using System.Collections.Immutable;
using System.Globalization;

namespace Hashira.Testing;

/// <summary>
/// Makes a plan from a seed, out of a small stock of official phrases. Cells keep to the grammar of the kind: a planned cell is closed
/// by its ministries, a follow-up begins with a programme, a bullet or a lost bullet, a revised cell is an edit of its current one.
/// </summary>
internal sealed class PlanMaker
{
    private static readonly string[] Bodies = ["地域の中核企業", "中小企業等", "支援機関", "公設試", "大学や高専", "商工会議所等", "地域金融機関", "在外公館", "海外の買い手", "若手の人材", "副業・兼業人材", "外国人留学生"];
    private static readonly string[] Things = ["販路の開拓", "人材の育成", "設備の更新", "共同研究の立上げ", "IT ツールの導入", "事業承継の計画づくり", "知的財産の管理", "輸出手続の簡素化", "脱炭素に向けた投資", "専門家の派遣", "オンライン商談会", "データの共有", "相談体制の拡充", "M&A の後押し", "JICA 事業との連携", "「Open Lab」の運営"];
    private static readonly string[] Means = ["補助金の要件を見直し", "窓口を一本化し", "手引きを作成し", "関係省庁と連携し", "オンラインも活用し", "説明会を開き", "優良事例を集め", "専門家の知見を借り", "民間事業者と協力し", "審査の手順を改め", "「Region Link」等の仕組みを使い", "令和３年度の調査を踏まえ"];
    private static readonly string[] PlannedEnds = ["を進める。", "を支援する。", "を検討する。", "に取り組む。", "を強化していく。", "を引き続き行う。", "につなげる。", "を目指す。"];
    private static readonly string[] DoneEnds = ["を実施。", "を支援した。", "を開始した。", "に着手した。", "を実施中。", "を行った。", "を拡充。", "について周知した。"];
    private static readonly string[] Openers = ["また、", "さらに、", "具体的には、", "あわせて、", "加えて、"];
    private static readonly string[] Headings = ["人材の確保", "事業承継の促進", "DX の推進", "研究成果の活用", "海外展開の支援", "中小機構", "相談窓口", "脱炭素への対応", "知財戦略", "働き方の多様化"];
    private static readonly string[] Ministries = ["経産省", "農水省", "外務省", "文科省", "厚労省", "国交省", "内閣官房", "金融庁", "総務省", "デジタル庁", "経産省等", "業所管省庁"];
    private static readonly string[] Programmes = ["地域連携推進事業", "輸出支援強化事業", "若手人材定着支援事業（モデル実証）", "研究成果展開事業（実用化支援プログラム（A-LINK））", "販路開拓補助金", "中堅企業等成長促進事業", "知財活用支援事業費補助金", "オンライン教育基盤整備事業"];
    private static readonly string[] Units = ["件", "社", "回", "人", "拠点", "機関"];
    private static readonly string[] Dashes = ["－", "ー", "―"];

    private readonly Random _random;

    public PlanMaker(int seed) => _random = new Random(seed);

    public PlanCells Make(int policies, int rows)
    {
        var made = ImmutableArray.CreateBuilder<PolicyCells>();
        var chapter = 0;
        for (var policy = 1; policy <= policies; policy++)
        {
            var opensChapter = policy == 1 || Chance(40);
            made.Add(new PolicyCells(
                opensChapter ? $"{Wide(++chapter)}．{Pick(Things)}と{Pick(Things)}" : null,
                [$"{(char)('①' + policy - 1)} {Sentence(PlannedEnds)}", .. Paragraphs(_random.Next(3), PlannedEnds)],
                Rows(policy, _random.Next(1, rows + 1))));
        }

        return new PlanCells(
            [$"{Pick(Things)}に関する取組方針の改定（案）", Paragraph(PlannedEnds, 4), "【改定の考え方】", $"⚫ {Paragraph(PlannedEnds, 2)}", $"⚫ {Paragraph(PlannedEnds, 2)}"],
            made.ToImmutable());
    }

    private ImmutableArray<RowCells> Rows(int policy, int count)
    {
        var rows = ImmutableArray.CreateBuilder<RowCells>();
        var (now, then) = (0, 0);
        for (var i = 0; i < count; i++)
        {
            var heading = Pick(Headings);
            var body = Body();
            rows.Add(_random.Next(100) switch
            {
                < 20 => new RowCells(["（新規項目）"], ["（新規項目）"], Planned(heading, [(Code(policy, ++then), body)])),
                < 27 => new RowCells(Planned(heading, [(Code(policy, ++now), body)]), FollowUp(), [$"（{Code(policy, _random.Next(1, 12))}に移動）"]),
                < 34 => new RowCells([$"（{Code(policy, _random.Next(1, 12))}から移動）"], FollowUp(), Planned(heading, [(Code(policy, ++then), body)])),
                < 38 => new RowCells(Planned(heading, [(Code(policy, ++now), body)]), FollowUp(), ["（事業終了のため削除）"]),
                < 43 => new RowCells(Planned(heading, [(Code(policy, ++now), body), (Code(policy, ++now), Body())]), FollowUp(), Planned(heading, [(Code(policy, ++then), Edited(body))])),
                _ => new RowCells(Planned(heading, [(Code(policy, ++now), body)]), FollowUp(), Planned(Chance(85) ? heading : Pick(Headings), [(Code(policy, ++then), Edited(body))])),
            });
        }

        return rows.ToImmutable();
    }

    private List<string> Body() => [Paragraph(PlannedEnds, 3), .. Enumerable.Range(0, _random.Next(3) * _random.Next(2)).Select(_ => Pick(Openers) + Paragraph(PlannedEnds, 2))];

    private List<string> Edited(List<string> body)
    {
        if (Chance(15))
            return body;
        var edited = body.Select(paragraph => paragraph.Replace(Pick(Things), Pick(Things), StringComparison.Ordinal).Replace(Pick(Bodies), Pick(Bodies), StringComparison.Ordinal)).ToList();
        if (Chance(40))
            edited[^1] += Sentence(PlannedEnds);
        if (Chance(25))
            edited.Add(Pick(Openers) + Paragraph(PlannedEnds, 2));
        return edited;
    }

    private ImmutableArray<string> Planned(string heading, List<(string Code, List<string> Body)> items)
    {
        var cell = ImmutableArray.CreateBuilder<string>();
        cell.Add($"【{heading}】");
        foreach (var (code, body) in items)
        {
            if (cell.Count > 1)
                cell.Add("");
            cell.Add($"（{code}）{body[0]}");
            cell.AddRange(body.Skip(1));
        }

        cell[^1] += Bracket();
        return cell.ToImmutable();
    }

    private ImmutableArray<string> FollowUp()
    {
        var cell = ImmutableArray.CreateBuilder<string>();
        var programmes = _random.Next(3);
        if (programmes == 0)
            cell.AddRange(Points(_random.Next(1, 4)));
        for (var i = 0; i < programmes; i++)
        {
            if (i > 0 && Chance(85))
                cell.Add("");
            cell.Add((Chance(50) ? "〇" : "○") + Pick(Programmes) + (Chance(15) ? Bracket() : ""));
            if (Chance(80))
                cell.Add(Note());
            cell.AddRange(Points(_random.Next(1, 4)));
        }

        return cell.ToImmutable();
    }

    private IEnumerable<string> Points(int count)
    {
        var lost = Chance(30);
        for (var i = 0; i < count; i++)
        {
            yield return (lost ? " " : "• ") + Paragraph(DoneEnds, 2);
            if (Chance(10))
            {
                yield return $"{Pick(Things)}の件数";
                yield return $"令和{Wide(_random.Next(2, 5))}年度:{Number()}{Pick(Units)}（うち新規{_random.Next(1, 99)}{Pick(Units)}）";
            }
        }
    }

    private string Note()
    {
        var note = $"令和{Wide(_random.Next(3, 5))}年度{Pick(["当初", "補正予算", "当初予算"])}：{Amount()}";
        return Chance(50) ? $"【{note}（令和{Wide(_random.Next(1, 4))}年度{Pick(["当初", "第３次補正予算"])}：{Amount()}）】" + (Chance(15) ? "（再掲）" : "") : $"【{note}】";
    }

    private string Amount() => $"{_random.Next(1, 300)}.{_random.Next(10)}億円{(Chance(30) ? "の内数" : "")}";

    private ImmutableArray<string> Paragraphs(int count, string[] ends) => [.. Enumerable.Range(0, count).Select(_ => Pick(Openers) + Paragraph(ends, 2))];

    private string Paragraph(string[] ends, int most) => string.Concat(Enumerable.Range(0, _random.Next(1, most + 1)).Select(_ => Sentence(ends)));

    private string Sentence(string[] ends) => _random.Next(4) switch
    {
        0 => $"{Pick(Bodies)}に向けて、{Pick(Means)}、{Pick(Things)}{Pick(ends)}",
        1 => $"令和{Wide(_random.Next(3, 6))}年度に{Pick(Bodies)}{_random.Next(2, 400)}{Pick(Units)}（前年比{_random.Next(1, 90)}％増）を対象として、{Pick(Things)}{Pick(ends)}",
        2 => $"{Pick(Things)}については、{Pick(Bodies)}の声を聞きながら、{Pick(Means)}、{Pick(Things)}{Pick(ends)}",
        _ => $"{Pick(Means)}、{Pick(Bodies)}による{Pick(Things)}{Pick(ends)}",
    };

    private string Bracket()
    {
        var names = string.Join(Pick(["、", "・"]), Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Pick(Ministries)).Distinct());
        return Chance(80) ? $"［{names}］" : $"[{names}]";
    }

    private string Code(int policy, int item) => $"{(char)('①' + policy - 1)}{Pick(Dashes)}{Wide(item)}";

    private string Number() => _random.Next(100, 99_999).ToString("#,0", CultureInfo.InvariantCulture);

    private static string Wide(int number) =>
        string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => (char)(digit - '0' + '０')));

    private string Pick(string[] from) => from[_random.Next(from.Length)];

    private bool Chance(int percent) => _random.Next(100) < percent;
}
