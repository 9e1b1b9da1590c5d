using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Hashira.Testing;

namespace Hashira.Bench.Checks;

/// <summary>Every kind of defect that is put in. Each can be decided from the document alone; what needs knowledge of the world is left out.</summary>
internal static class Injections
{
    private static readonly Func<RowCells, bool> Continued = row => row.Current is [['【', ..], ..] && row.Revised is [['【', ..], ..];

    private static readonly Func<RowCells, bool> MovedIn = row => row.Current is [var mark] && mark.EndsWith("から移動）", StringComparison.Ordinal);

    public static ImmutableArray<Injection> All { get; } =
    [
        // 構成
        new("structure", "項目番号を飛ばす", ["HC001", "HC002", "HC030"], editor => editor.Replace(Editor.Revised, "^（[①-⑨]－[０-９]+）", match => "（" + Next(match.Value[1..^1], 40) + "）", Continued)),
        new("structure", "項目番号を隣の番号と同じにする", ["HC001", "HC002"], Duplicate),
        new("structure", "見出しを落とす", ["HC013"], editor => editor.Remove(Editor.Revised, "^【", Continued)),
        new("structure", "所管府省の括弧を落とす", ["HC011"], editor => editor.Replace(Editor.Revised, "［[^］]+］$", _ => "", Continued)),
        new("structure", "府省名を書き誤る", ["HC008"], editor => editor.Replace(-1, "［経産省］$", _ => "［経算省］")),
        new("structure", "項目番号の数字を半角にする", ["HC003"], editor => editor.Replace(-1, "^（[①-⑨]－[０-９]+）", match => Narrow(match.Value))),
        new("structure", "項目番号の横棒を長音にする", ["HC015"], editor => editor.Replace(-1, "^（[①-⑨]－[０-９]+）", match => match.Value.Replace('－', 'ー'))),
        new("structure", "隣の項目と順序を入れ替える", ["HC030"], Swap),
        new("structure", "項目番号の大方針を誤る", ["HC031"], editor => editor.Replace(Editor.Revised, "^（[①-⑧](?=－[０-９]+）)", match => "（" + (char)(match.Value[1] + 1), Continued)),
        new("structure", "二つの項目を一つのセルに入れる", ["HC032"], TwoInOne),
        new("structure", "フォローアップを空欄にする", ["HC034"], Blank),
        new("structure", "フォローアップを現行の写しにする", ["HC036"], Copied) { CopiesCell = true, Consequences = ["HC070"] },

        // 系譜
        new("lineage", "移動先の番号を誤る", ["HC004", "HC005"], editor => editor.Replace(Editor.Revised, "^（[①-⑨]－[０-９]+に移動）", match => Shift(match.Value))),
        new("lineage", "移動元の番号を誤る", ["HC004", "HC005"], editor => editor.Replace(Editor.Current, "^（[①-⑨]－[０-９]+から移動）", match => Shift(match.Value))),
        new("lineage", "移動の片側だけを新規にする", ["HC004"], editor => editor.Replace(Editor.Current, "^（[①-⑨]－[０-９]+から移動）", _ => "（新規項目）")),
        new("lineage", "既存の文を新規項目として再び載せる", ["HC044"], Again) { CopiesCell = true },
        new("lineage", "移動した項目の結果の片方だけを直す", ["HC048"], editor => editor.Replace(Editor.FollowUp, "[0-9０-９]+(?=回開催した)", match => match.Value + "0", MovedIn, moved: true)) { Consequences = ["HC072"] },
        new("lineage", "移動した項目の結果の片方だけ字幅を変える", ["HC049"], editor => editor.Replace(Editor.FollowUp, "令和３(?=年度は)", _ => "令和3", MovedIn, moved: true)) { Consequences = ["HC094"] },
        new("lineage", "ない項目を引く", ["HC045"], editor => editor.Replace(Editor.Revised, "(?<=を)引き続き支援する", _ => "①－９９と連携して引き続き支援する", Continued)),
        new("lineage", "現行の文のまま改めない", ["HC051"], Unrevised) { CopiesCell = true, Consequences = ["HC072"] },
        new("lineage", "改めない句の一字を誤る", ["HC050"], editor => editor.Replace(Editor.Revised, "関係機関(?=と連携し)", _ => "関係機間", Continued)),
        new("lineage", "過ぎた年度の文を残す", ["HC052"], Stale),

        // 予算
        new("money", "再掲の額の数字を入れ替える", ["HC006", "HC019"], editor => editor.Replace(Editor.FollowUp, @"(?<a>[1-9])(?<b>[0-9])(?=[0-9]*\.[0-9]億円[^】]*）】（再掲）)", match => match.Groups["b"].Value + match.Groups["a"].Value, row => row.FollowUp.Any(p => p.EndsWith("再掲）", StringComparison.Ordinal)))),
        new("money", "再掲の段階の書き方を変える", ["HC007"], editor => editor.Replace(Editor.FollowUp, "(?<=^【令和４年度)当初(?=：.*再掲）$)", _ => "当初予算")),
        new("money", "再掲の記載を落とす", ["HC012"], editor => editor.Replace(Editor.FollowUp, "（再掲）$", _ => "")),
        new("money", "初出の予算に再掲と書く", ["HC019"], FirstRelisted),
        new("money", "予算の注記の括弧を閉じ忘れる", ["HC009"], editor => editor.Replace(Editor.FollowUp, "）(?=】)", _ => "")),
        new("money", "年度を年と書く", ["HC020"], editor => editor.Replace(Editor.FollowUp, "年度(?=当初)", _ => "年")),
        new("money", "注記の「：」を落とす", ["HC021"], editor => editor.Replace(Editor.FollowUp, "(?<=当初)：", _ => "")),
        new("money", "注記の段階を落とす", ["HC007", "HC055"], editor => editor.Replace(Editor.FollowUp, "(?<=^【令和４年度)当初(?=：.*再掲）$)", _ => "予算")),
        new("money", "再掲の一方だけ内数とする", ["HC053"], OneCeiling),
        new("money", "再掲の段階を誤る", ["HC057"], editor => editor.Replace(Editor.FollowUp, "(?<=^【令和４年度)当初(?=：.*再掲）$)", _ => "補正予算", row => HasTwin(editor, row))),
        new("money", "括弧内の年度を誤る", ["HC058"], editor => editor.Replace(Editor.FollowUp, "(?<=（)令和３(?=年度当初：[^】]*）】$)", _ => "令和５")),
        new("money", "再掲の額の小数点を落とす", ["HC006"], editor => editor.Replace(Editor.FollowUp, @"(?<=^【令和４年度当初：[0-9]+)\.(?=[0-9]億円.*再掲）$)", _ => "")),
        new("money", "注記の単位を落とす", ["HC060"], editor => editor.Replace(Editor.FollowUp, "(?<=^【令和４年度当初：[0-9.]+億)円", _ => "")),
        new("money", "注記の年度を落とす", ["HC056"], editor => editor.Replace(Editor.FollowUp, "(?<=^【)令和４年度(?=当初)", _ => "")),
        new("money", "内数を括弧の外に出す", ["HC062"], editor => editor.Replace(Editor.FollowUp, "の内数）(?=】$)", _ => "）の内数")),
        new("money", "異なる事業に同じ枠の額を掲げる", ["HC054"], OneLine),

        // 時
        new("time", "暦にない月", ["HC016"], editor => editor.Replace(Editor.FollowUp, "(?<=令和３年)[０-９0-9]+(?=月[０-９0-9]+日)", _ => "13")),
        new("time", "暦にない日", ["HC016"], editor => editor.Replace(Editor.FollowUp, "(?<=令和３年)[０-９0-9]+月[０-９0-9]+(?=日)", _ => "11月31")),
        new("time", "元号と西暦の食い違い", ["HC017"], editor => editor.Replace(Editor.FollowUp, "令和３年(?=[０-９0-9]+月[０-９0-9]+日)", _ => "令和３年（2022年）")),
        new("time", "曜日の誤り", ["HC017"], WrongWeekday),
        new("time", "年度に月を付ける", ["HC068"], editor => editor.Replace(Editor.FollowUp, "令和３年(?=[０-９0-9]+月[０-９0-9]+日)", _ => "令和３年度")),
        new("time", "期間の逆転", ["HC017"], editor => editor.Replace(Editor.FollowUp, "令和３年(?<a>[０-９0-9]+)月から令和４年", match => $"令和５年{match.Groups["a"].Value}月から令和４年")),
        new("time", "年のない月日", ["HC064"], editor => editor.Replace(Editor.FollowUp, "令和３年(?=[０-９0-9]+月[０-９0-9]+日)", _ => "")),
        new("time", "書いた日で決まる年度", ["HC065"], editor => editor.Replace(Editor.FollowUp, "令和３年度(?=は、)", _ => "昨年度")),
        new("time", "西暦の混入", ["HC066"], editor => editor.Replace(Editor.FollowUp, "令和３年(?=[０-９0-9]+月)", _ => "2021年")),
        new("time", "前より前に戻る「同」", ["HC067"], editor => editor.Replace(Editor.FollowUp, "(?<=令和３年[０-９0-9]+月[０-９0-9]+日)(?=に、)", _ => "及び同１月")),
        new("time", "年度で示された時点", ["HC068"], editor => editor.Replace(Editor.FollowUp, "令和４年(?=３月末時点)", _ => "令和３年度")),
        new("time", "月の入らない半期", ["HC017"], editor => editor.Replace(Editor.FollowUp, "令和３年度(?=は、)", _ => "令和３年度下半期（５月）")),

        // 目標と実績
        new("targets", "目標に対する実績を落とす", ["HC070"], editor => editor.Remove(Editor.FollowUp, "回開催した。$", Continued)),
        new("targets", "実績の単位を変える", ["HC070"], editor => editor.Replace(Editor.FollowUp, "[0-9０-９]+回開催した", match => match.Value.Replace("回開催", "社に開催", StringComparison.Ordinal), Continued)),
        new("targets", "断りなく目標を下回る", ["HC071"], Missed),
        new("targets", "達成済みの実績を下回る目標", ["HC072"], LowTarget),
        new("targets", "実績の欄に予定を書く", ["HC073", "HC074"], editor => editor.Replace(Editor.FollowUp, "(?<=[0-9０-９]+回)開催した", _ => "開催する", Continued)),

        // 名称
        new("names", "再掲の事業名の一字を落とす", ["HC018"], ShortenName),

        // 文字
        new("characters", "句点を落とす", ["HC096"], editor => editor.Replace(Editor.FollowUp, "。$", _ => "")),
        new("characters", "括弧の幅を片側だけ変える", ["HC003", "HC010"], editor => editor.Replace(-1, "^（(?=[①-⑨]－[０-９]+）)", _ => "(")),
        new("characters", "助詞を重ねる", ["HC107"], editor => editor.Replace(-1, "を(?=引き続き支援)", _ => "をを")),
        new("characters", "半角の読点", ["HC097"], editor => editor.Replace(-1, "、", _ => "､")),
        new("characters", "本文の括弧を閉じ忘れる", ["HC023"], editor => editor.Replace(Editor.FollowUp, "(?<=に関する)相談(?=を受け付けた)", _ => "相談（電話を含む")),
        new("characters", "公用文で用いない表記", ["HC092"], editor => editor.Replace(-1, "新たな取組", _ => "新たな取り組み")),
        new("characters", "読点を重ねる", ["HC099"], editor => editor.Replace(-1, "、(?=[一-龠])", _ => "、、")),
        new("characters", "読点をコンマにする", ["HC098"], editor => editor.Replace(-1, "(?<=[ぁ-ん])、(?=[一-龠])", _ => "，")),
        new("characters", "目に見えない文字", ["HC101"], editor => editor.Replace(-1, "を(?=引き続き)", _ => "を\u200b")),
        new("characters", "機能語を重ねる", ["HC108"], editor => editor.Replace(-1, "に関する", _ => "に関するに関する")),
        new("characters", "年度の数字を半角にする", ["HC094"], editor => editor.Replace(Editor.FollowUp, "(?<=令和)３(?=年度)", _ => "3")),
    ];

