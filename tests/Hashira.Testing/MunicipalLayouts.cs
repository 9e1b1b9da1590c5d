using System.Collections.Immutable;

namespace Hashira.Testing;

/// <summary>自治体の進捗管理表の体裁の見本. Layouts as cities have them, in two halves: <see cref="Known"/> were at hand while the reader was written, <see cref="Blind"/> were written afterwards and measured before anything was changed for them.</summary>
public static class MunicipalLayouts
{
    private static readonly int[] Years = [2022, 2023, 2024, 2025, 2026];

    /// <summary>At hand while the reader was written.</summary>
    public static ImmutableArray<MunicipalLayout> Known { get; } =
    [
        new("目標値と実績値の下に年度", [
            new("施策/番号", "measure-code"), new("施策/名称", "measure"), new("事務事業/コード", "programme-code"), new("事務事業/名称", "programme"), new("担当課", "department"), new("指標名", "indicator"), new("単位", "unit"), new("基準値", "baseline"),
            .. Years.Select(year => new MunicipalColumn($"目標値/令和{year - 2018}年度", "target", year)), .. Years.Take(3).Select(year => new MunicipalColumn($"実績値/令和{year - 2018}年度", "result", year)), new("備考", "note")])
        { Above = ["第３次総合計画　進捗管理表", "令和７年３月末現在"], Below = ["※ 実績値は速報値を含む。"] },
        new("年度の下に目標と実績", [
            new("基本目標", "policy"), new("施策", "measure"), new("No.", "programme-code"), new("事業名", "programme"), new("所管課", "department"), new("KPI", "indicator"), new("単位", "unit"), new("現状値(R3)", "baseline", 2021),
            .. Years.Take(4).SelectMany(year => new[] { new MunicipalColumn($"Ｒ{year - 2018}/目標", "target", year), new MunicipalColumn($"Ｒ{year - 2018}/実績", "result", year), new MunicipalColumn($"Ｒ{year - 2018}/達成率", "rate", year) })])
        { Repeats = RepeatStyle.Blank, Codes = CodeStyle.Padded, Above = ["総合戦略KPI一覧"] },
        new("一段の見出し", [
            new("事業番号", "programme-code"), new("事務事業名", "programme"), new("担当部署", "department"), new("成果指標", "indicator"), new("単位", "unit"),
            .. Years.Take(3).SelectMany(year => new[] { new MunicipalColumn($"{year}年度目標値", "target", year), new MunicipalColumn($"{year}年度実績値", "result", year) }), .. Years.Take(3).Select(year => new MunicipalColumn($"{year}年度決算額（千円）", "settlement", year))])
        { Repeats = RepeatStyle.Ditto, Codes = CodeStyle.Dashed },
        new("区分の行", [
            new("コード", "programme-code"), new("事業名", "programme"), new("指標名", "indicator"), new("単位", "unit"), new("区分", "kind"), .. Years.Select(year => new MunicipalColumn($"R{year - 2018}", "value", year))])
        { RowsByKind = true, Above = ["行政評価　指標一覧表"] },
    ];

