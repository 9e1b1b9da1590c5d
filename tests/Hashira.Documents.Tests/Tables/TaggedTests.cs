using Hashira.Documents.Tables;

namespace Hashira.Documents.Tests.Tables;

/// <summary>Tagged files: a cell is what the tags say, as long as the page doesn't contradict.</summary>
public sealed class TaggedTests
{
    [Fact]
    public void A_tagged_table_without_any_ruling_is_read()
    {
        var pdf = new TaggedPdf();
        pdf.Page((0, 60, 100, "施策"), (1, 300, 100, "実績"), (2, 60, 130, "窓口の新設"), (3, 300, 130, "３件"));
        pdf.Table([[H(0, 0), H(0, 1)], [D(0, 2), D(0, 3)]]);

        var table = Assert.Single(pdf.Read().Tables);

        Assert.Equal("施策|実績\n窓口の新設|３件", table.Picture());
        Assert.Equal(TableRoute.Tags, table.Route);
        Assert.Equal(1, table.HeaderRows);
    }

    [Fact]
    public void A_tagged_row_over_a_page_end_is_one_row_whatever_its_text()
    {
        var pdf = new TaggedPdf();
        pdf.Page((0, 60, 480, "甲。"), (1, 300, 480, "終わる。"), (2, 60, 510, "乙。"), (3, 300, 510, "ここまで。")).Rulings(Producer.LibreOffice, [50, 290, 540], [465, 495, 525]);
        pdf.Page((0, 300, 80, "ここから。"), (1, 60, 110, "丙。"), (2, 300, 110, "終わる。")).Rulings(Producer.LibreOffice, [50, 290, 540], [65, 95, 125]);
        pdf.Table([[D(0, 0), D(0, 1)], [D(0, 2), D(0, 3) + D(1, 0)], [D(1, 1), D(1, 2)]]);

        var table = Assert.Single(pdf.Read().Tables);

        Assert.Equal("甲。|終わる。\n乙。|ここまで。/ここから。\n丙。|終わる。", table.Picture());
        Assert.Equal([1, 2], table.CellAt(1, 1)!.Parts.Select(part => part.Page));
        Assert.Equal(TableRoute.Tags, table.Route);
    }

    [Fact]
    public void A_tagged_heading_that_is_printed_again_brings_no_empty_rows_with_it()
    {
        var pdf = new TaggedPdf();
        pdf.Page((0, 60, 100, "施策"), (1, 300, 100, "実績"), (2, 60, 130, "窓口の新設。"), (3, 300, 130, "３件。"), (4, 60, 160, "窓口の統合。"), (5, 300, 160, "２件。"));
        pdf.Page((0, 60, 80, "施策"), (1, 300, 80, "実績"), (2, 60, 110, "窓口の廃止。"), (3, 300, 110, "１件。"));
        pdf.Table([[H(0, 0) + H(1, 0), H(0, 1) + H(1, 1)], [D(0, 2), D(0, 3)], [D(0, 4), D(0, 5)], [D(1, 2), D(1, 3)]]);

        Assert.Equal("施策|実績\n窓口の新設。|３件。\n窓口の統合。|２件。\n窓口の廃止。|１件。", Assert.Single(pdf.Read().Tables).Picture());
    }

    [Fact]
    public void Tags_that_reach_over_rulings_are_set_aside_for_the_whole_table()
    {
        var pdf = new TaggedPdf();
        pdf.Page((0, 60, 80, "甲"), (0, 300, 80, "乙"), (1, 60, 110, "丙"), (2, 300, 110, "丁")).Rulings(Producer.Word, [50, 290, 540], [65, 95, 125]);
        pdf.Table([[D(0, 0)], [D(0, 1), D(0, 2)]]);

        var table = Assert.Single(pdf.Read().Tables);

        Assert.Equal("甲|乙\n丙|丁", table.Picture());
        Assert.Equal(TableRoute.RulingsAgainstTags, table.Route);
    }

    [Fact]
    public void Tags_that_leave_text_of_the_table_out_are_set_aside()
    {
        var pdf = new TaggedPdf();
        pdf.Page((0, 60, 80, "甲"), (1, 300, 80, "乙"), (2, 60, 110, "丙"), (9, 300, 110, "丁")).Rulings(Producer.Word, [50, 290, 540], [65, 95, 125]);
        pdf.Table([[D(0, 0), D(0, 1)], [D(0, 2)]]);

        var table = Assert.Single(pdf.Read().Tables);

        Assert.Equal("甲|乙\n丙|丁", table.Picture());
        Assert.Equal(TableRoute.RulingsAgainstTags, table.Route);
    }