    private static PlanCells? Duplicate(Editor editor)
    {
        var rows = editor.Rows().Where(row => Continued(row.Cells)).ToList();
        var pairs = rows.Zip(rows.Skip(1)).Where(pair => Code(pair.First.Cells.Revised)[..1] == Code(pair.Second.Cells.Revised)[..1]).ToList();
        if (pairs.Count == 0)
            return null;
        var (first, second) = pairs[editor.Random.Next(pairs.Count)];
        return editor.Edit(second.Number, row => row with { Revised = [.. row.Revised.Select(p => p.Replace(Code(row.Revised), Code(first.Cells.Revised), StringComparison.Ordinal))] });
    }

    private static PlanCells? Again(Editor editor)
    {
        var rows = editor.Rows().ToList();
        var fresh = rows.Where(row => row.Cells.Current is ["（新規項目）"]).ToList();
        var old = rows.Where(row => Continued(row.Cells)).ToList();
        if (fresh.Count == 0 || old.Count == 0)
            return null;
        var (source, cells) = old[editor.Random.Next(old.Count)];
        editor.CopyOf(source);
        var from = cells.Current;
        return editor.Edit(fresh[editor.Random.Next(fresh.Count)].Number, row => row with
        {
            Revised = [from[0], $"（{Code(row.Revised)}）{from[1][(from[1].IndexOf('）', StringComparison.Ordinal) + 1)..]}", .. from[2..]],
        });
    }

