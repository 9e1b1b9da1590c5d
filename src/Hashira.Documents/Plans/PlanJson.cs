using System.Collections.Immutable;
using System.Text.Json;
using Hashira.Model;

namespace Hashira.Documents.Plans;

/// <summary>
/// A plan as JSON for other programs: <c>hashira read --format json</c>. Members always stand in the same order. A value that is
/// not printed is <c>null</c>; a list without items is empty.
/// </summary>
public static class PlanJson
{
    /// <summary>The plan as JSON text.</summary>
    public static string ToText(ActionPlan plan) => JapaneseJson.ToText(writer => Write(writer, plan));

    /// <summary>Writes the plan as one JSON object.</summary>
    public static void Write(Utf8JsonWriter writer, ActionPlan plan)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("document");
        WriteDocument(writer, plan.Document);
        writer.WriteText("title", plan.Title.Text);
        writer.WriteStartArray("pillars");
        foreach (var pillar in plan.Pillars)
        {
            writer.WriteStartObject();
            writer.WriteNumber("number", pillar.Number);
            writer.WriteText("title", pillar.Title.Text);
            WriteSource(writer, pillar.Source);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("majorPolicies");
        foreach (var policy in plan.MajorPolicies)
        {
            writer.WriteStartObject();
            writer.WriteNumber("number", policy.Number);
            writer.WriteNumber("pillar", policy.Pillar);
            writer.WriteText("text", policy.Text.Text);
            WriteSource(writer, policy.Source);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("rows");
        foreach (var row in plan.Rows)
            WriteRow(writer, row);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>
    /// Writes the source document: file, SHA-256, kind, pages and coverage, and beside the contract the joins that were guessed and
    /// the words that were not understood.
    /// </summary>
    public static void WriteDocument(Utf8JsonWriter writer, SourceDocument document)
    {
        var coverage = document.Coverage;
        writer.WriteStartObject();
        writer.WriteText("file", document.File);
        writer.WriteString("sha256", document.Sha256);
        writer.WriteString("kind", document.Kind);
        writer.WriteNumber("pages", document.Pages);
        WriteAddresses(writer, document);
        writer.WriteStartObject("coverage");
        writer.WriteNumber("characters", coverage.Characters);
        writer.WriteNumber("assigned", coverage.Assigned);
        writer.WriteNumber("furniture", coverage.Furniture);
        writer.WriteNumber("notUnderstood", coverage.NotUnderstood);
        writer.WriteEndObject();
        writer.WriteStartArray("guesses");
        foreach (var guess in coverage.Guesses)
        {
            writer.WriteStartObject();
            writer.WriteString("code", guess.Code?.Plain);
            writer.WriteText("message", guess.Message);
            writer.WriteNumber("margin", guess.Margin);
            WriteSource(writer, guess.Source);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("leftOver");
        foreach (var run in coverage.Runs.Where(run => run.Kind == CoverageKind.NotUnderstood))
        {
            writer.WriteStartObject();
            writer.WriteText("text", document.Text[run.Span.Start..run.Span.End]);
            WriteSource(writer, new SourceLocation(run.Page, PlanColumn.Document, run.Span.Start, run.Span.End));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>Sheets, addresses and problems, which only Word and Excel files and some PDFs have.</summary>
    private static void WriteAddresses(Utf8JsonWriter writer, SourceDocument document)
    {
        if (!document.Sheets.IsEmpty)
        {
            writer.WriteStartArray("sheets");
            foreach (var sheet in document.Sheets)
                writer.WriteText(sheet);
            writer.WriteEndArray();
        }

        if (!document.Addresses.IsEmpty)
        {
            writer.WriteStartArray("addresses");
            foreach (var address in document.Addresses)
            {
                writer.WriteStartObject();
                writer.WriteNumber("start", address.Span.Start);
                writer.WriteNumber("end", address.Span.End);
                writer.WriteNumber("page", address.Page);
                writer.WriteText("address", address.Address);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        if (document.Problems.IsEmpty)
            return;
        writer.WriteStartArray("problems");
        foreach (var problem in document.Problems)
            writer.WriteText(problem);
        writer.WriteEndArray();
    }

    /// <summary>
    /// Writes the member <c>source</c>: page, column, and the character span in the document text from the first character to the
    /// last. A place of several parts has them in <c>spans</c>; what lies between the parts does not belong to it.
    /// </summary>
    public static void WriteSource(Utf8JsonWriter writer, SourceLocation source)
    {
        writer.WriteStartObject("source");
        writer.WriteNumber("page", source.Page);
        writer.WriteString("column", Key(source.Column));
        writer.WriteNumber("start", source.Spans.Min(span => span.Start));
        writer.WriteNumber("end", source.Spans.Max(span => span.End));
        if (source.Spans.Length > 1)
        {
            writer.WriteStartArray("spans");
            foreach (var span in source.Spans)
            {
                writer.WriteStartObject();
                writer.WriteNumber("start", span.Start);
                writer.WriteNumber("end", span.End);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    /// <summary>Name of a column in JSON: <c>current</c>, <c>followUp</c>, <c>revised</c>, <c>policy</c>, <c>document</c>.</summary>
    public static string Key(PlanColumn column) => column switch
    {
        PlanColumn.Current => "current",
        PlanColumn.FollowUp => "followUp",
        PlanColumn.Revised => "revised",
        PlanColumn.Policy => "policy",
        _ => "document",
    };

    /// <summary>Name of a change in JSON: <c>continued</c>, <c>new</c>, <c>moved-out</c> …</summary>
    public static string Key(MeasureChange change) => change switch
    {
        MeasureChange.New => "new",
        MeasureChange.MovedOut => "moved-out",
        MeasureChange.MovedIn => "moved-in",
        MeasureChange.Merged => "merged",
        MeasureChange.Split => "split",
        MeasureChange.Ended => "ended",
        _ => "continued",
    };

    /// <summary>Name of what a figure is in JSON: <c>target</c>, <c>result</c>, <c>plan</c>, <c>other</c>.</summary>
    public static string Key(FigureKind kind) => kind switch
    {
        FigureKind.Target => "target",
        FigureKind.Result => "result",
        FigureKind.Plan => "plan",
        _ => "other",
    };

    /// <summary>Name of a comparison in JSON: <c>equal</c>, <c>at-least</c>, <c>more-than</c>, <c>at-most</c>, <c>less-than</c>.</summary>
    public static string Key(FigureComparison comparison) => comparison switch
    {
        FigureComparison.AtLeast => "at-least",
        FigureComparison.MoreThan => "more-than",
        FigureComparison.AtMost => "at-most",
        FigureComparison.LessThan => "less-than",
        _ => "equal",
    };

    /// <summary>Writes one row of the table: current, follow-up, revised and what the revision does.</summary>
    public static void WriteRow(Utf8JsonWriter writer, PlanRow row)
    {
        writer.WriteStartObject();
        writer.WriteNumber("majorPolicy", row.MajorPolicy);
        WriteMeasures(writer, "current", row.Current);
        if (row.FollowUp is { } entry)
        {
            writer.WriteStartObject("followUp");
            writer.WriteText("text", entry.Text.Text);
            WriteSource(writer, entry.Source);
            WriteProgrammes(writer, entry.Programmes);
            WriteFigures(writer, entry.Figures);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull("followUp");
        }

        WriteMeasures(writer, "revised", row.Revised);
        writer.WriteStartObject("change");
        writer.WriteString("kind", Key(row.Change.Kind));
        writer.WriteString("movedTo", row.Change.MovedTo?.Plain);
        writer.WriteString("movedFrom", row.Change.MovedFrom?.Plain);
        writer.WriteText("printedMovedTo", row.Change.PrintedMovedTo?.Text);
        writer.WriteText("printedMovedFrom", row.Change.PrintedMovedFrom?.Text);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteMeasures(Utf8JsonWriter writer, string name, ImmutableArray<PlannedMeasure> measures)
    {
        if (measures.IsEmpty)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartArray(name);
        foreach (var measure in measures)
            WriteMeasure(writer, measure);
        writer.WriteEndArray();
    }

    /// <summary>Writes one item of the left or right column.</summary>
    public static void WriteMeasure(Utf8JsonWriter writer, PlannedMeasure measure)
    {
        writer.WriteStartObject();
        writer.WriteString("code", measure.Code.Plain);
        writer.WriteText("printedCode", measure.PrintedCode.Text.Trim('（', '）', '(', ')'));
        writer.WriteText("heading", measure.Heading?.Text);
        WriteMinistries(writer, measure.Ministries);
        writer.WriteText("text", measure.Text.Text);
        WriteSource(writer, measure.Source);
        WriteProgrammes(writer, measure.Programmes);
        WriteFigures(writer, measure.Figures);
        writer.WriteEndObject();
    }

    private static void WriteMinistries(Utf8JsonWriter writer, ImmutableArray<ResponsibleMinistry> ministries)
    {
        writer.WriteStartArray("ministries");
        foreach (var ministry in ministries)
            writer.WriteText(ministry.Printed);
        writer.WriteEndArray();
    }

    private static void WriteProgrammes(Utf8JsonWriter writer, ImmutableArray<Programme> programmes)
    {
        writer.WriteStartArray("programmes");
        foreach (var programme in programmes)
        {
            writer.WriteStartObject();
            writer.WriteText("name", programme.Name.Text);
            WriteSource(writer, programme.Source);
            writer.WriteStartArray("appropriations");
            foreach (var figure in programme.Appropriations)
                WriteAppropriation(writer, figure);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes one printed figure of a budget note.</summary>
    public static void WriteAppropriation(Utf8JsonWriter writer, Appropriation figure)
    {
        writer.WriteStartObject();
        if (figure.Year is { } year)
            writer.WriteNumber("fiscalYear", year.StartYear);
        else
            writer.WriteNull("fiscalYear");
        writer.WriteString("kind", figure.Kind.Key);
        if (figure.Kind.Ordinal is { } ordinal)
            writer.WriteNumber("ordinal", ordinal);
        else
            writer.WriteNull("ordinal");
        writer.WriteNumber("amountYen", figure.Amount.Amount);
        writer.WriteBoolean("includedIn", figure.IncludedIn);
        writer.WriteBoolean("relisted", figure.IsRelisted);
        writer.WriteText("printed", figure.Printed);
        WriteSource(writer, figure.Source);
        writer.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, decimal? number)
    {
        // 12.50 and 12.5 are one number; dividing by a one with many zeros drops those behind the point.
        if (number is { } value)
            writer.WriteNumber(name, value / 1.0000000000000000000000000000m);
        else
            writer.WriteNull(name);
    }

    private static void WriteFigures(Utf8JsonWriter writer, ImmutableArray<Figure> figures)
    {
        writer.WriteStartArray("figures");
        foreach (var figure in figures)
        {
            writer.WriteStartObject();
            writer.WriteText("what", figure.What);
            WriteNumber(writer, "value", figure.Value);
            writer.WriteText("unit", figure.Unit);
            writer.WriteString("kind", Key(figure.Kind));
            writer.WriteText("period", figure.Period);
            writer.WriteText("printed", figure.Printed);
            WriteSource(writer, figure.Source);
            WriteNumber(writer, "upper", figure.Upper);
            writer.WriteString("comparison", Key(figure.Comparison));
            writer.WriteBoolean("approximate", figure.IsApproximate);
            writer.WriteBoolean("gross", figure.IsGross);
            if (figure.IsCumulative is { } cumulative)
                writer.WriteBoolean("cumulative", cumulative);
            else
                writer.WriteNull("cumulative");
            writer.WriteText("scope", figure.Scope);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
