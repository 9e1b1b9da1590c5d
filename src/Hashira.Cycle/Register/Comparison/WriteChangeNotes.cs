using System.Collections.Immutable;
using Hashira.Cycle.Register.Lineage;
using Hashira.Model;

namespace Hashira.Cycle.Register.Comparison;

/// <summary>変更のお知らせの一節. What a citizen is told under one heading.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Notes">One note for each measure; empty if there is nothing to tell.</param>
public sealed record NoteSection(string Heading, ImmutableArray<ChangeNote> Notes);

/// <summary>変更のお知らせの一文.</summary>
/// <param name="About">The measure.</param>
/// <param name="Sentences">What is told of it, in plain Japanese.</param>
public sealed record ChangeNote(ComparedMeasure About, string Sentences);

/// <summary>変更のお知らせ. Tells what changed between two editions so that somebody who has read neither understands it.</summary>
public static class WriteChangeNotes
{
    /// <summary>Writes the notes, always all sections in the same order.</summary>
    public static ImmutableArray<NoteSection> Run(EditionComparison comparison)
    {
        var measures = comparison.Measures;
        return
        [
            Section("新しくなった施策", measure => measure.Kind == LineageKind.New, measure => $"新しく始まる施策です。{Lead(measure.After[0])}"),
            Section("移った施策", measure => measure.Kind == LineageKind.Moved, measure => $"{Codes(measure.Before)} から {Codes(measure.After)} に移りました。{(measure.IsUnchanged ? "内容は変わりません。" : "内容も改めています。")}"),
            Section("一つになった施策・分かれた施策", measure => measure.Kind is LineageKind.Merged or LineageKind.Split, measure => measure.Kind == LineageKind.Merged
                ? $"{Names(measure.Before)} が、{Names(measure.After)} になりました。"
                : $"{Names(measure.Before)} が、{Names(measure.After)} に分かれました。"),
            Section("終わった施策", measure => measure.Kind == LineageKind.Ended, measure => $"{Codes(measure.Before)} の施策は、新しい方針にはありません。{Lead(measure.Before[0])}"),
            Section("目標・金額が変わった施策", measure => measure.Figures.Length > 0, measure => string.Concat(measure.Figures.Select(Figure))),
            Section("文章が改まった施策", measure => measure.IsReworded, measure => $"{(measure.IsRenumbered ? $"番号は {Codes(measure.Before)} から {Codes(measure.After)} になりました。" : "")}{Rewording(measure)}"),
            Section("番号だけが変わった施策", measure => measure is { Kind: LineageKind.Continued, IsUnchanged: true, IsRenumbered: true }, measure => $"番号が {Codes(measure.Before)} から {Codes(measure.After)} になりました。内容は変わりません。"),
        ];

        NoteSection Section(string heading, Func<ComparedMeasure, bool> takes, Func<ComparedMeasure, string> sentences) =>
            new(heading, [.. measures.Where(takes).Select(measure => new ChangeNote(measure, sentences(measure)))]);
    }

    private static string Codes(ImmutableArray<MeasureMention> mentions) => string.Join('、', mentions.Select(mention => mention.Key.Code));

    private static string Names(ImmutableArray<MeasureMention> mentions) => string.Join('、', mentions.Select(mention => $"「{mention.Name}」"));

    // The first sentence says what the measure is.
    private static string Lead(MeasureMention mention)
    {
        var text = mention.Measure.Text.Text;
        var end = text.IndexOf('。', StringComparison.Ordinal);
        return (end < 0 ? text : text[..(end + 1)]).Replace("\n", "", StringComparison.Ordinal);
    }

    private static string Figure(FigureChange change)
    {
        var what = change.What.Length > 0 ? $"{change.What}：" : "";
        return change switch
        {
            { Before: { } before, After: { } after } => $"{what}{before} から {after} に変わりました。",
            { After: { } after } => $"{what}{after} が加わりました。",
            _ => $"{what}{change.Before} の記載がなくなりました。",
        };
    }

    private static string Rewording(ComparedMeasure measure)
    {
        var parts = new List<string>();
        if (measure.Heading is { IsUnchanged: false })
            parts.Add("見出し");
        if (measure.Text is { IsUnchanged: false })
            parts.Add("本文");
        if (measure.Ministries is { IsUnchanged: false })
            parts.Add("担当する府省");
        return $"{string.Join('、', parts)}が改まりました（削除{measure.Text?.Removals ?? 0}箇所、追加{measure.Text?.Additions ?? 0}箇所）。";
    }
}
