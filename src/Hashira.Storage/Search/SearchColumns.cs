using System.Data.Common;
using Hashira.Model;
using Hashira.Storage.Rows;

namespace Hashira.Storage;

/// <summary>The columns of a search entry, for what is written and read past the change tracker because there is much of it.</summary>
internal static class SearchColumns
{
    private static readonly string[] Read = ["Id", "Kind", "EditionId", "Key", "Pillar", "Policy", "Change", "Ministries", "Years", "Programmes", "Amount", "Worst"];

    /// <summary>Columns that are written, in the order of <see cref="Values"/>.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["Kind", "EditionId", "Key", "Pillar", "Policy", "Code", "Column", "Occurrence", "Change", "Ministries", "Years", "Programmes", "Amount", "Worst", "Title", "Text"];

    /// <summary>Columns of a match, of the entries called <c>e</c>.</summary>
    public static string Selected { get; } = string.Join(", ", Read.Select(name => $"e.\"{name}\""));

    /// <summary>What is written of an entry: texts, whole numbers of 32 or 64 bits, or nothing.</summary>
    public static IEnumerable<object?> Values(SearchEntryRow row) =>
    [
        row.Kind.ToString(), row.EditionId, row.Key, row.Pillar, row.Policy, row.Code?.Plain, row.Column.ToString(), row.Occurrence, row.Change?.ToString(),
        row.Ministries, row.Years, row.Programmes, row.Amount?.Amount, row.Worst?.ToString(), row.Title, row.Text,
    ];

    /// <summary>Type of a written column in PostgreSQL; behind the last one come the words as a text.</summary>
    public static string TypeOf(int column) => column == Names.Count ? "text" : Names[column] switch
    {
        "Pillar" or "Policy" or "Occurrence" => "integer",
        "Amount" => "bigint",
        _ => "text",
    };

    /// <summary>Reads the matches of a question.</summary>
    /// <param name="asked">Gives their columns.</param>
    /// <param name="inTitle">Numbers of those that hold every phrase in the title.</param>
    /// <param name="decode">Gives a text back as it was written.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<IReadOnlyList<SearchMatch>> ReadAsync(DbCommand asked, IReadOnlySet<long> inTitle, Func<string, string> decode, CancellationToken cancellationToken)
    {
        var found = new List<SearchMatch>();
        await using var read = await asked.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        while (await read.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            var id = read.GetInt64(0);
            found.Add(new SearchMatch(
                new SearchEntryRow
                {
                    Id = id,
                    Kind = Enum.Parse<SearchKind>(read.GetString(1)),
                    EditionId = Text(2),
                    Key = decode(read.GetString(3)),
                    Pillar = read.GetInt32(4),
                    Policy = read.GetInt32(5),
                    Change = Text(6) is { } change ? Enum.Parse<MeasureChange>(change) : null,
                    Ministries = decode(read.GetString(7)),
                    Years = read.GetString(8),
                    Programmes = decode(read.GetString(9)),
                    Amount = read.IsDBNull(10) ? null : new Yen(read.GetInt64(10)),
                    Worst = Text(11) is { } worst ? Enum.Parse<Severity>(worst) : null,
                    Title = "",
                    Text = "",
                },
                inTitle.Contains(id)));
        }

        return [.. found.OrderByDescending(match => match.InTitle)];

        string? Text(int column) => read.IsDBNull(column) ? null : read.GetString(column);
    }

    /// <summary>Reads numbers of entries.</summary>
    public static async Task<HashSet<long>> NumbersAsync(DbCommand asked, CancellationToken cancellationToken)
    {
        var numbers = new HashSet<long>();
        await using var read = await asked.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        while (await read.ReadAsync(cancellationToken).ConfigureAwait(false))
            numbers.Add(read.GetInt64(0));
        return numbers;
    }
}