    private static PlanCells? Swap(Editor editor)
    {
        var rows = editor.Rows().ToList();
        var pairs = rows.Zip(rows.Skip(1)).Where(pair => Continued(pair.First.Cells) && Continued(pair.Second.Cells) && Code(pair.First.Cells.Revised)[0] == Code(pair.Second.Cells.Revised)[0]).ToList();
        if (pairs.Count == 0)
            return null;
        var (first, second) = pairs[editor.Random.Next(pairs.Count)];
        return new Editor(editor.Edit(first.Number, _ => second.Cells), editor.Random).Edit(second.Number, _ => first.Cells);
    }

    private static PlanCells? TwoInOne(Editor editor)
    {
        var last = editor.Plan.Rows.Select(row => Code(row.Revised)).Where(code => code.Length > 0).GroupBy(code => code[0]).Select(policy => policy.MaxBy(code => Plain(code[2..]))).ToHashSet();
        return Any(editor, row => Continued(row) && last.Contains(Code(row.Revised)), row => row with { Revised = [.. row.Revised, $"（{Next(Code(row.Revised), 1)}）併せて、手引きを配る。［経産省］"] });
    }

    private static PlanCells? Blank(Editor editor) => Any(editor, HasNoProgramme, row => row with { FollowUp = [] });

