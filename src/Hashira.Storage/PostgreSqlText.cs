using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Hashira.Storage;

/// <summary>
/// Texts as PostgreSQL keeps them. It takes neither the character NUL nor half of a surrogate pair, both of which a damaged document
/// may hold; they are written as U+F8FF and four hexadecimal digits, and so is U+F8FF itself. Every other text is kept as it is.
/// </summary>
internal sealed class PostgreSqlText() : ValueConverter<string, string>(text => Encode(text), stored => Decode(stored))
{
    private const char Escape = '\uF8FF';

    public static string Encode(string text)
    {
        StringBuilder? encoded = null;
        for (var i = 0; i < text.Length; i++)
        {
            var pair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (pair)
            {
                encoded?.Append(text, i, 2);
                i++;
            }
            else if (text[i] is '\0' or Escape || char.IsSurrogate(text[i]))
                (encoded ??= new StringBuilder(text, 0, i, text.Length + 16)).Append(CultureInfo.InvariantCulture, $"{Escape}{(int)text[i]:x4}");
            else
                encoded?.Append(text[i]);
        }

        return encoded?.ToString() ?? text;
    }

    public static string Decode(string stored)
    {
        var at = stored.IndexOf(Escape, StringComparison.Ordinal);
        if (at < 0)
            return stored;
        var text = new StringBuilder(stored.Length);
        var from = 0;
        for (; at >= 0; at = stored.IndexOf(Escape, from))
        {
            text.Append(stored, from, at - from).Append((char)int.Parse(stored.AsSpan(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
            from = at + 5;
        }

        return text.Append(stored, from, stored.Length - from).ToString();
    }
}
