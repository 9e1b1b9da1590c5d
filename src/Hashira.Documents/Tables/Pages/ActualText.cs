namespace Hashira.Documents.Tables.Pages;

/// <summary>
/// 置換文字列（ActualText）. What a run of glyphs stands for by the word of its producer. Some browsers need it, because one glyph of theirs is
/// shared by a radical and an ideograph; other producers repeat it for glyphs that it doesn't belong to. So both are read, and it is
/// believed only where its length agrees with the glyphs it encloses.
/// </summary>
internal static class ActualText
{
    /// <summary>Replaces the text of the glyphs from <paramref name="first"/> on.</summary>
    public static void Apply(List<Glyph> glyphs, int first, string actual)
    {
        actual = actual.Replace("\u00AD", "", StringComparison.Ordinal);
        var count = glyphs.Count - first;
        if (count <= 0 || actual.Length == 0)
            return;
        if (count == 1)
        {
            glyphs[first] = glyphs[first] with { Text = actual, IsUnmapped = false };
            return;
        }

        var length = 0;
        var anyUnmapped = false;
        for (var i = first; i < glyphs.Count; i++)
        {
            length += glyphs[i].Text.Length;
            anyUnmapped |= glyphs[i].IsUnmapped;
        }

        if (length == actual.Length)
        {
            var at = 0;
            for (var i = first; i < glyphs.Count; i++)
            {
                var own = glyphs[i].Text.Length;
                glyphs[i] = glyphs[i] with { Text = actual.Substring(at, own), IsUnmapped = false };
                at += own;
            }
        }
        else if (anyUnmapped)
        {
            // Nothing better is known: the first glyph carries all of it.
            glyphs[first] = glyphs[first] with { Text = actual, IsUnmapped = false };
            for (var i = first + 1; i < glyphs.Count; i++)
                glyphs[i] = glyphs[i] with { Text = "", IsUnmapped = false };
        }
    }
}