    private static PlanCells? Copied(Editor editor) =>
        Any(editor, HasNoProgramme, row => row with { FollowUp = ["• " + Regex.Replace(row.Current[1][(row.Current[1].IndexOf('）', StringComparison.Ordinal) + 1)..], "[［\\[][^］\\]]+[］\\]]$", "")] });

    private static PlanCells? Unrevised(Editor editor) =>
        Any(editor, Continued, row => row with { Revised = [.. row.Current.Select(p => p.Replace(Code(row.Current), Code(row.Revised), StringComparison.Ordinal))] });

    private static PlanCells? Stale(Editor editor) => Any(editor, Continued, row => row with
    {
        Current = row.Current.SetItem(1, Appended(row.Current[1])),
        Revised = row.Revised.SetItem(1, Appended(row.Revised[1])),
    });

    // Before the bracket of the ministries, where the paragraph ends with one.
    private static string Appended(string paragraph) => Regex.Replace(paragraph, "(?=[［\\[][^］\\]]*[］\\]]$)|(?<![］\\]])$", "令和２年度に手引きを配る。");

    // An amount of one or two digits may be the same by chance.
    private static PlanCells? OneLine(Editor editor)
    {
        var once = editor.Rows().Where(row => row.Cells.FollowUp is [['〇', ..] name, var note, ..] && note.Contains("の内数", StringComparison.Ordinal) && Amounts(note).All(amount => amount.Count(char.IsAsciiDigit) > 2) && note.EndsWith('】')
            && editor.Plan.Rows.Count(other => other.FollowUp.Contains(name)) == 1 && !editor.Plan.Rows.Any(other => other.FollowUp.Any(p => p.StartsWith(note[..8], StringComparison.Ordinal) && p.EndsWith("（再掲）", StringComparison.Ordinal) && Amounts(p).SequenceEqual(Amounts(note))))).ToList();
        if (once.Count < 2)
            return null;
        var to = editor.Random.Next(once.Count);
        return editor.Edit(once[to].Number, row => row with { FollowUp = row.FollowUp.SetItem(1, once[(to + 1) % once.Count].Cells.FollowUp[1]) });
    }

    // A blanked programme may be the original of one named again, which would be another defect.
    private static bool HasNoProgramme(RowCells row) => Continued(row) && !row.FollowUp.Any(p => p.StartsWith('〇'));

