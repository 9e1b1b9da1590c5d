using Hashira.Documents.Tables;

namespace Hashira.Documents.Tests.Tables;

/// <summary>Places are in points of the page as it is shown, whatever the file measures in, turns and cuts off.</summary>
public sealed class PagePlaceTests
{
    private const double Left = 100, Top = 140, Right = 300, Bottom = 220;

    [Theory]
    [InlineData("2")]
    [InlineData("1.5")]
    [InlineData("0.5")]
    public void A_page_in_larger_units_has_its_places_in_points(string unit)
    {
        var plain = Read(0, "");
        var times = double.Parse(unit, System.Globalization.CultureInfo.InvariantCulture);

        var cells = Read(0, $"/UserUnit {unit}");

        Assert.Equal("甲|乙\n丙|丁", cells.Picture());
        Assert.Equal(plain.Cells.SelectMany(Places).Select(place => Math.Round(place * times, 1)), cells.Cells.SelectMany(Places).Select(place => Math.Round(place, 1)));
        Assert.Equal(10 * times, cells.Cells[0].Lines[0].Size, 0.01);

        static double[] Places(TableCell cell) => [cell.Parts[0].X, cell.Parts[0].Y, cell.Parts[0].Width, cell.Parts[0].Height, cell.Lines[0].Part.X, cell.Lines[0].Part.Y];
    }

    [Theory]
    [InlineData("/UserUnit 0")]
    [InlineData("/UserUnit -2")]
    [InlineData("/UserUnit (zwei)")]
    public void A_unit_that_is_none_is_a_point(string entry) => AssertPlace(Left, Top, Read(0, entry));

    // The page is 595 by 842; the crop box leaves 40 away on the left, 30 below, 20 on the right and 60 above.
    [Theory]
    [InlineData(0, Left - 40, Top - 60)]
    [InlineData(90, 842 - Bottom - 30, Left - 40)]
    [InlineData(180, 595 - 20 - Right, 842 - 30 - Bottom)]
    [InlineData(270, Top - 60, 595 - 20 - Right)]
    public void A_page_that_is_cut_and_turned_has_its_places_as_it_is_shown(int turn, double x, double y)
    {
        AssertPlace(x, y, Read(turn, "/CropBox [40 30 575 782]"), turn % 180 != 0);
        AssertPlace(2 * x, 2 * y, Read(turn, "/CropBox [40 30 575 782] /UserUnit 2"), turn % 180 != 0, 2);
    }

    [Fact]
    public void A_crop_box_that_reaches_over_the_page_ends_with_it() => AssertPlace(Left, Top, Read(0, "/CropBox [-100 -50 700 900]"));

    private static void AssertPlace(double x, double y, Table table, bool isTurned = false, double unit = 1)
    {
        Assert.Equal("甲|乙\n丙|丁", table.Picture());
        var (first, last) = (table.Cells[0].Parts[0], table.Cells[^1].Parts[0]);
        Assert.Equal(x, first.X, 0.6);
        Assert.Equal(y, first.Y, 0.6);
        Assert.Equal((isTurned ? Bottom - Top : Right - Left) * unit, last.X + last.Width - first.X, 1.0);
        Assert.Equal((isTurned ? Right - Left : Bottom - Top) * unit, last.Y + last.Height - first.Y, 1.0);
        Assert.InRange(table.Cells[0].Lines[0].Part.X, first.X, first.X + first.Width);
        Assert.InRange(table.Cells[0].Lines[0].Part.Y, first.Y, first.Y + first.Height);
    }

    /// <summary>A table of two by two between fixed edges, its words upright once the page is turned.</summary>
    private static Table Read(int turn, string entries)
    {
        var pdf = new TinyPdf();
        var page = pdf.AddPage(595, 842).Rulings(Producer.LibreOffice, [Left, 200, Right], [Top, 180, Bottom]);
        (page.Rotate, page.Entries) = (turn, entries);
        // Where the four cells lie on the page as drawn, in the order in which they are read as shown.
        (double X, double Y)[] cells = turn switch
        {
            90 => [(Left, 180), (Left, Top), (200, 180), (200, Top)],
            180 => [(200, 180), (Left, 180), (200, Top), (Left, Top)],
            270 => [(200, Top), (200, 180), (Left, Top), (Left, 180)],
            _ => [(Left, Top), (200, Top), (Left, 180), (200, 180)],
        };
        foreach (var ((x, y), word) in cells.Zip(["甲", "乙", "丙", "丁"]))
            page.TextTurned(x + 50, y + 20, word, turn);
        return Assert.Single(pdf.Read().Tables);
    }
}
