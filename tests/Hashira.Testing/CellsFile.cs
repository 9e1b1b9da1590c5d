using System.Collections.Immutable;

namespace Hashira.Testing;

/// <summary>
/// Reads the form in which the sample plan and the examples of tests are written: one paragraph a line, below
/// <c># 表紙</c>, <c># 章</c>, <c># 大方針</c>, <c># 表頭</c> (the page of the 大方針 prints the header row), <c># 行</c> and, in a row, <c>## 現</c>, <c>## フォ</c>, <c>## 新</c>. An empty line inside a
/// cell is an empty paragraph; empty lines at either end of a cell say nothing. A row before any 大方針 opens one without a box.
/// </summary>
public static class CellsFile
{
    private static readonly string[] Parts = ["# 表紙", "# 章", "# 大方針", "# 表頭", "# 行", "## 現", "## フォ", "## 新"];

    /// <summary>Reads <c>cover.txt</c> and <c>policy-1.txt</c> … of a folder.</summary>
    public static PlanCells ReadFolder(string folder) => Parse(string.Join('\n',
    [
        "# 表紙", File.ReadAllText(Path.Combine(folder, "cover.txt")),
        .. Enumerable.Range(1, 20).Select(number => Path.Combine(folder, $"policy-{number}.txt")).Where(File.Exists).Select(File.ReadAllText),
    ]));

    /// <summary>Reads a plan, or a part of one.</summary>
    /// <exception cref="FormatException">A line stands where none can, or a heading is unknown.</exception>
    public static PlanCells Parse(string text)
    {
        ImmutableArray<string> cover = [];
        var policies = new List<PolicyCells>();
        string? chapter = null;
        foreach (var (part, number, lines) in Sections(text))
        {
            switch (part)
            {
                case "# 表紙":
                    cover = lines;
                    break;
                case "# 章":
                    chapter = lines is [var heading] ? heading : throw new FormatException($"Line {number}: a chapter is one line.");
                    break;
                case "# 大方針":
                    policies.Add(new PolicyCells(chapter, lines, []));
                    chapter = null;
                    break;
                case "# 表頭":
                    if (policies.Count == 0)
                        throw new FormatException($"Line {number}: a header row stands below no 大方針.");
                    policies[^1] = policies[^1] with { HasHeaderRow = true };
                    break;
                case "# 行":
                    if (policies.Count == 0 || chapter is not null)
                        policies.Add(new PolicyCells(chapter, [], []));
                    chapter = null;
                    policies[^1] = policies[^1] with { Rows = policies[^1].Rows.Add(new RowCells([], [], [])) };
                    break;
                default:
                    var rows = policies.Count > 0 ? policies[^1].Rows : [];
                    if (rows.IsEmpty)
                        throw new FormatException($"Line {number}: {part} stands outside a row.");
                    var row = part switch
                    {
                        "## 現" => rows[^1] with { Current = lines },
                        "## フォ" => rows[^1] with { FollowUp = lines },
                        _ => rows[^1] with { Revised = lines },
                    };
                    policies[^1] = policies[^1] with { Rows = rows.SetItem(rows.Length - 1, row) };
                    break;
            }
        }

        return new PlanCells(cover, [.. policies]);
    }

    private static List<(string Part, int Number, ImmutableArray<string> Lines)> Sections(string text)
    {
        var sections = new List<(string, int, ImmutableArray<string>)>();
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length;)
        {
            if (lines[i].Length == 0)
            {
                i++;
                continue;
            }

            if (!Parts.Contains(lines[i], StringComparer.Ordinal))
                throw new FormatException($"Line {i + 1} stands in no section: {lines[i]}");
            var end = i + 1;
            while (end < lines.Length && !IsHeading(lines[end]))
                end++;
            sections.Add((lines[i], i + 1, Trimmed(lines.AsSpan(i + 1, end - i - 1))));
            i = end;
        }

        return sections;
    }

    private static bool IsHeading(string line) => line.StartsWith("# ", StringComparison.Ordinal) || line.StartsWith("## ", StringComparison.Ordinal);

    private static ImmutableArray<string> Trimmed(ReadOnlySpan<string> lines)
    {
        while (lines.Length > 0 && lines[0].Length == 0)
            lines = lines[1..];
        while (lines.Length > 0 && lines[^1].Length == 0)
            lines = lines[..^1];
        return [.. lines];
    }
}
