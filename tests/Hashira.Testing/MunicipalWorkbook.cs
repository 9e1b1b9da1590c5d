using System.Collections.Immutable;
using System.Globalization;
using System.Security;

namespace Hashira.Testing;

/// <summary>A cell of a made workbook and what it means.</summary>
/// <param name="Sheet">From 1.</param>
/// <param name="Address">C12.</param>
/// <param name="Holds">What it holds.</param>
/// <param name="Year">Year it is for.</param>
/// <param name="Code">Code of its item.</param>
/// <param name="Indicator">Name of its indicator; empty for others.</param>
/// <param name="Printed">As printed.</param>
/// <param name="Number">The number it means; <see langword="null"/> if it means none.</param>
public sealed record MunicipalTruth(int Sheet, string Address, string Holds, int? Year, string Code, string Indicator, string Printed, decimal? Number);

/// <summary>自治体の進捗管理表をつくる. Makes workbooks of known meaning in many layouts: merged headings, years in many forms, phonetic runs, dashes and pending values, totals and notes.</summary>
public sealed class MunicipalWorkbook
{
    private static readonly string[] Themes = ["子育て支援", "防災", "観光振興", "健康づくり", "道路整備", "環境保全", "生涯学習", "農業振興", "移住促進", "行財政改革"];
    private static readonly string[] Units = ["人", "件", "回", "％", "箇所", "世帯"];
    private static readonly string[] Missing = ["－", "未定", "集計中", "-", "対象外"];
    private readonly MunicipalLayout _layout;
    private readonly Random _random;
    private readonly ImmutableArray<MunicipalTruth>.Builder _truth = ImmutableArray.CreateBuilder<MunicipalTruth>();
    private int _serial;

    private MunicipalWorkbook(MunicipalLayout layout, int seed) => (_layout, _random) = (layout, new Random(seed));

    /// <summary>Makes a workbook.</summary>
    /// <param name="layout">Its layout.</param>
    /// <param name="seed">Chooses names and values.</param>
    /// <param name="items">Items (programmes) on each sheet.</param>
    public static (byte[] File, ImmutableArray<MunicipalTruth> Truth) Make(MunicipalLayout layout, int seed, int items)
    {
        var maker = new MunicipalWorkbook(layout, seed);
        var book = new TinyWorkbook();
        for (var sheet = 1; sheet <= layout.Sheets; sheet++)
            maker.Fill(book.AddSheet(layout.Sheets == 1 ? "進捗" : $"第{sheet}部"), sheet, items);
        return (book.Write(), maker._truth.ToImmutable());
    }

    private void Fill(TinySheet sheet, int number, int items)
    {
        var row = 1;
        foreach (var text in _layout.Above)
            sheet.Text($"{(text.StartsWith('（') ? Letters(_layout.Columns.Length) : "A")}{row++}", text);
        var top = row;
        row = Headings(sheet, row);
        var columns = _layout.Columns;
        var policy = -1;
        for (var item = 0; item < items; item++)
        {
            if (item * 4 / items != policy)
            {
                if (policy >= 0 && _layout.Totals)
                    Total(sheet, row++);
                policy = item * 4 / items;
                if (_layout.PolicyRows)
                {
                    sheet.Text($"A{row}", $"基本目標{policy + 1}　{Themes[policy]}のまち");
                    sheet.Merge($"A{row}:{Letters(columns.Length)}{row}");
                    row++;
                }
            }

            row = Item(sheet, number, row, item, policy, items);
        }

        if (_layout.Totals)
            Total(sheet, row++);
        sheet.Rule($"A{top}:{Letters(columns.Length)}{row - 1}");
        row++;
        foreach (var text in _layout.Below)
            sheet.Text($"A{row++}", text);
    }

    private int Headings(TinySheet sheet, int top)
    {
        var paths = _layout.Columns.Select(column => column.Path.Split('/')).ToList();
        var depth = paths.Max(path => path.Length);
        for (var column = 0; column < paths.Count; column++)
        {
            for (var level = 0; level < paths[column].Length; level++)
            {
                var prefix = string.Join('/', paths[column].Take(level + 1));
                bool Same(int other) => other >= 0 && other < paths.Count && level + 1 < paths[column].Length && level + 1 < paths[other].Length && string.Join('/', paths[other].Take(level + 1)) == prefix;
                if (Same(column - 1))
                    continue;
                var right = column;
                while (Same(right + 1))
                    right++;
                var bottom = level == paths[column].Length - 1 ? depth - 1 : level;
                sheet.Text($"{Letters(column + 1)}{top + level}", paths[column][level]);
                if (right > column && _layout.MergesGroups)
                    sheet.Merge($"{Letters(column + 1)}{top + level}:{Letters(right + 1)}{top + level}");
                else if (bottom > level && _layout.MergesGroups)
                    sheet.Merge($"{Letters(column + 1)}{top + level}:{Letters(column + 1)}{top + bottom}");
            }
        }

        return top + depth;
    }

