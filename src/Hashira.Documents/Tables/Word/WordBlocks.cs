using System.Collections.Immutable;
using System.Xml.Linq;
using Hashira.Documents.Tables.Pages;

namespace Hashira.Documents.Tables.Word;

/// <summary>A paragraph that has been read.</summary>
/// <param name="Lines">Its lines; at least one.</param>
/// <param name="IsBoxed">Whether it has a frame of rulings.</param>
/// <param name="IsHeading">見出し. Whether its style or outline level makes it a heading.</param>
internal readonly record struct ReadParagraph(ImmutableArray<TextLine> Lines, bool IsBoxed, bool IsHeading);

/// <summary>段落と表の並び. Goes through the blocks of a body, a cell, a text box or a note in order.</summary>
internal sealed class WordBlocks(WordReading reading, WordNotes notes)
{
    private const string Embedded = "には別の文書が埋め込まれており（altChunk）、読んでいません。Word で開いて保存し直してください。";

    private int _nesting;

    /// <summary>Goes through blocks.</summary>
    /// <param name="elements">The elements in order.</param>
    /// <param name="place">Address of what holds them; empty for the body.</param>
    /// <param name="part">Place of a line: its page, its number among the paragraphs of the document, its number among those here.</param>
    /// <param name="paragraph">Takes a paragraph that has a text.</param>
    /// <param name="table">Takes a table.</param>
    public void Read(IEnumerable<XElement> elements, string place, Func<int, int, int, CellPart> part, Action<ReadParagraph> paragraph, Action<XElement> table)
    {
        if (++_nesting > reading.Options.Limits.WordNesting)
            throw new LimitReachedException($"表やテキストボックスの入れ子が上限（{reading.Options.Limits.WordNesting} 段）を超えている");
        ParagraphReader? open = null;
        var number = 0;
        Go(elements, 0);
        if (open is not null)
            Finish(null);
        _nesting--;

        void Go(IEnumerable<XElement> blocks, int depth)
        {
            reading.CheckDepth(depth);
            foreach (var block in blocks)
            {
                reading.Package.Clock.Check();
                switch (block.Name.LocalName)
                {
                    case "p":
                        number += open is null ? 1 : 0;
                        reading.Order += open is null ? 1 : 0;
                        open ??= new ParagraphReader(reading, notes, place.Length == 0 ? $"段落{reading.Order}" : place);
                        open.Read(block);
                        if (!open.GoesOn)
                            Finish(block.Child("pPr"));
                        break;
                    case "tbl":
                        table(block);
                        break;
                    case "sdt":
                        Go(block.Child("sdtContent")?.Elements() ?? [], depth + 1);
                        break;
                    case "customXml" or "smartTag" or "ins" or "moveTo":
                        Go(block.Elements(), depth + 1);
                        break;
                    case "AlternateContent":
                        Go(Choice.Of(block)?.Elements() ?? [], depth + 1);
                        break;
                    case "altChunk":
                        reading.Problems.Add(Embedded, reading.Page, place.Length == 0 ? $"段落{reading.Order}の後" : place);
                        break;
                }
            }
        }

        void Finish(XElement? properties)
        {
            var (order, count) = (reading.Order, number);
            var lines = open!.Lines(page => part(page, order, count));
            open = null;
            if (lines.Length > 0)
                paragraph(new ReadParagraph(lines, IsFramed(properties), IsHeading(properties)));
        }
    }

    private bool IsFramed(XElement? properties) =>
        reading.Styles.OfParagraph(properties, "pBdr") is { } borders && borders.Elements().Count(side => side.Name.LocalName is "top" or "left" or "bottom" or "right" && side.Value() is not ("none" or "nil")) >= 3;

    private bool IsHeading(XElement? properties) => reading.Styles.OfParagraph(properties, "outlineLvl") is { } level && level.Whole(otherwise: 9) < 9;
}
