using CsCheck;

namespace Hashira.Model.Tests.Places;

public sealed class PlacedTextTests
{
    /// <summary>Texts put together from pieces of a document, and that document.</summary>
    private static readonly Gen<(PlacedText Text, string Document)> Texts =
        Gen.Select(Gen.String[Gen.Char["漢字かなAB １"], 0, 6], Gen.Int[0, 9], Gen.Bool).Array[0, 8].Select(pieces =>
        {
            var document = "";
            var builder = new PlacedText.Builder(PlanColumn.FollowUp);
            for (var i = 0; i < pieces.Length; i++)
            {
                var (text, gap, endsParagraph) = pieces[i];
                document += new string('#', gap);
                builder.Add(text, document.Length, 1 + (i / 3));
                if (endsParagraph)
                    builder.AddUnprinted('\n');
                document += text;
            }

            return (builder.Build(), document);
        });

    private static readonly Gen<(PlacedText Text, string Document, int Start, int Length)> Parts =
        from text in Texts
        from start in Gen.Int[0, text.Text.Length]
        from length in Gen.Int[0, text.Text.Length - start]
        select (text.Text, text.Document, start, length);

    [Fact]
    public void A_part_knows_the_places_of_the_whole() =>
        Parts.Sample(part =>
        {
            var slice = part.Text.Slice(part.Start, part.Length);
            return slice.Text == part.Text.Text.Substring(part.Start, part.Length)
                && slice.Column == part.Text.Column
                && Equals(slice.Source, part.Text.Locate(part.Start, part.Length));
        });

    [Fact]
    public void A_part_of_a_part_is_a_part() =>
        Gen.Select(Parts, Gen.Double.Unit, Gen.Double.Unit).Sample((part, from, size) =>
        {
            var slice = part.Text.Slice(part.Start, part.Length);
            var start = (int)(from * slice.Length);
            var length = (int)(size * (slice.Length - start));
            return Same(slice.Slice(start, length), part.Text.Slice(part.Start + start, length));
        });

    [Fact]
    public void Every_printed_character_is_found_where_it_stands_in_the_document() =>
        Parts.Sample(part => Enumerable.Range(part.Start, part.Length).All(index =>
            part.Text.Text[index] == '\n'
                ? part.Text.Locate(index, 1) is null
                : part.Text.Locate(index, 1) is { Spans: [{ Length: 1 } only] } && part.Document[only.Start] == part.Text.Text[index]));

    [Fact]
    public void The_spans_of_a_place_are_in_reading_order_do_not_overlap_and_hold_the_whole_text() =>
        Parts.Sample(part =>
        {
            var printed = part.Text.Text.Substring(part.Start, part.Length).Replace("\n", "", StringComparison.Ordinal);
            if (part.Text.Locate(part.Start, part.Length) is not { } place)
                return printed.Length == 0;
            var shown = string.Concat(place.Spans.Select(span => part.Document[span.Start..span.End])).Replace("#", "", StringComparison.Ordinal);
            return shown == printed && place.Spans.Zip(place.Spans.Skip(1)).All(pair => pair.First.End < pair.Second.Start);
        });

    [Fact]
    public void What_was_stored_is_restored_with_every_place() =>
        Parts.Sample(part => Same(PlacedText.Restore(part.Text.Text, part.Text.Column, part.Text.EncodePlaces()), part.Text));

    [Fact]
    public void Texts_put_together_keep_their_places() =>
        Gen.Select(Texts, Texts).Sample((left, right) =>
        {
            var both = new PlacedText.Builder(PlanColumn.FollowUp).Add(left.Text).AddUnprinted('\n').Add(right.Text).Build();
            return both.Text == left.Text.Text + "\n" + right.Text.Text
                && Same(both.Slice(0, left.Text.Length), left.Text)
                && Same(both.Slice(left.Text.Length + 1, right.Text.Length), right.Text);
        });

    [Fact]
    public void Trimming_takes_white_space_off_both_ends_and_nothing_else() =>
        Texts.Sample(text => text.Text.Trim().Text == text.Text.Text.Trim() && Same(text.Text.Trim().Trim(), text.Text.Trim()));

    [Theory]
    [InlineData("1,2,3")]
    [InlineData("1,2,3,x")]
    [InlineData("1,2,3,99999999999")]
    [InlineData("1,2,3,4,5")]
    [InlineData("0,2,3,1")]
    public void Damaged_places_are_an_error(string places) =>
        Assert.Throws<FormatException>(() => PlacedText.Restore("文", PlanColumn.Current, places));

    [Fact]
    public void A_soft_line_break_leaves_one_place_a_page_break_two()
    {
        var text = new PlacedText.Builder(PlanColumn.Current).Add("関係", 10, 3).Add("省庁", 14, 3).Add("と進める", 90, 4).Build();
        Assert.Equal(new SourceLocation(3, PlanColumn.Current, [new TextSpan(10, 16), new TextSpan(90, 94)]), text.Source);
        Assert.Equal(4, text.Locate(4, 1)!.Page);
    }

    [Fact]
    public void What_was_never_printed_has_no_place()
    {
        Assert.Null(PlacedText.Empty.Source);
        Assert.Null(new PlacedText.Builder(PlanColumn.Current).AddUnprinted('\n').Build().Source);
    }

    private static bool Same(PlacedText left, PlacedText right) =>
        left.Text == right.Text && left.Column == right.Column && Equals(left.Source, right.Source)
        && Enumerable.Range(0, left.Length).All(index => Equals(left.Locate(index, 1), right.Locate(index, 1)));
}
