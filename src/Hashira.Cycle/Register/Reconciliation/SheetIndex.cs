using System.Collections.Immutable;
using Hashira.Model;

namespace Hashira.Cycle.Register.Reconciliation;

/// <summary>A sheet as the index holds it.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Ministry">Its ministry; <see langword="null"/> if unknown.</param>
/// <param name="Forms">Forms of its name.</param>
/// <param name="Text">Purpose, summary and works, folded and without marks.</param>
internal sealed record IndexedSheet(ReviewSheet Sheet, Ministry? Ministry, ImmutableArray<NameForm> Forms, string Text)
{
    /// <summary>Name, number and ministry folded, in which people search.</summary>
    public string Called { get; } = JapaneseText.Fold(Sheet.Name + "\n" + Sheet.Key.Number + "\n" + Sheet.Ministry + "\n" + Ministry?.ShortName);
}

/// <summary>A form of a name with the pairs of characters in it.</summary>
/// <param name="Text">The form.</param>
/// <param name="Grams">Its pairs.</param>
internal sealed record NameForm(string Text, HashSet<uint> Grams)
{
    /// <summary>What its pairs weigh together.</summary>
    public double Weight { get; set; }

    /// <summary>All forms of a name.</summary>
    public static ImmutableArray<NameForm> Of(string name) => [.. SheetNames.Forms(name).Select(form => new NameForm(form, SheetIndex.Grams(form)))];
}

/// <summary>
/// 事業名の索引. All review sheets by the pairs of characters in their names. A pair counts the more the fewer sheets have it: 「支援」 says next
/// to nothing, 「承継」 much.
/// </summary>
public sealed class SheetIndex
{
    private readonly Dictionary<uint, double> _weights = [];
    private readonly double _rarest;
    private readonly Dictionary<ReviewSheetKey, IndexedSheet> _byKey;
    private readonly ILookup<string, IndexedSheet> _byName;

    /// <summary>Makes the index.</summary>
    public SheetIndex(IEnumerable<ReviewSheet> sheets)
    {
        All = [.. sheets.AsParallel().AsOrdered().Select(sheet => new IndexedSheet(sheet, Ministry.Find(sheet.Ministry), NameForm.Of(sheet.Name), SheetNames.Key(sheet.Purpose + "\n" + sheet.Summary + "\n" + sheet.Works)))];
        _byKey = All.GroupBy(sheet => sheet.Sheet.Key).ToDictionary(group => group.Key, group => group.Last());
        _byName = All.ToLookup(sheet => JapaneseText.Fold(sheet.Sheet.Name));
        Publishing = All.Select(sheet => sheet.Ministry?.Key).OfType<string>().ToHashSet();
        var counts = new Dictionary<uint, int>();
        foreach (var gram in All.SelectMany(sheet => sheet.Forms.SelectMany(form => form.Grams).Distinct()))
            counts[gram] = counts.GetValueOrDefault(gram) + 1;
        foreach (var (gram, count) in counts)
            _weights[gram] = Math.Log((All.Length + 1.0) / (count + 0.5));
        _rarest = Math.Log((All.Length + 1.0) / 0.5);
        foreach (var form in All.SelectMany(sheet => sheet.Forms))
            form.Weight = form.Grams.Sum(Weight);
    }

    /// <summary>How many sheets it holds.</summary>
    public int Count => All.Length;

    internal ImmutableArray<IndexedSheet> All { get; }

    /// <summary>Sheets of a folded name.</summary>
    internal IEnumerable<IndexedSheet> Named(string name) => _byName[name];

    internal IndexedSheet? At(ReviewSheetKey key) => _byKey.GetValueOrDefault(key);

    internal HashSet<string> Publishing { get; }

    /// <summary>The sheet, or <see langword="null"/> if it is not among them.</summary>
    public ReviewSheet? Find(ReviewSheetKey key) => _byKey.GetValueOrDefault(key)?.Sheet;

    /// <summary>Sheets with the words in name, number or ministry, the likest names first; for choosing one by hand.</summary>
    /// <param name="words">What was typed; parted by spaces, all must be there.</param>
    /// <param name="most">At most so many.</param>
    public ImmutableArray<ReviewSheet> Search(string words, int most)
    {
        var asked = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(JapaneseText.Fold).ToList();
        if (asked.Count == 0)
            return [];
        return
        [
            .. All.Where(sheet => asked.TrueForAll(word => sheet.Called.Contains(word, StringComparison.Ordinal)))
                .OrderBy(sheet => sheet.Sheet.Name.Length).ThenBy(sheet => sheet.Sheet.Key.ToString(), StringComparer.Ordinal).Take(most).Select(sheet => sheet.Sheet),
        ];
    }

    /// <summary>How alike two names are, from 0 to 1; the best of their forms. A part in brackets alone never makes them the same.</summary>
    internal double Likeness(ImmutableArray<NameForm> one, ImmutableArray<NameForm> other)
    {
        if (one[0].Text == other[0].Text)
            return 1;
        var best = 0.0;
        for (var i = 0; i < one.Length; i++)
        {
            for (var j = 0; j < other.Length; j++)
                best = Math.Max(best, (i == 0 && j == 0 ? 1 : 0.9) * Dice(one[i], other[j]));
        }

        return best;
    }

    /// <summary>The forms of a name, ready to be compared.</summary>
    internal ImmutableArray<NameForm> Asked(string name)
    {
        var forms = NameForm.Of(name);
        foreach (var form in forms)
            form.Weight = form.Grams.Sum(Weight);
        return forms;
    }

    /// <summary>Which part of a name, by weight, a text holds, from 0 to 1.</summary>
    internal double Covered(string form, string text)
    {
        double all = 0, found = 0;
        for (var i = 0; i + 2 <= form.Length; i++)
        {
            var weight = Weight(Gram(form, i));
            all += weight;
            if (text.Contains(form.AsSpan(i, 2), StringComparison.Ordinal))
                found += weight;
        }

        return all == 0 ? 0 : found / all;
    }

    private static uint Gram(string text, int at) => ((uint)text[at] << 16) | text[at + 1];

    internal static HashSet<uint> Grams(string text)
    {
        var grams = new HashSet<uint>();
        for (var i = 0; i + 2 <= text.Length; i++)
            grams.Add(Gram(text, i));
        return grams;
    }

    private double Weight(uint gram) => _weights.GetValueOrDefault(gram, _rarest);

    private double Dice(NameForm asked, NameForm sheet)
    {
        if (asked.Text == sheet.Text)
            return 1;
        double common = 0;
        foreach (var gram in asked.Grams)
        {
            if (sheet.Grams.Contains(gram))
                common += Weight(gram);
        }

        return common == 0 ? 0 : 2 * common / (asked.Weight + sheet.Weight);
    }
}