    /// <summary>Written afterwards.</summary>
    public static ImmutableArray<MunicipalLayout> Blind { get; } =
    [
        new("三段の見出しと事業費", [
            new("政策分野", "policy"), new("施策体系/施策コード", "measure-code"), new("施策体系/施策名", "measure"), new("事業/整理番号", "programme-code"), new("事業/事務事業名称", "programme"), new("主管課", "department"),
            new("成果指標/指標の名称", "indicator"), new("成果指標/単位", "unit"), new("成果指標/計画策定時", "baseline"), .. Years.Select(year => new MunicipalColumn($"成果指標/計画値/令和{year - 2018}年度", "target", year)), .. Years.Select(year => new MunicipalColumn($"成果指標/実績値/令和{year - 2018}年度", "result", year)),
            .. Years.SelectMany(year => new[] { new MunicipalColumn($"事業費（千円）/令和{year - 2018}年度/予算額", "budget", year), new MunicipalColumn($"事業費（千円）/令和{year - 2018}年度/決算額", "settlement", year) }), new("今後の方向性", "note")])
        { Totals = true, Above = ["○○市実施計画　進行管理シート", "", "（令和７年度更新）"], Below = ["注１　端数処理のため合計が一致しない場合がある。", "注２　「－」は目標を設定していないもの。"] },
        new("結合しない見出し", [
            new("施策名", "measure"), new("事業ID", "programme-code"), new("取組事業名", "programme"), new("担当", "department"), new("評価指標", "indicator"), new("単位", "unit"), new("基準値", "baseline"),
            .. Years.Select(year => new MunicipalColumn($"目標/H{year - 1988}", "target", year)), .. Years.Select(year => new MunicipalColumn($"実績/H{year - 1988}", "result", year))])
        { MergesGroups = false, Repeats = RepeatStyle.Full, Codes = CodeStyle.Dashed, Above = ["まち・ひと・しごと創生総合戦略　効果検証シート"] },
        new("指標を横に三つ", [
            new("施策番号", "measure-code"), new("施策", "measure"), new("事務事業番号", "programme-code"), new("事務事業", "programme"), new("部署名", "department"),
            .. Enumerable.Range(0, 3).SelectMany(i => (MunicipalColumn[])[new($"指標{i + 1}/指標名", "indicator", null, i), new($"指標{i + 1}/単位", "unit", null, i), .. Years.SelectMany(year => new[] { new MunicipalColumn($"指標{i + 1}/{year}/目標値", "target", year, i), new MunicipalColumn($"指標{i + 1}/{year}/実績値", "result", year, i) })])])
        { Codes = CodeStyle.Padded, Sheets = 3 },
        new("基本目標の行と単位の注記", [
            new("番号", "programme-code"), new("取組名", "measure"), new("担当課名", "department"), new("数値目標", "indicator"), new("単位", "unit"), new("当初値\n(R3)", "baseline", 2021), new("最終目標値\n(R8)", "target", 2026),
            .. Years.Take(4).Select(year => new MunicipalColumn($"実績値\n(R{year - 2018})", "result", year)), .. Years.Take(4).Select(year => new MunicipalColumn($"R{year - 2018}予算", "budget", year)), .. Years.Take(4).Select(year => new MunicipalColumn($"R{year - 2018}決算", "settlement", year))])
        { PolicyRows = true, Repeats = RepeatStyle.Merged, Above = ["総合計画アクションプラン進捗状況一覧", "（単位：千円）"] },
        new("式のある見出し", [
            new("No", "programme-code"), new("施策の柱", "policy"), new("具体的な取組", "measure"), new("所管部署", "department"), new("ＫＰＩ（重要業績評価指標）", "indicator"), new("単位", "unit"), new("基準値\n（令和３年度）", "baseline", 2021),
            .. Years.Take(3).SelectMany(year => new[] { new MunicipalColumn($"令和{year - 2018}年度/目標値\n（Ａ）", "target", year), new MunicipalColumn($"令和{year - 2018}年度/実績値\n（Ｂ）", "result", year), new MunicipalColumn($"令和{year - 2018}年度/達成率\n（Ｂ／Ａ）", "rate", year) }), new("目標値\n（令和８年度）", "target", 2026), new("進捗評価", "note")])
        { Above = ["第２期総合戦略　施策別進捗状況一覧表（令和７年度）"], Below = ["【進捗評価】Ａ：順調　Ｂ：おおむね順調　Ｃ：遅れ"] },
        new("元号のない年度と活動・成果", [
            new("事務事業コード", "programme-code"), new("事務事業名", "programme"), new("課名", "department"),
            new("活動指標/指標", "indicator", null, 0), new("活動指標/単位", "unit", null, 0), .. Years.Take(3).SelectMany(year => new[] { new MunicipalColumn($"活動指標/{(year == 2022 ? "令和" : "")}{year - 2018}年度/計画", "target", year, 0), new MunicipalColumn($"活動指標/{(year == 2022 ? "令和" : "")}{year - 2018}年度/実績", "result", year, 0) }),
            new("成果指標/指標", "indicator", null, 1), new("成果指標/単位", "unit", null, 1), .. Years.Take(3).SelectMany(year => new[] { new MunicipalColumn($"成果指標/{(year == 2022 ? "令和" : "")}{year - 2018}年度/計画", "target", year, 1), new MunicipalColumn($"成果指標/{(year == 2022 ? "令和" : "")}{year - 2018}年度/実績", "result", year, 1) }),
            .. Years.Take(3).SelectMany(year => new[] { new MunicipalColumn($"総事業費(千円)/{(year == 2022 ? "令和" : "")}{year - 2018}年度/当初予算", "budget", year), new MunicipalColumn($"総事業費(千円)/{(year == 2022 ? "令和" : "")}{year - 2018}年度/決算見込", "settlement", year) })])
        { Codes = CodeStyle.Padded, Totals = true, Sheets = 2 },
        new("年度が先で費目が後", [
            new("章", "policy"), new("施策コード", "measure-code"), new("施策名称", "measure"), new("細事業コード", "programme-code"), new("細事業名", "programme"), new("担当係", "department"), new("成果指標名", "indicator"), new("指標単位", "unit"),
            .. Years.Take(4).SelectMany(year => new[] { new MunicipalColumn($"{year}年度/指標/目標", "target", year), new MunicipalColumn($"{year}年度/指標/実績", "result", year), new MunicipalColumn($"{year}年度/事業費（千円）/予算現額", "budget", year), new MunicipalColumn($"{year}年度/事業費（千円）/執行額", "settlement", year) })])
        { Codes = CodeStyle.Dashed, Repeats = RepeatStyle.Ditto },
    ];

    /// <summary>About two hundred columns.</summary>
    public static MunicipalLayout Wide { get; } = new("二百列", [
        new("基本目標", "policy"), new("施策/番号", "measure-code"), new("施策/名称", "measure"), new("事務事業/番号", "programme-code"), new("事務事業/名称", "programme"), new("担当課", "department"),
        .. Enumerable.Range(0, 6).SelectMany(i => (MunicipalColumn[])[new($"成果指標{i + 1}/指標名", "indicator", null, i), new($"成果指標{i + 1}/単位", "unit", null, i), new($"成果指標{i + 1}/基準値", "baseline", null, i), .. Years.Select(year => new MunicipalColumn($"成果指標{i + 1}/目標値/令和{year - 2018}年度", "target", year, i)), .. Years.Select(year => new MunicipalColumn($"成果指標{i + 1}/実績値/令和{year - 2018}年度", "result", year, i)), .. Years.Select(year => new MunicipalColumn($"成果指標{i + 1}/達成率/令和{year - 2018}年度", "rate", year, i))]),
        .. Enumerable.Range(0, 8).SelectMany(i => Years.SelectMany(year => new[] { new MunicipalColumn($"事業費（千円）/令和{year - 2018}年度/費目{i + 1}/予算", "budget", year), new MunicipalColumn($"事業費（千円）/令和{year - 2018}年度/費目{i + 1}/決算", "settlement", year) })),
        new("備考", "note")])
    { Totals = true, Codes = CodeStyle.Circled, Above = ["総合計画　進捗管理表"], Below = ["※ 記載は所管課による。"] };
}
