using System.Collections.Immutable;

namespace Hashira.Documents.Writers.OpenData;

/// <summary>列の値の種類.</summary>
public enum OpenColumnType
{
    /// <summary>文字列.</summary>
    Text,

    /// <summary>整数.</summary>
    WholeNumber,

    /// <summary>数（小数を含む）.</summary>
    Number,

    /// <summary>はい・いいえ.</summary>
    Boolean,

    /// <summary>日付.</summary>
    Date,

    /// <summary>日時（協定世界時）.</summary>
    Moment,
}

/// <summary>列. A column of a published table.</summary>
/// <param name="Name">Its name in the file: lower-case ASCII and underscores.</param>
/// <param name="Type">Kind of its values.</param>
/// <param name="Title">Japanese name.</param>
/// <param name="Description">What a value means, its unit, and what an empty one means, in Japanese.</param>
public sealed record OpenColumn(string Name, OpenColumnType Type, string Title, string Description)
{
    /// <summary>Whether no value is ever missing.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The words that it can hold, with what they mean; empty if it is free.</summary>
    public ImmutableArray<(string Value, string Meaning)> Values { get; init; } = [];
}

/// <summary>外部キー. Columns whose values stand in another table, or are missing.</summary>
/// <param name="Columns">Columns here.</param>
/// <param name="Table">The other table; the own name for the same table.</param>
/// <param name="Targets">Columns there, in the same order.</param>
public sealed record OpenForeignKey(ImmutableArray<string> Columns, string Table, ImmutableArray<string> Targets);

/// <summary>
/// 公開する表. A table as it is published, whatever the file: its columns with their meaning and its rows. A value is a <see cref="string"/>,
/// <see cref="long"/>, <see cref="decimal"/>, <see cref="bool"/>, <see cref="DateOnly"/> or <see cref="DateTimeOffset"/> as its column
/// says, or <see langword="null"/> where nothing is known; an empty text is nothing known.
/// </summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Title">Japanese name.</param>
/// <param name="Description">What a row is, in Japanese.</param>
/// <param name="Columns">Columns, in order.</param>
/// <param name="PrimaryKey">Columns that together name a row.</param>
/// <param name="ForeignKeys">Columns that lead to other tables.</param>
/// <param name="Rows">Rows, each with one value for each column.</param>
public sealed record OpenTable(
    string Name,
    string Title,
    string Description,
    ImmutableArray<OpenColumn> Columns,
    ImmutableArray<string> PrimaryKey,
    ImmutableArray<OpenForeignKey> ForeignKeys,
    ImmutableArray<ImmutableArray<object?>> Rows);
