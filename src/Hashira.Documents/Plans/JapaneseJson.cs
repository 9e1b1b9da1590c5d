using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Hashira.Documents.Plans;

/// <summary>
/// JSON in which Japanese stays readable: indented, line feeds, no character escaped that JSON does not oblige to. The encoders of the
/// framework escape ideographic spaces and every ideograph outside the basic plane (𠮟).
/// </summary>
public static class JapaneseJson
{
    /// <summary>A writer of UTF-8 JSON.</summary>
    public static Utf8JsonWriter WriterTo(Stream stream) => new(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" });

    /// <summary>JSON as text, with a line feed at the end.</summary>
    /// <param name="write">Writes one JSON value.</param>
    public static string ToText(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = WriterTo(stream))
            write(writer);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    /// <summary>Writes a member whose value is a text, or <c>null</c>.</summary>
    public static void WriteText(this Utf8JsonWriter writer, string name, string? text)
    {
        writer.WritePropertyName(name);
        writer.WriteText(text);
    }

    /// <summary>Writes a text, or <c>null</c>.</summary>
    public static void WriteText(this Utf8JsonWriter writer, string? text)
    {
        if (text is null)
            writer.WriteNullValue();
        else
            writer.WriteRawValue(Quoted(text), skipInputValidation: true);
    }

    /// <summary>A text as a JSON string, quotes included.</summary>
    internal static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            switch (character)
            {
                case '"':
                    quoted.Append("\\\"");
                    break;
                case '\\':
                    quoted.Append("\\\\");
                    break;
                case '\n':
                    quoted.Append("\\n");
                    break;
                case '\t':
                    quoted.Append("\\t");
                    break;
                case '\r':
                    quoted.Append("\\r");
                    break;
                default:
                    if (char.IsHighSurrogate(character) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                        quoted.Append(character).Append(text[++i]);
                    else if (char.IsControl(character) || char.IsSurrogate(character) || character is '\u2028' or '\u2029' or '\uFEFF')
                        quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
                    else
                        quoted.Append(character);
                    break;
            }
        }

        return quoted.Append('"').ToString();
    }
}
