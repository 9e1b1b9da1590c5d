using System.Globalization;
using Hashira.Model;

namespace Hashira.Cycle.Checks.Reading;

/// <summary>Words for columns, places and counts, as messages use them.</summary>
internal static class Phrase
{
    /// <summary>Name of a column.</summary>
    public static string Name(this PlanColumn column) => column switch
    {
        PlanColumn.Current => "現行の取組方針",
        PlanColumn.FollowUp => "フォローアップ",
        PlanColumn.Revised => "新たな取組方針",
        PlanColumn.Policy => "大方針",
        _ => "表の外",
    };

    /// <summary>Code and column: <c>⑧－４（フォローアップ）</c>.</summary>
    public static string Name(this RelatedPlace place) =>
        place.Code is { } code ? $"{code}（{place.Column.Name()}）" : place.Column.Name();

    /// <summary>The measures of some places, each named once: <c>⑧－４、⑧－９</c>; beyond six the rest is counted.</summary>
    public static string Measures(IEnumerable<RelatedPlace> places)
    {
        var names = places.Select(place => place.Code?.ToString() ?? place.Column.Name()).Distinct(StringComparer.Ordinal).ToList();
        return string.Join('、', names.Take(6)) + (names.Count > 6 ? $"ほか{Number(names.Count - 6)}項目" : "");
    }

    /// <summary>A number as officials print it: one digit full-width, more half-width.</summary>
    public static string Number(int number) =>
        number is >= 0 and < 10 ? ((char)('０' + number)).ToString() : number.ToString("#,0", CultureInfo.InvariantCulture);
}
