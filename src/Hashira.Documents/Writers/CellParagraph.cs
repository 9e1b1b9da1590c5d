using System.Collections.Immutable;
using Hashira.Model;

namespace Hashira.Documents.Writers;

/// <summary>段落の役. What a paragraph of a cell is, and so how it is set.</summary>
internal enum ParagraphRole
{
    /// <summary>改定の印. （新規項目）, （⑧－５に移動）.</summary>
    Mark,

    /// <summary>項目の見出し. 【…】.</summary>
    Heading,

    /// <summary>項目の本文. The paragraph that begins with the code.</summary>
    Item,

    /// <summary>施策の本文. A later paragraph of a planned cell.</summary>
    Text,

    /// <summary>事業. A line that begins with 〇.</summary>
    Programme,

    /// <summary>予算. 【令和４年度当初：…】.</summary>
    BudgetNote,

    /// <summary>箇条書き. Its bullet is in <see cref="CellParagraph.Bullet"/>.</summary>
    Point,

    /// <summary>フォローアップの本文.</summary>
    FollowUpText,
}

/// <summary>A paragraph as it is to be written.</summary>
/// <param name="Role">What it is.</param>
/// <param name="Text">Its text without a bullet.</param>
/// <param name="Bullet">The bullet, • or another; empty if the paragraph has none.</param>
/// <param name="IsParted">空行. An empty paragraph stood before it.</param>
internal readonly record struct CellParagraph(ParagraphRole Role, string Text, string Bullet = "", bool IsParted = false)
{
    private const string Bullets = "•・●⚫◆◇➢‣▪⁃";

    /// <summary>The cell of a row, paragraph by paragraph; empty if nothing stands in it.</summary>
    public static ImmutableArray<CellParagraph> Of(PlanRow row, PlanColumn column)
    {
        var paragraphs = ImmutableArray.CreateBuilder<CellParagraph>();
        foreach (var mark in row.Change.Marks.Where(mark => mark.Column == column))
            paragraphs.Add(new CellParagraph(ParagraphRole.Mark, mark.Text.Trim()));
        if (column == PlanColumn.FollowUp)
            paragraphs.AddRange(FollowUp(row.FollowUp));
        else
            paragraphs.AddRange(Planned(column == PlanColumn.Current ? row.Current : row.Revised));
        return paragraphs.ToImmutable();
    }

    /// <summary>The measures of one cell: headings and closing brackets that several of them share are written once.</summary>
    public static IEnumerable<CellParagraph> Planned(ImmutableArray<PlannedMeasure> measures)
    {
        for (var i = 0; i < measures.Length; i++)
        {
            var measure = measures[i];
            if (measure.Heading is { } heading && (i == 0 || !Equals(heading.Source, measures[i - 1].Heading?.Source)))
                yield return new CellParagraph(ParagraphRole.Heading, $"【{heading.Text}】", IsParted: i > 0);
            var bracket = i == measures.Length - 1 || !Equals(measure.MinistriesBracket?.Source, measures[^1].MinistriesBracket?.Source) ? measure.MinistriesBracket?.Text : null;
            var (before, body) = Parted(measure);
            foreach (var line in before)
                yield return new CellParagraph(ParagraphRole.Text, line);
            for (var line = 0; line < body.Length; line++)
            {
                var text = body[line] + (line == body.Length - 1 ? bracket : "");
                yield return line == 0
                    ? new CellParagraph(ParagraphRole.Item, measure.PrintedCode.Text + text, IsParted: i > 0)
                    : new CellParagraph(ParagraphRole.Text, text);
            }
        }
    }

    /// <summary>The paragraphs of a text outside the table, such as the cover.</summary>
    public static CellParagraph Plain(string paragraph, ParagraphRole role = ParagraphRole.Text)
    {
        var text = paragraph.Trim();
        return text.Length > 1 && Bullets.Contains(text[0], StringComparison.Ordinal)
            ? new CellParagraph(ParagraphRole.Point, text[1..].TrimStart(), text[..1])
            : new CellParagraph(role, text);
    }

    private static IEnumerable<CellParagraph> FollowUp(FollowUpEntry? entry)
    {
        var parted = false;
        foreach (var line in entry?.Text.Text.Split('\n') ?? [])
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                parted = true;
                continue;
            }

            var text = line.Trim();
            // A lost bullet leaves a blank at the head of its line; it is set as a point and not given a bullet that was not printed.
            yield return (text[0], line[0]) switch
            {
                ('〇' or '○' or '◯', _) => new CellParagraph(ParagraphRole.Programme, text, IsParted: parted),
                ('【', _) when text.Any(char.IsDigit) => new CellParagraph(ParagraphRole.BudgetNote, text, IsParted: parted),
                (_, ' ' or '\u3000') => new CellParagraph(ParagraphRole.Point, text, IsParted: parted),
                _ => Plain(text, ParagraphRole.FollowUpText) with { IsParted = parted },
            };
            parted = false;
        }
    }

    /// <summary>What is printed before the code, which is kept at the head of the text, and the text behind the code.</summary>
    private static (string[] Before, string[] Body) Parted(PlannedMeasure measure)
    {
        var lines = measure.Text.Text.Split('\n');
        var code = measure.PrintedCode.Source?.Start ?? 0;
        var at = 0;
        var before = 0;
        for (var i = 0; i < lines.Length - 1; i++)
        {
            if (measure.Text.Locate(at, lines[i].Length) is { } place && place.Start < code)
                before = i + 1;
            else
                break;
            at += lines[i].Length + 1;
        }

        return (lines[..before], lines[before..]);
    }
}
