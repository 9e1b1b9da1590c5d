using System.Collections.Immutable;
using System.Text;
using Hashira.Documents.Tables.Grids;
using Hashira.Documents.Tables.Pages;
using Hashira.Documents.Tables.Tags;

namespace Hashira.Documents.Tables.Joining;

/// <summary>A page as bytes, and back. What only the reading of the page itself needed (marked content) is left out.</summary>
internal static class PageRecord
{
    public static void Write(PageLayout layout, Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        Write(layout, writer);
    }

    public static PageLayout Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        return Layout(reader);
    }

    private static void Write(PageLayout layout, BinaryWriter writer)
    {
        writer.Write(layout.Page);
        Write(layout.Paper, writer);
        writer.Write((byte)layout.Turn.Direction);
        writer.Write(layout.Turn.Width);
        writer.Write(layout.Turn.Height);
        Write(layout.Tables, writer, Write);
        Write(layout.Passages, writer, Write);
        Write([.. layout.Contradicted], writer, (number, to) => to.Write(number));
        writer.Write(layout.ByRulings is not null);
        if (layout.ByRulings is { } ruled)
            Write(ruled, writer);
    }

    private static PageLayout Layout(BinaryReader reader) =>
        new(reader.ReadInt32(), Box(reader), default, default, new Turn((Direction)reader.ReadByte(), reader.ReadDouble(), reader.ReadDouble()))
        {
            Tables = List(reader, Table),
            Passages = List(reader, Passage),
            Contradicted = [.. List(reader, from => from.ReadInt32())],
            ByRulings = reader.ReadBoolean() ? Layout(reader) : null,
        };

    private static void Write(PageTable table, BinaryWriter writer)
    {
        writer.Write(table.Page);
        writer.Write(table.Rows);
        writer.Write(table.Columns);
        Write(table.Cells, writer, Write);
        Write([.. table.Xs], writer, (x, to) => to.Write(x));
        Write(table.Bounds, writer);
        writer.Write(table.IsOpenAtTop);
        writer.Write(table.IsOpenAtBottom);
        writer.Write(table.Tagged ?? -1);
        writer.Write(table.IsAgainstTags);
    }

    private static PageTable Table(BinaryReader reader) =>
        new(
            reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), List(reader, Cell), [.. List(reader, from => from.ReadDouble())], Box(reader),
            reader.ReadBoolean(), reader.ReadBoolean())
        {
            Tagged = reader.ReadInt32() is >= 0 and var number ? number : null,
            IsAgainstTags = reader.ReadBoolean(),
        };

    private static void Write(PageCell cell, BinaryWriter writer)
    {
        writer.Write(cell.Place.Row);
        writer.Write(cell.Place.Column);
        writer.Write(cell.Place.RowSpan);
        writer.Write(cell.Place.ColumnSpan);
        Write(cell.Box, writer);
        Write(cell.Lines, writer, Write);
        writer.Write(cell.Tagged is not null);
        if (cell.Tagged is { } tagged)
        {
            writer.Write(tagged.Table);
            writer.Write(tagged.Row);
            writer.Write(tagged.Column);
            writer.Write(tagged.IsHeading);
        }

        writer.Write(cell.Blocks.First);
        writer.Write(cell.Blocks.Last);
    }

    private static PageCell Cell(BinaryReader reader) =>
        new(new GridCell(reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32()), Box(reader), List(reader, Line), [])
        {
            Tagged = reader.ReadBoolean() ? new TagPlace(reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadBoolean()) : null,
            Blocks = (reader.ReadInt32(), reader.ReadInt32()),
        };

    private static void Write(Passage passage, BinaryWriter writer)
    {
        writer.Write(passage.IsBoxed);
        Write(passage.Lines, writer, Write);
        Write(passage.Part, writer);
        writer.Write((byte)passage.Kind);
    }

    private static Passage Passage(BinaryReader reader) =>
        new(reader.ReadBoolean(), List(reader, Line), Part(reader)) { Kind = (PassageKind)reader.ReadByte() };

    private static void Write(TextLine line, BinaryWriter writer)
    {
        writer.Write(line.Text);
        writer.Write(line.BeginsParagraph);
        Write(line.Part, writer);
        writer.Write(line.Size);
    }

    private static TextLine Line(BinaryReader reader) => new(reader.ReadString(), reader.ReadBoolean(), Part(reader), reader.ReadDouble());

    private static void Write(CellPart part, BinaryWriter writer)
    {
        writer.Write(part.Page);
        writer.Write(part.X);
        writer.Write(part.Y);
        writer.Write(part.Width);
        writer.Write(part.Height);
    }

    private static CellPart Part(BinaryReader reader) =>
        new(reader.ReadInt32(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble());

    private static void Write(Box box, BinaryWriter writer)
    {
        writer.Write(box.Left);
        writer.Write(box.Top);
        writer.Write(box.Right);
        writer.Write(box.Bottom);
    }

    private static Box Box(BinaryReader reader) => new(reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble());

    private static void Write<T>(ImmutableArray<T> entries, BinaryWriter writer, Action<T, BinaryWriter> write)
    {
        writer.Write7BitEncodedInt(entries.Length);
        foreach (var entry in entries)
            write(entry, writer);
    }

    private static ImmutableArray<T> List<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        var count = reader.Read7BitEncodedInt();
        var entries = ImmutableArray.CreateBuilder<T>(count);
        for (var i = 0; i < count; i++)
            entries.Add(read(reader));
        return entries.MoveToImmutable();
    }
}
