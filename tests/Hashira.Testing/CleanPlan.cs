using System.Collections.Immutable;
using System.Globalization;

namespace Hashira.Testing;

/// <summary>
/// 誤りのない計画. Makes a plan of any size in which nothing is wrong: codes run on, both ends of a move agree, every target has its result,
/// money that is named again bears 再掲, names are always written the same. What a check finds in it is a false alarm; what is
/// found after one defect has been put in shows what the check is worth. The same seed always gives the same plan.
/// </summary>
public sealed class CleanPlan
{
    private static readonly string[] Subjects =
    [
        "地域の中核企業", "ものづくり企業", "食品加工業者", "農林漁業者", "観光事業者", "運送事業者", "介護事業者", "建設業者", "小売業者", "情報通信業者",
        "医療機器メーカー", "化学メーカー", "繊維産地の企業", "造船業者", "航空部品メーカー", "半導体関連企業", "酒造業者", "木材産業の企業", "宿泊業者", "印刷業者",
    ];

    private static readonly string[] Topics =
    [
        "事業承継", "設備更新", "人材確保", "販路開拓", "省エネ診断", "共同研究", "知財活用", "資金調達", "輸出手続", "品質認証",
        "災害対策", "働き方改革", "電子受発注", "物流効率化", "脱炭素経営", "標準化", "試作開発", "技能継承", "女性活躍", "外国語対応",
        "廃棄物削減", "健康経営", "副業人材", "需要予測", "地域ブランド", "検査自動化", "遠隔保守", "安全管理", "取引適正化", "経営改善",
    ];

    private static readonly string[] Events = ["相談会", "研修", "見本市", "商談会", "説明会", "セミナー", "交流会", "実地指導"];

    private static readonly string[] Means = ["専門家の知見を借り", "関係機関と連携し", "手引きを整え", "優良な事例を集め", "窓口を一本化し", "要件を見直し", "オンラインも活用し", "現場の声を聴き"];

    private static readonly string[] Ministries =
        ["経産省", "農水省", "厚労省", "国交省", "文科省", "総務省", "環境省", "金融庁"];

    private static readonly string[] Kinds = ["推進事業", "補助金", "モデル構築事業", "基盤整備事業"];

    private readonly Random _random;
    private readonly List<(string Name, string Note)> _programmes = [];
    private readonly HashSet<int> _amounts = [];

    private CleanPlan(int seed) => _random = new Random(seed);

    /// <summary>Makes a plan.</summary>
    /// <param name="seed">What the plan is made from.</param>
    /// <param name="rows">Rows of its table, at most 5,000.</param>
    public static PlanCells Make(int seed, int rows)
    {
        var maker = new CleanPlan(seed);
        var policies = Math.Clamp(rows / 8, 1, 9);
        var made = ImmutableArray.CreateBuilder<PolicyCells>();
        for (var policy = 1; policy <= policies; policy++)
        {
            var count = (rows / policies) + (policy <= rows % policies ? 1 : 0);
            made.Add(new PolicyCells(
                (policy - 1) % 3 == 0 ? $"{Wide(((policy - 1) / 3) + 1)}．{Topics[policy]}と{Topics[policy + 10]}の推進" : null,
                [$"{(char)('①' + policy - 1)} {Topics[policy]}と{Topics[policy + 10]}を中心に、{Subjects[policy]}などの成長を支援する。"],
                maker.Rows(policy, count)));
        }

        return new PlanCells(
            ["中堅企業の成長に関する取組方針のフォローアップと改定（案）", "令和３年６月に定めた取組方針について、令和４年６月に実施状況を確かめ、改定する。"],
            made.ToImmutable());
    }

    private ImmutableArray<RowCells> Rows(int policy, int count)
    {
        var rows = new RowCells[count];
        var (now, then) = (0, 0);
        (int Row, Measure Measure)? movedFrom = null;
        for (var i = 0; i < count; i++)
        {
            var subject = Subjects[(i + policy) % Subjects.Length];
            var topic = Topics[((i / Subjects.Length * 7) + (i * 3) + policy) % Topics.Length];
            // Beyond 20 × 30 rows a name needs a third part to stay apart from the others.
            var series = i >= 600 ? $"第{Wide((i / 600) + 1)}群の" : "";
            var measure = new Measure(this, policy, $"{series}{subject}", topic);
            if (movedFrom is { } origin)
            {
                // The other end of the move that the row before began: under the code that its mark names.
                rows[i] = new RowCells([$"（{Code(policy, now)}から移動）"], rows[origin.Row].FollowUp, origin.Measure.Moved(rows[origin.Row], Code(policy, ++then)));
                rows[origin.Row] = rows[origin.Row] with { Revised = [$"（{Code(policy, then)}に移動）"] };
                movedFrom = null;
                continue;
            }

            var kind = _random.Next(100);
            if (kind < 14)
            {
                rows[i] = new RowCells(["（新規項目）"], ["（新規項目）"], measure.New(Code(policy, ++then)));
            }
            else if (kind < 18)
            {
                rows[i] = new RowCells(measure.Current(Code(policy, ++now)), measure.FollowUp(), ["（事業終了のため削除）"]);
            }
            else
            {
                rows[i] = new RowCells(measure.Current(Code(policy, ++now)), measure.FollowUp(), []);
                if (kind < 22 && i + 1 < count)
                    movedFrom = (i, measure);
                else
                    rows[i] = rows[i] with { Revised = measure.Revised(Code(policy, ++then)) };
            }
        }

        return [.. rows];
    }