    private static PlanCells? Any(Editor editor, Func<RowCells, bool> among, Func<RowCells, RowCells> change)
    {
        var rows = editor.Rows().Where(row => among(row.Cells)).ToList();
        return rows.Count == 0 ? null : editor.Edit(rows[editor.Random.Next(rows.Count)].Number, change);
    }

    // An amount that stands elsewhere too may be what is listed again.
    private static PlanCells? FirstRelisted(Editor editor)
    {
        var amounts = editor.Plan.Rows.SelectMany(row => row.FollowUp).SelectMany(Amounts).CountBy(amount => amount).ToDictionary();
        return editor.Replace(Editor.FollowUp, "】$", _ => "】（再掲）", row => row.FollowUp is [['〇', ..], ..] && row.FollowUp.Where(p => p.EndsWith('】')).All(note => Amounts(note).All(amount => amounts[amount] == 1)));
    }

    // A stage can only be wrong beside the same amount under the right one.
    private static bool HasTwin(Editor editor, RowCells row) =>
        row.FollowUp.Where(p => p.EndsWith("再掲）", StringComparison.Ordinal)).All(note => editor.Plan.Rows.SelectMany(other => other.FollowUp).Any(other => other + "（再掲）" == note));

    private static IEnumerable<string> Amounts(string note) => Regex.Matches(note, "[0-9,.]+ ?億円").Select(match => match.Value.Replace(" ", "", StringComparison.Ordinal));

    private static PlanCells? OneCeiling(Editor editor) =>
        editor.Replace(Editor.FollowUp, "(?<=^【令和４年度当初：[0-9.]+億円)(?=（[^内]*】（再掲）$)", _ => "の内数");

    private static PlanCells? WrongWeekday(Editor editor) => editor.Replace(
        Editor.FollowUp,
        "令和３年(?<month>[０-９0-9]+)月(?<day>[０-９0-9]+)日",
        match => match.Value + "（" + "日月火水木金土"[((int)new DateOnly(2021, Plain(match.Groups["month"].Value), Plain(match.Groups["day"].Value)).DayOfWeek + 3) % 7] + "）");

    private static PlanCells? Missed(Editor editor) => editor.Replace(
        Editor.FollowUp,
        "(?<count>[0-9０-９]+)(?=回開催した)",
        match => match.Value.Length == 1 && match.Value[0] > '9' ? "１" : "２",
        row => Continued(row) && row.Current.Length > 2 && Regex.Match(row.Current[2], "(?<count>[0-9０-９]+)回").Groups["count"].Value is { Length: > 0 } target && Plain(target) > 2);

    private static PlanCells? LowTarget(Editor editor) => editor.Replace(
        Editor.Revised,
        "(?<count>[0-9０-９]+)(?=回以上開催する)",
        _ => "２",
        row => Continued(row) && row.FollowUp.Any(p => Regex.Match(p, "(?<count>[0-9０-９]+)回開催した") is { Success: true } match && Plain(match.Groups["count"].Value) > 3));

    private static PlanCells? ShortenName(Editor editor)
    {
        var counts = editor.Plan.Rows.SelectMany(row => row.FollowUp).Where(p => p.StartsWith('〇')).GroupBy(p => p, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet();
        return editor.Replace(Editor.FollowUp, "^〇.{4}", match => match.Value[..3] + match.Value[4..], row => row.FollowUp is [var name, var note, ..] && counts.Contains(name) && note.EndsWith("再掲）", StringComparison.Ordinal));
    }

    private static string Code(ImmutableArray<string> cell) => Regex.Match(string.Concat(cell.Take(2)), "[①-⑨][－ー―][0-9０-９]+").Value;

    private static string Next(string code, int by) => $"{code[0]}－{Wide(Plain(code[2..]) + by)}";

    private static string Shift(string mark) => Regex.Replace(mark, "[０-９]+", match => Wide(Plain(match.Value) + 1));

    private static int Plain(string digits) => int.Parse(digits.Normalize(NormalizationForm.FormKC).Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    private static string Wide(int number) => string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => (char)(digit - '0' + '０')));

    private static string Narrow(string code) => string.Concat(code.Select(letter => letter is >= '０' and <= '９' ? (char)(letter - '０' + '0') : letter));
}
