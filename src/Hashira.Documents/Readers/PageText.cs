using System.Collections.Immutable;
using System.Text;
using Hashira.Documents.Tables;
using Hashira.Model;

namespace Hashira.Documents.Readers;

/// <summary>The printed lines of a document as one text: page by page, from top to bottom, a row cell by cell.</summary>
internal sealed class PageText
{
    private readonly Dictionary<TextLine, (int Start, int Page)> _places = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<TextLine, (CoverageKind Kind, string Name)> _taken = new(ReferenceEqualityComparer.Instance);
    private readonly List<TextLine> _order = [];

    public PageText(TableDocument document)
    {
        var blocks = document.Passages.Select(passage => (passage.Part.Page, passage.Part.Y, Row: -1, Column: 0, Lines: passage.Lines.AsEnumerable())).ToList();
        foreach (var table in document.Tables.Where(table => !table.IsNested))
        {
            var tops = table.Cells.SelectMany(cell => cell.Parts.Select(part => (cell.Row, part.Page, part.Y)))
                .GroupBy(place => (place.Row, place.Page)).ToDictionary(group => group.Key, group => group.Min(place => place.Y));
            foreach (var cell in table.Cells)
            {
                foreach (var page in cell.Lines.GroupBy(line => line.Part.Page))
                {
                    var top = tops.TryGetValue((cell.Row, page.Key), out var y) ? y : page.First().Part.Y;
                    blocks.Add((page.Key, top, cell.Row, cell.Column, page));
                }
            }
        }

        var text = new StringBuilder();
        var areas = ImmutableArray.CreateBuilder<PrintedArea>();
        var addresses = new List<PrintedAddress>();
        foreach (var block in blocks.OrderBy(block => block.Page).ThenBy(block => block.Y).ThenBy(block => block.Row).ThenBy(block => block.Column))
        {
            foreach (var line in block.Lines)
            {
                _places[line] = (text.Length, line.Part.Page);
                var span = new TextSpan(text.Length, text.Length + line.Text.Length);
                // A place on a sheet or in a flow of text is told by its address; there is no page to draw it on.
                if (line.Part.Address is not { } address)
                    areas.Add(new PrintedArea(span, line.Part.Page, line.Part.X, line.Part.Y, line.Part.Width, line.Part.Height));
                else if (addresses.Count > 0 && addresses[^1].Page == line.Part.Page && addresses[^1].Address == address)
                    addresses[^1] = addresses[^1] with { Span = addresses[^1].Span with { End = span.End } };
                else
                    addresses.Add(new PrintedAddress(span, line.Part.Page, address));
                _order.Add(line);
                text.Append(line.Text).Append('\n');
            }
        }

        Text = text.ToString();
        Areas = areas.ToImmutable();
        Addresses = [.. addresses];
    }

    public string Text { get; }

    public ImmutableArray<PrintedArea> Areas { get; }

    public ImmutableArray<PrintedAddress> Addresses { get; }

    public void Take(IEnumerable<TextLine> lines, CoverageKind kind, string name)
    {
        foreach (var line in lines)
            _taken[line] = (kind, name);
    }

    public PlacedText Join(IEnumerable<TextLine> lines, PlanColumn column)
    {
        var joined = new PlacedText.Builder(column);
        foreach (var line in lines)
        {
            if (column is PlanColumn.Current or PlanColumn.FollowUp or PlanColumn.Revised)
                _taken[line] = (CoverageKind.Cell, "");
            if (line.Text.Length == 0)
                continue;
            if (joined.Length > 0)
            {
                if (line.BeginsParagraph)
                    joined.AddUnprinted('\n');
                else if (char.IsAsciiLetterOrDigit(joined.Last) && char.IsAsciiLetterOrDigit(line.Text[0]) && (char.IsAsciiLetter(joined.Last) || char.IsAsciiLetter(line.Text[0])))
                    joined.AddUnprinted(' ');
            }

            joined.Add(line.Text, _places[line].Start, _places[line].Page);
        }

        return joined.Build();
    }

    public ImmutableArray<CoverageRun> Runs()
    {
        var runs = ImmutableArray.CreateBuilder<CoverageRun>();
        for (var i = 0; i < _order.Count; i++)
        {
            var line = _order[i];
            var (start, page) = _places[line];
            var (kind, name) = _taken.GetValueOrDefault(line, (CoverageKind.NotUnderstood, "outside-rows"));
            if (line.Text.Length > 0)
                runs.Add(new CoverageRun(new TextSpan(start, start + line.Text.Length), kind, name, page));
            runs.Add(new CoverageRun(new TextSpan(start + line.Text.Length, start + line.Text.Length + 1), CoverageKind.Furniture, i + 1 == _order.Count || _order[i + 1].BeginsParagraph ? "paragraph-end" : "line-end", page));
        }

        return runs.ToImmutable();
    }
}