    private static string Code(int policy, int item) => $"{(char)('①' + policy - 1)}－{Wide(item)}";

    private static string Wide(int number) =>
        string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => (char)(digit - '0' + '０')));

    // One digit full-width, more half-width, as the documents of the kind print it.
    private static string Figure(int number) => number < 10 ? Wide(number) : number.ToString("#,0", CultureInfo.InvariantCulture);

    private string Pick(string[] from) => from[_random.Next(from.Length)];

    /// <summary>One measure: what was planned, what was reached, what is planned next.</summary>
    private sealed class Measure
    {
        private readonly CleanPlan _plan;
        private readonly string _heading;
        private readonly string _subject;
        private readonly string _topic;
        private readonly string _event;
        private readonly string _means;
        private readonly string _ministry;
        private readonly int _target;
        private readonly int _result;
        private readonly int _next;
        private readonly int _policy;

        public Measure(CleanPlan plan, int policy, string subject, string topic)
        {
            (_plan, _policy, _subject, _topic) = (plan, policy, subject, topic);
            _heading = $"{subject}の{topic}";
            _event = topic + plan.Pick(Events);
            _means = plan.Pick(Means);
            _ministry = plan.Pick(Ministries);
            _target = plan._random.Next(3, 80);
            _result = _target + plan._random.Next(0, 20);
            _next = _result + plan._random.Next(0, 20);
        }

        public ImmutableArray<string> Current(string code) =>
            [$"【{_heading}】", $"（{code}）{_subject}に対し、{_means}、{_topic}を支援する。", $"令和３年度は、{_event}を{Figure(_target)}回以上開催する。［{_ministry}］"];

        public ImmutableArray<string> Revised(string code) =>
            [$"【{_heading}】", $"（{code}）{_subject}に対し、{_means}、{_topic}を引き続き支援する。", $"令和４年度は、{_event}を{Figure(_next)}回以上開催する。［{_ministry}］"];

        public ImmutableArray<string> New(string code) =>
            [$"【{_heading}】", $"（{code}）{_subject}による{_topic}の新たな取組を、{_means}、後押しする。", $"令和４年度中に、{_event}を開催する。［{_ministry}］"];

        /// <summary>The revised wording of a measure that stood in another row.</summary>
        public ImmutableArray<string> Moved(RowCells origin, string code) =>
        [
            origin.Current[0],
            $"（{code}）{origin.Current[1][(origin.Current[1].IndexOf('）', StringComparison.Ordinal) + 1)..].Replace("を支援する。", "を引き続き支援する。", StringComparison.Ordinal)}",
            $"令和４年度も、{_event}を{Figure(_next)}回以上開催する。［{_ministry}］",
        ];

        public ImmutableArray<string> FollowUp()
        {
            var cell = ImmutableArray.CreateBuilder<string>();
            var kind = _plan._random.Next(10);
            if (kind < 6)
            {
                var name = $"{_subject}{_topic}{Kinds[_policy % Kinds.Length]}";
                var note = $"【令和４年度当初：{Amount()}{(kind < 2 ? "の内数" : "")}（令和３年度当初：{Amount()}{(kind < 2 ? "の内数" : "")}）】";
                _plan._programmes.Add((name, note));
                cell.Add($"〇{name}");
                cell.Add(note);
            }
            else if (kind < 8 && _plan._programmes.Count > 3)
            {
                // Money named again says so.
                var (name, note) = _plan._programmes[_plan._random.Next(_plan._programmes.Count)];
                cell.Add($"〇{name}");
                cell.Add($"{note}（再掲）");
            }

            cell.Add($"• 令和３年度は、{_event}を{Figure(_result)}回開催した。");
            var (month, day) = (_plan._random.Next(4, 13), _plan._random.Next(1, 29));
            cell.Add(_plan._random.Next(3) switch
            {
                0 => $"• 令和３年{Figure(month)}月{Figure(day)}日に、{_topic}に関する手引きを公表した。",
                1 => $"• 令和３年{Figure(month)}月から令和４年{Figure(_plan._random.Next(1, 4))}月までの間に、{_subject}{Figure(_plan._random.Next(2, 300))}社から{_topic}に関する相談を受け付けた。",
                _ => $"• 令和４年３月末時点で、{_topic}に取り組む{_subject}は、{Figure(_plan._random.Next(100, 2_000))}社となった。",
            });
            return cell.ToImmutable();
        }

        // Two programmes with the very same amount would look like one line of money under two names.
        private string Amount()
        {
            while (true)
            {
                var tenths = _plan._random.Next(11, 60_000);
                if (tenths % 10 != 0 && _plan._amounts.Add(tenths))
                    return string.Create(CultureInfo.InvariantCulture, $"{tenths / 10:#,0}.{tenths % 10}億円");
            }
        }
    }
}
