namespace Hashira.Model;

/// <summary>Reads the small dated tables of <c>data/</c> that are built into this assembly.</summary>
internal static class DataFile
{
    /// <summary>Fields of every row below the heading row. The tables hold no quoted fields.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The data file {name} is not built in.");
        using var reader = new StreamReader(stream);
        var heading = true;
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (!heading && line.Length > 0 && line[0] != '#')
                rows.Add(line.Split(','));
            heading = heading && line.StartsWith('#');
        }

        return rows;
    }
}
