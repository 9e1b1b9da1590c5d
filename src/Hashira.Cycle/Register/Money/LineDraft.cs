using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hashira.Model;

namespace Hashira.Cycle.Register.Money;

/// <summary>A line of money while its mentions are being put together.</summary>
internal sealed class LineDraft(string name, FiscalYear? year, BudgetKind kind, Yen amount)
{
    // Without the characters that are taken for one another, as in the number of a measure.
    private const string Alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    public string Name { get; } = name;

    public FiscalYear? Year { get; private set; } = year;

    public BudgetKind Kind { get; private set; } = kind;

    public Yen Amount { get; } = amount;

    public List<MoneyMention> Mentions { get; } = [];

    /// <summary>Names of its programmes: one, or several that draw on one line outside the plan; none if it has no name.</summary>
    public SortedSet<string> Names { get; } = name.Length == 0 ? [] : new SortedSet<string>([name], StringComparer.Ordinal);

    public LineDraft? Parent { get; private set; }

    public OmissionReason? Doubt { get; set; }

    public LineDraft? MayBe { get; set; }

    /// <summary>The lines outside the plan on which it draws, by what a person confirmed.</summary>
    public SortedSet<string> Outside { get; } = new(StringComparer.Ordinal);

    public bool IsInText => Mentions.TrueForAll(mention => !mention.InNote);

    public bool IsRelisted => Mentions.TrueForAll(mention => mention.Figure.IsRelisted);

    /// <summary>
    /// Whether a note lists it as the programme's own. Neither running text makes money certain nor a note that leaves out a name or a year
    /// which another mention gives.
    /// </summary>
    public bool IsOwn => Mentions.Exists(mention =>
        mention.InNote && !mention.Figure.IncludedIn && !mention.Figure.IsRelisted && (mention.NameKey.Length > 0 || Name.Length == 0) && (mention.Figure.Year is not null || Year is null));

    /// <summary>Whether year, stage and number are printed, so that the programme has no other budget that could be meant.</summary>
    public bool IsExact => Year is not null && (Kind.Stage == BudgetStage.Supplementary ? Kind.Ordinal is not null : Kind.Stage != BudgetStage.Unspecified);

    public bool IsPart => Mentions.Exists(mention => mention.PartOf is not null);

    /// <summary>Least own amount; there are several where running text and note of a measure disagree.</summary>
    public Yen Least => IsOwn ? Mentions.Where(mention => !mention.Figure.IncludedIn && !mention.Figure.IsRelisted).Min(mention => mention.Figure.Amount) : new Yen(0);

    public Yen Most => Mentions.Max(mention => mention.Figure.Amount);

    public int Start => Mentions.Min(mention => mention.Figure.Source.Start);

    /// <summary>A part of an amount is money of the same year and stage.</summary>
    public void BecomePartOf(LineDraft whole) => (Parent, Year, Kind) = (whole, whole.Year, whole.Kind);

    /// <summary>Whether two stages can be one: the same, or one of them is not printed or has no number.</summary>
    public bool CanBeStageOf(LineDraft other) => CanBe(Kind, other.Kind);

    public static bool CanBe(BudgetKind one, BudgetKind other) =>
        one.Stage == other.Stage ? one.Ordinal is null || other.Ordinal is null || one.Ordinal == other.Ordinal : one.Stage == BudgetStage.Unspecified || other.Stage == BudgetStage.Unspecified;

    /// <summary>Eight characters that follow from what the line is, and from where it stands only if it has no name.</summary>
    public string Key()
    {
        var identity = string.Create(CultureInfo.InvariantCulture, $"{Name}\n{Year?.StartYear}\n{Kind.Key}{Kind.Ordinal}\n{Amount.Amount}\n{(Name.Length == 0 ? Start : 0)}");
        var bits = BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(identity)), 0);
        return string.Create(8, bits, static (characters, rest) =>
        {
            for (var i = 0; i < characters.Length; i++, rest >>= 5)
                characters[i] = Alphabet[(int)(rest & 31)];
        });
    }
}
