using System.Collections.Immutable;
using Hashira.Model;

namespace Hashira.Documents.Readers.Flattened;

/// <summary>Accounts for every character of the document text.</summary>
internal static class CoverageAccount
{
    public static ImmutableArray<CoverageRun> Of(string text, IEnumerable<TextLine> lines, Func<TextLine, (CoverageKind Kind, string Name)> taken)
    {
        var runs = ImmutableArray.CreateBuilder<CoverageRun>();
        var from = 0;
        var page = 1;
        foreach (var line in lines)
        {
            if (line.Start > from)
                Between(from, line.Start);
            page = line.Page;
            var (kind, name) = taken(line);
            Add(new CoverageRun(new TextSpan(line.Start, line.End), kind, name, page));
            from = line.End;
        }

        if (from < text.Length)
            Between(from, text.Length);
        return runs.ToImmutable();

        void Between(int start, int end)
        {
            // White space only: line ends, the blanks that mark paragraph ends, lost bullets and empty paragraphs.
            var blank = text.AsSpan(start, end - start);
            Add(new CoverageRun(new TextSpan(start, end), blank.IsWhiteSpace() ? CoverageKind.Furniture : CoverageKind.NotUnderstood, blank.IsWhiteSpace() ? "white-space" : "", page));
        }

        void Add(CoverageRun run)
        {
            if (runs.Count > 0 && runs[^1] is var last && last.Kind == run.Kind && last.Name == run.Name && last.Page == run.Page && last.Span.End == run.Span.Start)
                runs[^1] = last with { Span = last.Span with { End = run.Span.End } };
            else
                runs.Add(run);
        }
    }
}
