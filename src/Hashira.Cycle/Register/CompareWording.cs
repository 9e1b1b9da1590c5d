using System.Collections.Immutable;

namespace Hashira.Cycle.Register;

/// <summary>語句の異同. What became of a run of words between two wordings.</summary>
public enum WordingChange
{
    /// <summary>変更なし. In both; at most the dash, the width of a character or typesetting space differs.</summary>
    Kept,

    /// <summary>削除. Only in the wording before.</summary>
    Removed,

    /// <summary>追加. Only in the wording after.</summary>
    Added,
}

/// <summary>異同の一区切り. A run of words that was kept, removed or added as a whole.</summary>
/// <param name="Change">What became of it.</param>
/// <param name="Before">As printed before; empty if added.</param>
/// <param name="After">As printed after; empty if removed.</param>
public sealed record WordingSegment(WordingChange Change, string Before, string After);

/// <summary>
/// 新旧の対照. The difference between two wordings as segments in reading order. <see cref="WordingSegment.Before"/> of all of them
/// is the wording before and <see cref="WordingSegment.After"/> the wording after, to the last character. Where words were
/// replaced, the removed ones stand directly before the added ones.
/// </summary>
/// <param name="Segments">Segments; two neighbours are never of one kind.</param>
public sealed record WordingComparison(ImmutableArray<WordingSegment> Segments)
{
    /// <summary>Whether a reader takes both wordings for the same.</summary>
    public bool IsUnchanged => Segments.All(segment => segment.Change == WordingChange.Kept);

    /// <summary>Number of runs that were removed.</summary>
    public int Removals => Segments.Count(segment => segment.Change == WordingChange.Removed);

    /// <summary>Number of runs that were added.</summary>
    public int Additions => Segments.Count(segment => segment.Change == WordingChange.Added);
}

/// <summary>
/// 新旧対照. Compares two wordings as an editor of Japanese would mark them: words of kanji, katakana, letters and digits are kept
/// whole, kana compare one by one, and a lone particle between two changes counts as changed with them. Kinds of dash, widths of
/// characters, variation selectors and white space are no change; a paragraph end is.
/// </summary>
public static class CompareWording
{
    /// <summary>Compares two wordings. Time is O(ND): proportional to the length and to how much differs.</summary>
    /// <param name="before">Wording before, paragraphs parted by a line feed.</param>
    /// <param name="after">Wording after.</param>
    public static WordingComparison Run(string before, string after)
    {
        var old = Wording.Words(before);
        var revised = Wording.Words(after);
        var matches = LongestCommonWords.Of([.. old.Select(word => word.Key)], [.. revised.Select(word => word.Key)]);
        var blocks = CommonBlocks.Tidy(CommonBlocks.Of(matches), old, revised);

        var segments = ImmutableArray.CreateBuilder<WordingSegment>();
        var (atOld, atRevised) = (0, 0);
        foreach (var block in blocks.Append(new CommonBlock(old.Length, revised.Length, 0)))
        {
            Add(WordingChange.Removed, Text(before, old, atOld, block.Old), "");
            Add(WordingChange.Added, "", Text(after, revised, atRevised, block.Revised));
            (atOld, atRevised) = (block.Old + block.Length, block.Revised + block.Length);
            Add(WordingChange.Kept, Text(before, old, block.Old, atOld), Text(after, revised, block.Revised, atRevised));
        }

        return new WordingComparison(segments.ToImmutable());

        void Add(WordingChange change, string removed, string added)
        {
            if (removed.Length + added.Length == 0)
                return;
            // A text of nothing but typesetting space says as much as an empty one.
            var saysNothing = (removed + added).All(letter => char.IsWhiteSpace(letter) && letter != '\n');
            segments.Add(new WordingSegment(saysNothing ? WordingChange.Kept : change, removed, added));
        }
    }

    /// <summary>
    /// The text as it is compared: its words, parted by a character of their own. Two texts have the same normalised form exactly when the
    /// comparison finds them unchanged, so a hash of it proves it.
    /// </summary>
    public static string Normalised(string text) => string.Join('\u001f', Wording.Words(text).Select(word => word.Key));

    private static string Text(string text, ImmutableArray<Word> words, int from, int to) =>
        from == to ? "" : text[words[from].Start..words[to - 1].End];
}
