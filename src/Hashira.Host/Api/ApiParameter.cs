using System.Collections.Immutable;
using System.Globalization;

namespace Hashira.Host.Api;

/// <summary>
/// A parameter of an address, declared once: the request is read by it and the description of the API is made of it, so neither can say what
/// the other does not.
/// </summary>
/// <param name="Name">Name in the query.</param>
/// <param name="Description">What it does, in Japanese.</param>
/// <param name="Example">A value that makes sense.</param>
internal sealed record ApiParameter(string Name, string Description, string Example)
{
    /// <summary>The words that it takes; empty if it is free.</summary>
    public ImmutableArray<string> Values { get; init; } = [];

    /// <summary>Least and greatest whole number that it takes; <see langword="null"/> if it is no number.</summary>
    public (int Least, int Most)? Range { get; init; }

    /// <summary>Whether it has to be given.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Value that stands if it is not given; <see langword="null"/> for none.</summary>
    public string? Default { get; init; }

    /// <summary>How many items an answer holds.</summary>
    public static ApiParameter Limit { get; } = new("limit", "一度に返す件数の上限。", "50") { Range = (1, 200), Default = "50" };

    /// <summary>Where an answer begins.</summary>
    public static ApiParameter Cursor { get; } = new("cursor", "続きの目印。前の応答の next のアドレスに入っています。自分で作る必要はありません。", "revised:8-9");

    /// <summary>Why the value can't be taken; <see langword="null"/> if it can.</summary>
    public (string Detail, string Advice)? Refuse(string value)
    {
        if (!Values.IsEmpty && !Values.Contains(value, StringComparer.Ordinal))
            return ($"「{value}」は指定できません。", $"{string.Join("、", Values)} のいずれかを指定してください。");
        if (Range is { } range && !(int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= range.Least && number <= range.Most))
            return ($"「{value}」は指定できません。", string.Create(CultureInfo.InvariantCulture, $"{range.Least} から {range.Most} までの整数を半角の数字で指定してください。"));
        return null;
    }
}

/// <summary>Parameters of an endpoint, kept with it.</summary>
/// <param name="All">In the order in which they are shown.</param>
internal sealed record ApiParameters(ImmutableArray<ApiParameter> All);

/// <summary>What an endpoint answers with, kept with it.</summary>
/// <param name="Schema">Name of the schema; empty for bytes.</param>
/// <param name="ContentType">Media type.</param>
/// <param name="Description">In Japanese.</param>
internal sealed record ApiReturns(string Schema, string ContentType, string Description);
