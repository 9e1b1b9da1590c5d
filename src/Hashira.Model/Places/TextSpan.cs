namespace Hashira.Model;

/// <summary>区間. A run of characters in the text of a source document: <c>[Start, End)</c>, the end is not included.</summary>
/// <param name="Start">Offset of the first character, counted in UTF-16 units from 0.</param>
/// <param name="End">Offset just behind the last character.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>Number of UTF-16 units.</summary>
    public int Length => End - Start;

    /// <summary>Whether the offset lies inside; the end does not.</summary>
    public bool Contains(int offset) => offset >= Start && offset < End;
}
