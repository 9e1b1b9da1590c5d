using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Hashira.Model;

namespace Hashira.Storage.Rows;

/// <summary>出典の該当箇所 as columns: page, column and the spans as <c>start-end</c>, parted by semicolons.</summary>
public sealed class PlaceValue
{
    /// <summary>Page, from 1.</summary>
    public int Page { get; set; }

    /// <summary>Column of the plan.</summary>
    public PlanColumn Column { get; set; }

    /// <summary>Spans in reading order, <c>120-135;210-214</c>; the end is not included.</summary>
    public string Spans { get; set; } = "";

    /// <summary>Columns of a place.</summary>
    public static PlaceValue Of(SourceLocation source) => new()
    {
        Page = source.Page,
        Column = source.Column,
        Spans = string.Join(';', source.Spans.Select(span => string.Create(CultureInfo.InvariantCulture, $"{span.Start}-{span.End}"))),
    };

    /// <summary>The place that the columns hold.</summary>
    public SourceLocation ToSource() => new(Page, Column,
    [
        .. Spans.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(span =>
        {
            var dash = span.IndexOf('-', StringComparison.Ordinal);
            return new TextSpan(
                int.Parse(span.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture),
                int.Parse(span.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture));
        }),
    ]);
}

/// <summary>位置付きの文 as columns: the text, its column, and where each piece of it was printed.</summary>
public sealed class PlacedTextValue
{
    /// <summary>The joined text.</summary>
    public string Text { get; set; } = "";

    /// <summary>Column of the plan.</summary>
    public PlanColumn Column { get; set; }

    /// <summary>Places of the pieces, see <see cref="PlacedText.EncodePlaces"/>.</summary>
    public string Places { get; set; } = "";

    /// <summary>Columns of a text.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static PlacedTextValue? Of(PlacedText? text) => text is null ? null : new PlacedTextValue
    {
        Text = text.Text,
        Column = text.Column,
        Places = text.EncodePlaces(),
    };

    /// <summary>The text that the columns hold.</summary>
    public PlacedText ToPlacedText() => PlacedText.Restore(Text, Column, Places);
}
