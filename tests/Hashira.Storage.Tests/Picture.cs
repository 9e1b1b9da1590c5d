using System.Collections;
using System.Globalization;
using System.Text;
using Hashira.Model;

namespace Hashira.Storage.Tests;

/// <summary>An indented picture of a value with all its parts, places of texts included, so that two values can be compared to the last one.</summary>
internal static class Picture
{
    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Write(text, value, 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value, int depth)
    {
        switch (value)
        {
            case null:
                text.Append("–\n");
                break;
            case PlacedText placed:
                text.Append(CultureInfo.InvariantCulture, $"「{placed.Text}」 {placed.Column} {placed.EncodePlaces()}\n");
                break;
            case Ministry ministry:
                text.Append(CultureInfo.InvariantCulture, $"{ministry.Key}\n");
                break;
            case decimal number:
                // How many zeros stand behind the point is kept in the printed text, not in the value.
                text.Append(CultureInfo.InvariantCulture, $"{number:0.############}\n");
                break;
            case string or Enum or IFormattable:
                text.Append(CultureInfo.InvariantCulture, $"{value}\n");
                break;
            case bool flag:
                text.Append(flag ? "yes\n" : "no\n");
                break;
            case Yen yen:
                text.Append(CultureInfo.InvariantCulture, $"{yen.Amount}\n");
                break;
            case MeasureCode or FiscalYear or BudgetKind:
                text.Append(CultureInfo.InvariantCulture, $"{value}\n");
                break;
            case IEnumerable sequence:
                text.Append('\n');
                foreach (var item in sequence)
                {
                    text.Append(' ', depth).Append("- ");
                    Write(text, item, depth + 2);
                }

                break;
            default:
                text.Append('\n');
                foreach (var property in value.GetType().GetProperties().Where(property => property.GetMethod is { IsStatic: false } && property.GetIndexParameters().Length == 0))
                {
                    text.Append(' ', depth).Append(property.Name).Append(": ");
                    Write(text, property.GetValue(value), depth + 2);
                }

                break;
        }
    }
}
