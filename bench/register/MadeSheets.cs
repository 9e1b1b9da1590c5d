using System.Collections.Immutable;
using System.Globalization;
using Hashira.Model;

namespace Hashira.Bench.Register;

/// <summary>Review sheets that nobody wrote, as long as real ones (350 characters of purpose and summary, 170 of works, five years of amounts).</summary>
internal static class MadeSheets
{
    private static readonly string[] Ministries = ["経済産業省", "農林水産省", "厚生労働省", "国土交通省", "文部科学省", "総務省", "環境省", "内閣府", "外務省", "財務省", "防衛省", "法務省"];

    /// <summary>So many sheets; each is made when it is asked for.</summary>
    public static IEnumerable<ReviewSheet> Make(int count, Vocabulary words)
    {
        var random = new Random(1);
        for (var number = 1; number <= count; number++)
        {
            var name = $"{words.Pick(random)}{words.Pick(random)}{words.Pick(random)}事業";
            var initial = (long)(Math.Pow(10, 6 + (random.NextDouble() * 5)) / 1000) * 1000;
            yield return new ReviewSheet(
                new ReviewSheetKey(ReviewSheetSystem.RsSystem, new FiscalYear(2015 + (number % 10)), string.Create(CultureInfo.InvariantCulture, $"M{number:000000}")),
                name, Ministries[number % Ministries.Length], $"{words.Pick(random)}局", $"{words.Pick(random)}課",
                words.Text(random, random.Next(60, 200)), words.Text(random, random.Next(100, 300)), words.Text(random, random.Next(0, 340)),
                [.. Enumerable.Range(2019, 5).Select(year => new SheetBudget(new FiscalYear(year), new Yen(initial + (year * 1000)), new Yen(0), null, null, null, new Yen(initial), new Yen(initial * 9 / 10), null))],
                ImmutableArray<RelatedSheet>.Empty, "");
        }
    }
}
