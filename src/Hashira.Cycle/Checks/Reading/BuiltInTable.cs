namespace Hashira.Cycle.Checks.Reading;

/// <summary>Reads the small sourced tables of <c>data/</c> that are built into this assembly.</summary>
internal static class BuiltInTable
{
    /// <summary>Fields of every row below the heading row; lines that begin with # are remarks. The tables hold no quoted fields.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(BuiltInTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The data file {name} is not built in.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n').Where(line => line.Length > 0 && line[0] != '#').Skip(1).Select(line => line.Split(','))];
    }
}
