using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Hashira.Documents.Forms;
using Hashira.Documents.Plans;
using Hashira.Model;

namespace Hashira.Testing;

/// <summary>
/// Builds the plan that its cells say, without any reader of documents: a plain text is written around the cells, so that every
/// value has a place, and each cell is read by itself.
/// </summary>
public sealed partial class PlanBuilder
{
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<CoverageRun>.Builder _runs = ImmutableArray.CreateBuilder<CoverageRun>();
    private int _page = 1;

    private PlanBuilder()
    {
    }

    /// <summary>Builds a plan from the form of <see cref="CellsFile"/>: <c>"# 行\n## 現\n【中小機構】\n（①－１）…。［経産省］\n## フォ\n…"</c>.</summary>
    public static ActionPlan FromText(string cells) => Build(CellsFile.Parse(cells));

    /// <summary>Builds a plan. Each major policy gets a page of its own behind the cover.</summary>
    public static ActionPlan Build(PlanCells cells, string file = "plan.txt")
    {
        var builder = new PlanBuilder();
        var title = PlacedText.Empty;
        if (!cells.Cover.IsEmpty)
        {
            title = builder.Write(cells.Cover[..1], PlanColumn.Document, CoverageKind.Cover);
            builder.Write(cells.Cover[1..], PlanColumn.Document, CoverageKind.Cover);
        }

        var pillars = ImmutableArray.CreateBuilder<Pillar>();
        var policies = ImmutableArray.CreateBuilder<MajorPolicy>();
        var rows = ImmutableArray.CreateBuilder<PlanRow>();
        foreach (var policy in cells.Policies)
        {
            builder._page++;
            if (policy.Chapter is not null)
                pillars.Add(builder.WritePillar(policy.Chapter));
            if (!policy.Box.IsEmpty)
                policies.Add(builder.WritePolicy(policy.Box, pillars.Count == 0 ? 0 : pillars[^1].Number));
            if (policy.HasHeaderRow)
                builder.Append("現行の取組方針 フォローアップ 新たな取組方針案\n", CoverageKind.Furniture, "header-row");
            foreach (var row in policy.Rows)
                rows.Add(builder.WriteRow(row, policy.Box.IsEmpty ? 0 : policies[^1].Number));
        }

        var text = builder._text.ToString();
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        var document = new SourceDocument(file, sha256, "three-column-plan", builder._page, text, new Coverage(builder._runs.ToImmutable(), []));
        return new ActionPlan(document, title, pillars.ToImmutable(), policies.ToImmutable(), rows.ToImmutable());
    }

    private Pillar WritePillar(string chapter)
    {
        var line = Write([chapter], PlanColumn.Document, CoverageKind.Cover);
        var number = Chapter().Match(chapter) is { Success: true } match ? match : throw new FormatException($"Not a chapter heading: {chapter}");
        return new Pillar(JapaneseEra.ParseYear(number.Groups["number"].Value), line.Slice(number.Length, line.Length - number.Length), line.Source!);
    }

    private MajorPolicy WritePolicy(ImmutableArray<string> box, int pillar)
    {
        var text = Write(box, PlanColumn.Policy, CoverageKind.PolicyBox);
        var number = MeasureCode.Circled(text.Text[0]);
        return new MajorPolicy(number, pillar, text.Slice(1, text.Length - 1).Trim(), text.Source!);
    }

    private PlanRow WriteRow(RowCells row, int policy)
    {
        var marks = ImmutableArray.CreateBuilder<PlacedText>();
        var current = Write(row.Current, PlanColumn.Current, CoverageKind.Cell);
        var followUp = Write(row.FollowUp, PlanColumn.FollowUp, CoverageKind.Cell);
        var revised = Write(row.Revised, PlanColumn.Revised, CoverageKind.Cell);
        var currentMark = TakeMark(row.Current, ref current, marks);
        TakeMark(row.FollowUp, ref followUp, marks);
        var revisedMark = TakeMark(row.Revised, ref revised, marks);

        ImmutableArray<PlannedMeasure> now = current.IsEmpty ? [] : CellReader.ReadPlanned(current, BuiltInForms.ThreeColumnPlan);
        ImmutableArray<PlannedMeasure> then = revised.IsEmpty ? [] : CellReader.ReadPlanned(revised, BuiltInForms.ThreeColumnPlan);
        var kind = revisedMark?.Change ?? currentMark?.Change ?? (now.Length, then.Length) switch
        {
            (0, > 0) => MeasureChange.New,
            ( > 1, 1) => MeasureChange.Merged,
            (1, > 1) => MeasureChange.Split,
            _ => MeasureChange.Continued,
        };
        var code = then.Concat(now).Select(measure => (MeasureCode?)measure.Code).FirstOrDefault();
        return new PlanRow(
            policy != 0 ? policy : code?.Policy ?? 0,
            now,
            followUp.IsEmpty ? null : CellReader.ReadFollowUp(followUp),
            then,
            new RowChange(kind, revisedMark?.Code, currentMark?.Code, marks.ToImmutable()));
    }

    private static CellMark? TakeMark(ImmutableArray<string> cell, ref PlacedText text, ImmutableArray<PlacedText>.Builder marks)
    {
        var mark = CellMark.In(cell);
        if (mark is not null)
        {
            marks.Add(text);
            text = PlacedText.Empty;
        }

        return mark;
    }

    private PlacedText Write(ImmutableArray<string> paragraphs, PlanColumn column, CoverageKind kind)
    {
        var placed = new PlacedText.Builder(column);
        for (var i = 0; i < paragraphs.Length; i++)
        {
            if (i > 0)
                placed.AddUnprinted('\n');
            placed.Add(paragraphs[i], _text.Length, _page);
            Append(paragraphs[i], kind, "");
            Append("\n", CoverageKind.Furniture, "paragraph-end");
        }

        return placed.Build();
    }

    private void Append(string text, CoverageKind kind, string name)
    {
        if (text.Length > 0)
            _runs.Add(new CoverageRun(new TextSpan(_text.Length, _text.Length + text.Length), kind, name, _page));
        _text.Append(text);
    }

    [GeneratedRegex("^(?<number>[0-9０-９]{1,2})[．.]\\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Chapter();
}
