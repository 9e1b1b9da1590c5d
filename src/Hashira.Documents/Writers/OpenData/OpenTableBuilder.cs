using System.Collections.Immutable;

namespace Hashira.Documents.Writers.OpenData;

/// <summary>表の組立て. Declares the columns of a published table, each beside the value that a row gives it.</summary>
/// <param name="name">Name of the table in the file.</param>
/// <param name="title">Japanese name.</param>
/// <param name="description">What a row is.</param>
/// <typeparam name="T">What a row is made of.</typeparam>
public sealed class OpenTableBuilder<T>(string name, string title, string description)
{
    private readonly ImmutableArray<OpenColumn>.Builder _columns = ImmutableArray.CreateBuilder<OpenColumn>();
    private readonly ImmutableArray<string>.Builder _key = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<OpenForeignKey>.Builder _foreignKeys = ImmutableArray.CreateBuilder<OpenForeignKey>();
    private readonly List<Func<T, object?>> _values = [];

    /// <summary>A column that may be empty.</summary>
    public OpenTableBuilder<T> May(string column, OpenColumnType type, string columnTitle, string meaning, Func<T, object?> value, params (string, string)[] values)
    {
        _columns.Add(new OpenColumn(column, type, columnTitle, meaning) { Values = [.. values] });
        // Nothing and an empty text can't be told apart in a CSV file, so they are one and the same everywhere.
        _values.Add(row => value(row) is var found && found is "" ? null : found is int number ? (long)number : found);
        return this;
    }

    /// <summary>A column that always has a value.</summary>
    public OpenTableBuilder<T> Must(string column, OpenColumnType type, string columnTitle, string meaning, Func<T, object?> value, params (string, string)[] values)
    {
        May(column, type, columnTitle, meaning, value, values);
        _columns[^1] = _columns[^1] with { IsRequired = true };
        return this;
    }

    /// <summary>A column that is part of the primary key.</summary>
    public OpenTableBuilder<T> Key(string column, OpenColumnType type, string columnTitle, string meaning, Func<T, object?> value, params (string, string)[] values)
    {
        Must(column, type, columnTitle, meaning, value, values);
        _key.Add(column);
        return this;
    }

    /// <summary>Columns that lead to columns of the same names in another table, unless others are given as <c>here=there</c>.</summary>
    public OpenTableBuilder<T> Refers(string table, params string[] columns)
    {
        var pairs = columns.Select(column => column.Split('=')).ToList();
        _foreignKeys.Add(new OpenForeignKey([.. pairs.Select(pair => pair[0])], table, [.. pairs.Select(pair => pair[^1])]));
        return this;
    }

    /// <summary>The table with its rows.</summary>
    public OpenTable Build(IEnumerable<T> rows) => new(
        name, title, description, _columns.ToImmutable(), _key.ToImmutable(), _foreignKeys.ToImmutable(),
        [.. rows.Select(row => _values.Select(value => value(row)).ToImmutableArray())]);
}
