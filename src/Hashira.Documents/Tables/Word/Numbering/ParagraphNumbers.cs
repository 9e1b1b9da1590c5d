using System.Xml.Linq;
using Hashira.Documents.Tables.Office;

namespace Hashira.Documents.Tables.Word.Numbering;

/// <summary>段落番号. Counts the numbered paragraphs of a document and gives each the number or bullet that is printed before it.</summary>
internal sealed class ParagraphNumbers
{
    private const int Levels = 9;

    private readonly Dictionary<string, XElement> _lists = [];
    private readonly Dictionary<string, (string List, Dictionary<int, XElement> Overrides)> _numbers = [];
    private readonly Dictionary<string, int[]> _counts = [];
    private readonly HashSet<(string Number, int Level)> _begun = [];

    /// <summary>Reads the definitions of lists.</summary>
    public ParagraphNumbers(OfficePackage package, string part)
    {
        if (part.Length == 0 || !package.Has(part))
            return;
        using var xml = package.Xml(part);
        var root = XElement.Load(xml);
        var byStyle = new Dictionary<string, XElement>();
        foreach (var list in root.Elements().Where(element => element.Is("abstractNum")))
        {
            _lists.TryAdd(list.Value("abstractNumId") ?? "", list);
            if (list.Child("styleLink").Value() is { } style)
                byStyle.TryAdd(style, list);
        }

        // A list that only names a style takes the list of that style.
        foreach (var (id, list) in _lists.ToList())
        {
            if (list.Child("numStyleLink").Value() is { } style && byStyle.TryGetValue(style, out var linked))
                _lists[id] = linked;
        }

        foreach (var number in root.Elements().Where(element => element.Is("num")))
        {
            var overrides = new Dictionary<int, XElement>();
            foreach (var level in number.Elements().Where(element => element.Is("lvlOverride")))
                overrides.TryAdd(level.Whole("ilvl"), level);
            _numbers.TryAdd(number.Value("numId") ?? "", (number.Child("abstractNumId").Value() ?? "", overrides));
        }
    }

    /// <summary>The number or bullet of the next paragraph of a list, with the space behind it; empty if there is none.</summary>
    /// <param name="properties">numPr of the paragraph or of its style.</param>
    /// <param name="style">Style of the paragraph, by which a list may find its level.</param>
    public string Next(XElement? properties, string? style)
    {
        if (properties.Child("numId").Value() is not { } number || !_numbers.TryGetValue(number, out var given) || !_lists.TryGetValue(given.List, out var list))
            return "";
        var level = Math.Min(properties.Child("ilvl") is { } stated ? stated.Whole() : LevelOfStyle(list, style), Levels - 1);
        var look = Look(list, given.Overrides, level);
        if (look is null)
            return "";
        if (!_counts.TryGetValue(given.List, out var counts))
            _counts[given.List] = counts = new int[Levels];
        if (_begun.Add((number, level)) && given.Overrides.GetValueOrDefault(level).Child("startOverride") is { } start)
            counts[level] = start.Whole();
        else
            counts[level] = counts[level] == 0 ? Start(list, given.Overrides, level) : Math.Min(counts[level], 99_999) + 1;
        for (var lower = level + 1; lower < Levels; lower++)
        {
            if (Look(list, given.Overrides, lower).Child("lvlRestart") is not { } restart || (restart.Whole() != 0 && level < restart.Whole()))
                counts[lower] = 0;
        }

        var text = Text(look, list, given.Overrides, counts);
        return text.Length == 0 ? "" : text + (look.Child("suff").Value() == "nothing" ? "" : " ");
    }

    private static string Text(XElement look, XElement list, Dictionary<int, XElement> overrides, int[] counts)
    {
        var pattern = look.Child("lvlText").Value() ?? "";
        if (pattern.Length > 100)
            pattern = pattern[..100];
        var fonts = look.Child("rPr").Child("rFonts");
        if (look.Child("numFmt").Value() == "bullet")
            return SymbolText.Of(pattern, fonts.Value("ascii") ?? fonts.Value("hAnsi"));
        var isLegal = look.Switch("isLgl") == true;
        for (var level = 0; level < Levels; level++)
        {
            var sign = $"%{level + 1}";
            if (!pattern.Contains(sign, StringComparison.Ordinal))
                continue;
            var format = Format(Look(list, overrides, level));
            var count = counts[level] == 0 ? Start(list, overrides, level) : counts[level];
            pattern = pattern.Replace(sign, NumberText.Of(count, isLegal && format != "decimalZero" ? "decimal" : format), StringComparison.Ordinal);
        }

        return pattern;
    }

    private static int LevelOfStyle(XElement list, string? style) =>
        style is null ? 0 : list.Elements().FirstOrDefault(element => element.Is("lvl") && element.Child("pStyle").Value() == style).Whole("ilvl");

    private static XElement? Look(XElement list, Dictionary<int, XElement> overrides, int level) =>
        overrides.GetValueOrDefault(level).Child("lvl") ?? list.Elements().FirstOrDefault(element => element.Is("lvl") && element.Whole("ilvl") == level);

    private static int Start(XElement list, Dictionary<int, XElement> overrides, int level) => Look(list, overrides, level).Child("start").Whole(otherwise: 1);

    private static string Format(XElement? look)
    {
        // A format that older programs don't know stands in a choice with a substitute.
        var format = look.Child("numFmt") ?? look?.Descendants().FirstOrDefault(element => element.Is("numFmt"));
        return format.Value() ?? "decimal";
    }
}
