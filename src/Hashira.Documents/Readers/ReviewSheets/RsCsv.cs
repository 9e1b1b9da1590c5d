using System.Globalization;
using CsvHelper;
using Hashira.Model;

namespace Hashira.Documents.Readers.ReviewSheets;

/// <summary>RSシステムの CSV. One file of the RS system's open data; which one is told by its headings. Amounts are yen.</summary>
internal static class RsCsv
{
    private static readonly string[] Head = ["事業年度", "予算事業ID", "事業名"];

    /// <summary>Reads a file.</summary>
    public static void Read(TextReader text, Func<ReviewSheetKey, SheetDraft> draftOf, Action<int?, string> problem, CancellationToken cancellationToken)
    {
        using var csv = CsvReader.Create(text, new CsvReaderOptions { Separator = ',', HasHeader = true, SkipEmptyLines = false });
        csv.ReadHeader();
        var names = csv.Headers.ToArray();
        var headings = names.Select((heading, index) => (Name: heading.Trim().TrimStart('\uFEFF'), index)).GroupBy(pair => pair.Name).ToDictionary(group => group.Key, group => group.First().index);
        if (Head.FirstOrDefault(heading => !headings.ContainsKey(heading)) is { } missing)
        {
            problem(null, $"見出し「{missing}」がないため、このファイルを除きました。RSシステムが公開したままの CSV を指定してください。");
            return;
        }

        while (csv.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var record = Enumerable.Range(0, csv.FieldCount).Select(csv.GetString).ToArray();
            if (record.All(string.IsNullOrWhiteSpace))
                continue;
            // The heading row is row 1 of a spreadsheet.
            var fault = record.Length == names.Length ? Row(new Fields(headings, record), draftOf) : $"欄の数が{record.Length}で、見出しの{names.Length}と合わないため、この行を除きました。";
            if (fault is not null)
                problem(checked((int)csv.RowNumber + 1), fault);
        }
    }

    private static string? Row(Fields fields, Func<ReviewSheetKey, SheetDraft> draftOf)
    {
        if (fields.Year("事業年度") is not { } businessYear)
            return $"「事業年度」の「{fields["事業年度"]}」が年度として読めないため、この行を除きました。";
        if (fields["予算事業ID"].Length == 0 || fields["事業名"].Length == 0)
            return "「予算事業ID」又は「事業名」が空のため、この行を除きました。";
        var draft = draftOf(new ReviewSheetKey(ReviewSheetSystem.RsSystem, businessYear, fields["予算事業ID"]));
        SheetBudget? total = null, account = null;
        if (fields.Has("予算年度") && fields.Has("当初予算（合計）"))
        {
            if (fields.Year("予算年度") is not { } year)
                return $"「予算年度」の「{fields["予算年度"]}」が年度として読めないため、この行を除きました。";
            try
            {
                // A row of an account repeats none of the totals; its 会計区分 tells it from the row for all accounts.
                if (fields["会計区分"].Length == 0)
                {
                    total = new SheetBudget(
                        year, fields.Amount("当初予算（合計）"), fields.Amount("補正予算（合計）"), fields.Amount("前年度からの繰越し（合計）"), fields.Amount("翌年度への繰越し(合計）", "翌年度への繰越し（合計）"),
                        fields.Amount("予備費等（合計）"), fields.Amount("計（歳出予算現額合計）"), fields.Amount("執行額（合計）"), null);
                }
                else
                {
                    account = new SheetBudget(
                        year, fields.Amount("当初予算"), fields.Sum("第1次補正予算", "第2次補正予算", "第3次補正予算", "第4次補正予算", "第5次補正予算"), fields.Amount("前年度から繰越し"), null,
                        fields.Sum("予備費等1", "予備費等2", "予備費等3", "予備費等4"), fields.Amount("歳出予算現額"), fields.Amount("執行額"), null);
                }
            }
            catch (Exception failure) when (failure is FormatException or OverflowException)
            {
                return $"額「{failure.Message}」が円の数として読めないため、この行を除きました。";
            }
        }

        draft.Name = fields["事業名"];
        draft.Ministry = First(draft.Ministry, fields["府省庁"], fields["政策所管府省庁"], fields["所管府省庁"]);
        draft.Bureau = First(draft.Bureau, fields["局・庁"]);
        draft.Division = First(draft.Division, fields["課"], fields["室"]);
        draft.Purpose = First(draft.Purpose, fields["事業の目的"]);
        draft.Summary = First(draft.Summary, fields["事業の概要"]);
        draft.FormerNumber = First(draft.FormerNumber, fields["旧事業番号"]);
        if (fields["関連事業の事業ID"].Length > 0 || fields["関連事業の事業名"].Length > 0)
            draft.Related.Add(new RelatedSheet(fields["関連事業の事業ID"], fields["関連事業の事業名"], fields["関連性"]));
        if (total is not null)
            draft.Total(total);
        if (account is not null)
            draft.Account(account);
        return null;
    }

    private static string First(params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            if (text.Length > 0)
                return text;
        }

        return "";
    }

    private readonly struct Fields(Dictionary<string, int> headings, string[] record)
    {
        public string this[string heading] => headings.TryGetValue(heading, out var index) && index < record.Length ? record[index].Trim() : "";

        public bool Has(string heading) => headings.ContainsKey(heading);

        public FiscalYear? Year(string heading) =>
            int.TryParse(this[heading], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 2200 ? new FiscalYear(year) : null;

        public Yen? Amount(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                var text = this[name];
                if (text.Length == 0)
                    continue;
                if (!decimal.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var amount))
                    throw new FormatException(text);
                return new Yen(checked((long)decimal.Round(amount)));
            }

            return null;
        }

        public Yen? Sum(params ReadOnlySpan<string> names)
        {
            Yen? sum = null;
            foreach (var name in names)
                sum = Amount(name) is { } amount ? amount + (sum ?? new Yen(0)) : sum;
            return sum;
        }
    }
}