    [Fact]
    public void A_file_without_tags_is_read_by_its_rulings()
    {
        var pdf = new TinyPdf();
        pdf.AddPage().Rulings(Producer.Word, [50, 290, 540], [65, 95, 125]).Text(60, 80, "甲").Text(300, 80, "乙").Text(60, 110, "丙").Text(300, 110, "丁");

        Assert.Equal(TableRoute.Rulings, Assert.Single(pdf.Read().Tables).Route);
    }

    [Fact]
    public void Spans_and_own_names_of_elements_are_understood()
    {
        var pdf = new TaggedPdf { Root = "/RoleMap << /Kopf /TH /Zelle /TD >> /ClassMap << /Breit << /O /Table /ColSpan 2 >> >>" };
        pdf.Page((0, 60, 100, "区分"), (1, 300, 100, "予算（億円）"), (2, 300, 120, "令和３年度"), (3, 420, 120, "令和４年度"), (4, 60, 140, "補助金"), (5, 300, 140, "１"), (6, 420, 140, "２"));
        pdf.Table([[H(0, 0, "/A << /O /Table /RowSpan 2 >>", "Kopf"), H(0, 1, "/C /Breit", "Kopf")], [H(0, 2), H(0, 3)], [D(0, 4, "", "Zelle"), D(0, 5), D(0, 6)]]);

        var table = Assert.Single(pdf.Read().Tables);

        Assert.Equal((3, 3), (table.Rows, table.Columns));
        Assert.Equal((2, 1), (table.CellAt(0, 0)!.RowSpan, table.CellAt(0, 0)!.ColumnSpan));
        Assert.Equal((1, 2), (table.CellAt(0, 1)!.RowSpan, table.CellAt(0, 1)!.ColumnSpan));
        Assert.Equal("令和４年度", table.CellAt(1, 2)!.Text);
    }

    [Fact]
    public void A_structure_tree_that_leads_back_to_itself_is_as_good_as_none()
    {
        var pdf = new TaggedPdf { Loops = true };
        pdf.Page((0, 60, 80, "甲"), (1, 300, 80, "乙")).Rulings(Producer.Word, [50, 290, 540], [65, 95]);
        pdf.Table([[D(0, 0), D(0, 1)]]);

        Assert.Equal("甲|乙", pdf.Read().Picture());
    }

    private static string H(int page, int id, string more = "", string role = "TH") => Cell(role, page, id, more);

    private static string D(int page, int id, string more = "", string role = "TD") => Cell(role, page, id, more);

    private static string Cell(string role, int page, int id, string more) =>
        $"{role}|{more}|<< /Type /MCR /Pg {TinyPdf.PageObject(page + 1)} 0 R /MCID {id} >>\n";

    /// <summary>A small tagged file: text with its numbers, and one table of cells.</summary>
    private sealed class TaggedPdf
    {
        private readonly List<TinyPage> _pages = [];
        private string[][] _rows = [];

        public string Root { get; init; } = "";

        public bool Loops { get; init; }

        public TinyPage Page(params (int Id, double X, double Y, string Text)[] texts)
        {
            var page = new TinyPage(595, 842);
            foreach (var (id, x, y, text) in texts)
                page.Raw($"/P << /MCID {id} >> BDC").Text(x, y, text).Raw("EMC");
            _pages.Add(page);
            return page;
        }

        public void Table(string[][] rows) => _rows = rows;

        public TableDocument Read()
        {
            var first = TinyPdf.FirstExtra;
            var elements = new List<string>();
            var rowObjects = new List<int>();
            foreach (var row in _rows)
            {
                var cells = new List<int>();
                foreach (var cell in row)
                {
                    var parts = cell.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('|')).ToList();
                    elements.Add($"<< /Type /StructElem /S /{parts[0][0]} {parts[0][1]} /K [{string.Join(' ', parts.Select(part => part[2]))}] >>");
                    cells.Add(first + elements.Count - 1);
                }

                elements.Add($"<< /Type /StructElem /S /TR /K [{string.Join(' ', cells.Select(cell => $"{cell} 0 R"))}] >>");
                rowObjects.Add(first + elements.Count - 1);
            }

            var tableObject = first + elements.Count;
            elements.Add($"<< /Type /StructElem /S /Table /K [{string.Join(' ', rowObjects.Select(row => $"{row} 0 R"))}{(Loops ? $" {tableObject} 0 R" : "")}] >>");
            elements.Add($"<< /Type /StructTreeRoot /K {tableObject} 0 R {Root} >>");
            var pdf = new TinyPdf { Catalog = $"/MarkInfo << /Marked true >> /StructTreeRoot {tableObject + 1} 0 R" };
            foreach (var page in _pages)
                pdf.AddPage(page);
            foreach (var element in elements)
                pdf.AddObject(element);
            return pdf.Read();
        }
    }
}