    private int Item(TinySheet sheet, int number, int row, int item, int policy, int items)
    {
        _serial++;
        var code = _layout.Codes switch
        {
            CodeStyle.Circled => $"{policy + 1}-{item % 9 + 1}-{(char)('①' + _serial % 20)}{(_serial >= 20 ? "-" + _serial / 20 : "")}",
            CodeStyle.Padded => _serial.ToString("000", CultureInfo.InvariantCulture),
            _ => $"{policy + 1}-{item + 1}-{number}",
        };
        var measure = item * 4 / items * 10 + item % 40 / 4;
        var indicators = _layout.RowsByKind || _layout.Columns.Any(column => column.Indicator > 0) ? 1 : 1 + _random.Next(3);
        var rows = _layout.RowsByKind ? 2 : indicators;
        for (var column = 0; column < _layout.Columns.Length; column++)
        {
            var spec = _layout.Columns[column];
            if (Stub(spec.Holds) is { } stub)
                Repeat(sheet, column, row, rows, stub, spec.Holds);
            for (var line = 0; line < rows; line++)
            {
                var indicator = $"{Themes[(item + line * (_layout.RowsByKind ? 0 : 1)) % Themes.Length]}の指標{_serial}の{(_layout.RowsByKind ? 1 : line + 1)}の{spec.Indicator + 1}";
                var at = $"{Letters(column + 1)}{row + line}";
                switch (spec.Holds)
                {
                    case "indicator":
                        if (!_layout.RowsByKind || line == 0)
                        {
                            Phonetic(sheet, at, indicator);
                            Know(number, at, "indicator", null, code, indicator, indicator, null);
                            if (_layout.RowsByKind)
                                sheet.Merge($"{at}:{Letters(column + 1)}{row + 1}");
                        }

                        break;
                    case "unit":
                        if (!_layout.RowsByKind || line == 0)
                            sheet.Text(at, Units[(item + line) % Units.Length]);
                        break;
                    case "kind":
                        sheet.Text(at, line == 0 ? "目標" : "実績");
                        break;
                    case "note":
                        if (line == 0)
                            sheet.Text(at, $"関係課と調整しながら\n段階的に進める（{_serial}）");
                        break;
                    case "value":
                        Value(sheet, number, at, line == 0 ? "target" : "result", spec.Year, code, indicator);
                        break;
                    case "baseline" or "target" or "result" or "rate":
                        Value(sheet, number, at, spec.Holds, spec.Year, code, indicator);
                        break;
                    case "budget" or "settlement" when line == 0:
                        var amount = _random.Next(20) == 0 ? 0 : _random.Next(1, 90000);
                        sheet.Number(at, amount, "#,##0");
                        Know(number, at, spec.Holds, spec.Year, code, "", amount.ToString("#,0", CultureInfo.InvariantCulture), amount);
                        break;
                }
            }
        }

        return row + rows;

        string? Stub(string holds) => holds switch
        {
            "policy" => $"基本目標{policy + 1} {Themes[policy]}",
            "measure-code" => $"{policy + 1}-{measure % 10 + 1}",
            "measure" => $"{Themes[measure % 10]}の充実{measure}",
            "programme-code" => code,
            "programme" => $"{Themes[item % 10]}事業{_serial}",
            "department" => $"{Themes[item % 7]}課",
            _ => null,
        };

        void Repeat(TinySheet target, int column, int first, int count, string text, string holds)
        {
            var letters = Letters(column + 1);
            Phonetic(target, $"{letters}{first}", text);
            if (holds is "programme-code" or "programme")
                Know(number, $"{letters}{first}", holds, null, code, "", text, null);
            if (count == 1)
                return;
            if (_layout.Repeats == RepeatStyle.Merged || _layout.RowsByKind)
            {
                target.Merge($"{letters}{first}:{letters}{first + count - 1}");
                return;
            }

            for (var line = 1; line < count && _layout.Repeats != RepeatStyle.Blank; line++)
                target.Text($"{letters}{first + line}", _layout.Repeats == RepeatStyle.Ditto ? "〃" : text);
        }
    }

    private void Value(TinySheet sheet, int number, string at, string holds, int? year, string code, string indicator)
    {
        switch (_random.Next(12))
        {
            case 0:
                break;
            case 1:
                var word = Missing[_random.Next(Missing.Length)];
                sheet.Text(at, word);
                Know(number, at, holds, year, code, indicator, word, null);
                break;
            case 2:
                sheet.Number(at, 0, "#,##0");
                Know(number, at, holds, year, code, indicator, "0", 0);
                break;
            case 3:
                var percent = _random.Next(1, 1000) / 1000m;
                sheet.Number(at, (double)percent, "0.0%");
                Know(number, at, holds, year, code, indicator, (percent * 100).ToString("0.0", CultureInfo.InvariantCulture) + "%", percent * 100);
                break;
            default:
                var value = _random.Next(1, 30000);
                sheet.Number(at, value, "#,##0");
                Know(number, at, holds, year, code, indicator, value.ToString("#,0", CultureInfo.InvariantCulture), value);
                break;
        }
    }

    private void Total(TinySheet sheet, int row)
    {
        sheet.Text($"A{row}", "小計");
        for (var column = 0; column < _layout.Columns.Length; column++)
        {
            if (_layout.Columns[column].Holds is "budget" or "settlement")
                sheet.Number($"{Letters(column + 1)}{row}", 123456, "#,##0");
        }
    }

    private void Know(int sheet, string address, string holds, int? year, string code, string indicator, string printed, decimal? number) =>
        _truth.Add(new MunicipalTruth(sheet, address, holds, year, code, indicator, printed, number));

    private static void Phonetic(TinySheet sheet, string address, string text) =>
        sheet.SharedItem(address, $"<t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t><rPh sb=\"0\" eb=\"1\"><t>ヨミガナ</t></rPh><phoneticPr fontId=\"0\"/>");

    private static string Letters(int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26)
            letters = (char)('A' + (column - 1) % 26) + letters;
        return letters;
    }
}
