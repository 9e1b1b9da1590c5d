using System.Globalization;
using Hashira.Cycle.Register.Lineage;
using Hashira.Model;

namespace Hashira.Host.Pages.Lineage;

/// <summary>Reads the forms by which links are decided on.</summary>
internal static class LineageForms
{
    /// <summary>The decision that a form asks for; <see langword="null"/> if it is none of ours.</summary>
    public static LineageRequest? Parse(IFormCollection form)
    {
        LineageVerdict? verdict = form["verdict"].ToString() switch
        {
            "confirmed" => LineageVerdict.Confirmed,
            "corrected" => LineageVerdict.Corrected,
            "rejected" => LineageVerdict.Rejected,
            _ => null,
        };
        var links = form["link"].Select(Link).ToList();
        if (verdict is null || EditionSide.Parse(form["from"]) is not { } from || EditionSide.Parse(form["to"]) is not { } to || links.Contains(null))
            return null;
        (LinkKey, LineageKind)? instead = null;
        if (verdict == LineageVerdict.Corrected)
        {
            if (!Enum.TryParse<LineageKind>(form["kind"], out var kind))
                return null;
            // The kind says which ends there are.
            instead = (new LinkKey(kind == LineageKind.New ? null : MentionKey.Parse(form["older"]), kind == LineageKind.Ended ? null : MentionKey.Parse(form["newer"])), kind);
        }

        return new LineageRequest(from, to, [.. links.Select(link => link!.Value)], verdict.Value, form["by"].ToString(), form["reason"].ToString(), instead);
    }

    /// <summary>The decision that a form asks to withdraw.</summary>
    public static long? Event(IFormCollection form) => long.TryParse(form["event"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Reads <c>8-4~8-9</c>.</summary>
    public static LinkKey? Link(string? text)
    {
        if ((text ?? "").Split('~') is not [var from, var to])
            return null;
        var (one, other) = (MentionKey.Parse(from), MentionKey.Parse(to));
        return (from.Length == 0) == (one is null) && (to.Length == 0) == (other is null) && (one ?? other) is not null ? new LinkKey(one, other) : null;
    }
}
