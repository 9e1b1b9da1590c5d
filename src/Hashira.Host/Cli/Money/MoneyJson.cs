using System.Collections.Immutable;
using System.Text.Json;
using Hashira.Cycle.Register.Money;
using Hashira.Documents.Plans;
using Hashira.Host.Pages.Findings;
using Hashira.Host.Pages.Money;
using Hashira.Model;

namespace Hashira.Host.Cli.Money;

/// <summary>予算の集計（JSON）. Totals, lines of money with every mention and its place, and what was left out, in a stable order; amounts in whole yen.</summary>
internal static class MoneyJson
{
    public static string ToText(ImmutableArray<MoneyLine> lines, ImmutableArray<(MoneyAxis Axis, ImmutableArray<MoneyGroup> Groups)> breakdowns) => JapaneseJson.ToText(writer =>
    {
        var whole = SumMoney.Run(lines);
        writer.WriteStartObject();
        writer.WriteStartObject("total");
        Ends(writer, whole.CertainMinimum, whole.PossibleMaximum);
        writer.WriteEndObject();
        writer.WriteStartObject("by");
        foreach (var (axis, groups) in breakdowns)
        {
            writer.WriteStartArray(MoneyFilter.Key(axis));
            foreach (var group in groups)
            {
                writer.WriteStartObject();
                writer.WriteText("key", group.Key);
                writer.WriteText("name", group.Name);
                Ends(writer, group.Total.CertainMinimum, group.Total.PossibleMaximum);
                writer.WriteNumber("lines", group.Lines);
                writer.WriteNumber("shared", group.Shared);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
        writer.WriteStartArray("lines");
        foreach (var line in lines)
            Write(writer, line);
        writer.WriteEndArray();
        writer.WriteStartArray("leftOut");
        foreach (var omission in whole.LeftOut)
        {
            writer.WriteStartObject();
            writer.WriteText("line", omission.Line.Key);
            writer.WriteString("reason", Key(omission.Reason));
            writer.WriteBoolean("inMaximum", omission.InMaximum);
            Place(writer, omission.Mention);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter writer, MoneyLine line)
    {
        writer.WriteStartObject();
        writer.WriteText("key", line.Key);
        writer.WriteText("programme", line.Name);
        Number(writer, "fiscalYear", line.Year?.StartYear);
        writer.WriteString("kind", line.Kind.Key);
        Number(writer, "ordinal", line.Kind.Ordinal);
        writer.WriteNumber("amountYen", line.Amount.Amount);
        Ends(writer, line.CertainMinimum, line.PossibleMaximum);
        writer.WriteText("doubt", line.Doubt is { } doubt ? Key(doubt) : null);
        writer.WriteText("mayBe", line.MayBe);
        writer.WriteText("partOf", line.Parent);
        writer.WriteText("outside", line.Outside);
        writer.WriteStartArray("mentions");
        foreach (var mention in line.Mentions)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", Key(mention.Kind));
            writer.WriteNumber("amountYen", mention.Figure.Amount.Amount);
            writer.WriteBoolean("includedIn", mention.Figure.IncludedIn);
            writer.WriteBoolean("relisted", mention.Figure.IsRelisted);
            writer.WriteStartArray("ministries");
            foreach (var ministry in mention.Ministries.Select(ministry => ministry.Printed).Distinct())
                writer.WriteText(ministry);
            writer.WriteEndArray();
            Place(writer, mention);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Place(Utf8JsonWriter writer, MoneyMention mention)
    {
        writer.WriteText("code", mention.Code?.Plain);
        writer.WriteString("column", FindingFilter.Key(mention.Column));
        writer.WriteText("printed", mention.Figure.Printed);
        writer.WriteStartObject("source");
        writer.WriteNumber("page", mention.Figure.Source.Page);
        writer.WriteString("column", FindingFilter.Key(mention.Figure.Source.Column));
        writer.WriteNumber("start", mention.Figure.Source.Start);
        writer.WriteNumber("end", mention.Figure.Source.End);
        writer.WriteEndObject();
    }

    private static void Ends(Utf8JsonWriter writer, Yen minimum, Yen maximum)
    {
        writer.WriteNumber("certainMinimumYen", minimum.Amount);
        writer.WriteNumber("possibleMaximumYen", maximum.Amount);
    }

    private static void Number(Utf8JsonWriter writer, string name, int? number)
    {
        if (number is { } known)
            writer.WriteNumber(name, known);
        else
            writer.WriteNull(name);
    }

    /// <summary>relisted, part-unstated: an enumeration value as data has it.</summary>
    private static string Key<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
