using System.Collections.Immutable;

namespace Hashira.Cycle.Register;

/// <summary>A run of words that both wordings have.</summary>
/// <param name="Old">Its first word in the wording before.</param>
/// <param name="Revised">Its first word in the wording after.</param>
/// <param name="Length">Number of words.</param>
internal readonly record struct CommonBlock(int Old, int Revised, int Length);

/// <summary>Makes of the words that are common by accident a difference that a person would mark.</summary>
internal static class CommonBlocks
{
    public static List<CommonBlock> Of(ImmutableArray<(int Old, int Revised)> matches)
    {
        var blocks = new List<CommonBlock>();
        foreach (var (old, revised) in matches)
        {
            if (blocks.Count > 0 && blocks[^1] is var last && last.Old + last.Length == old && last.Revised + last.Length == revised)
                blocks[^1] = last with { Length = last.Length + 1 };
            else
                blocks.Add(new CommonBlock(old, revised, 1));
        }

        return blocks;
    }

    public static List<CommonBlock> Tidy(List<CommonBlock> blocks, ImmutableArray<Word> old, ImmutableArray<Word> revised)
    {
        var kept = new List<CommonBlock>();
        for (var i = 0; i < blocks.Count; i++)
        {
            var before = kept.Count == 0 ? default : kept[^1];
            var after = i + 1 < blocks.Count ? blocks[i + 1] : new CommonBlock(old.Length, revised.Length, 0);
            if (!IsAccident(before, blocks[i], after, old, revised))
                kept.Add(blocks[i]);
        }

        for (var i = 0; i + 1 < kept.Count; i++)
            Slide(kept, i, old, revised);
        kept.RemoveAll(block => block.Length == 0);
        return kept;
    }

    /// <summary>A particle or comma or two between two changes that are both larger than it.</summary>
    private static bool IsAccident(CommonBlock before, CommonBlock block, CommonBlock after, ImmutableArray<Word> old, ImmutableArray<Word> revised)
    {
        var length = 0;
        for (var i = 0; i < block.Length; i++)
        {
            var word = revised[block.Revised + i];
            if (word.Kind is not (WordKind.Kana or WordKind.Punctuation) || word.Key is "。" or "【" or "】" or "（" or "(")
                return false;
            length += word.Key.Length;
        }

        return length is > 0 and <= 3
            && Changed(old, before.Old + before.Length, block.Old) + Changed(revised, before.Revised + before.Length, block.Revised) >= 2 * length
            && Changed(old, block.Old + block.Length, after.Old) + Changed(revised, block.Revised + block.Length, after.Revised) >= 2 * length;
    }

    private static int Changed(ImmutableArray<Word> words, int from, int to)
    {
        var length = 0;
        for (var i = from; i < to; i++)
            length += words[i].Key.Length;
        return length;
    }

    /// <summary>
    /// A run that is only removed or only added can often be marked at several places (A［、A］ or ［A、］A). Moves it to where its ends
    /// fall on the end of a sentence, a clause or a phrase.
    /// </summary>
    private static void Slide(List<CommonBlock> blocks, int at, ImmutableArray<Word> old, ImmutableArray<Word> revised)
    {
        var (left, right) = (blocks[at], blocks[at + 1]);
        var added = left.Old + left.Length == right.Old;
        if (!added && left.Revised + left.Length != right.Revised)
            return;
        var words = added ? revised : old;
        var from = added ? left.Revised + left.Length : left.Old + left.Length;
        var to = added ? right.Revised : right.Old;
        var (best, bestScore) = (0, Score(words, from, to));
        for (var shift = -1; -shift <= left.Length && words[from + shift].Key == words[to + shift].Key; shift--)
            Weigh(shift);
        for (var shift = 1; shift <= right.Length && words[from + shift - 1].Key == words[to + shift - 1].Key; shift++)
            Weigh(shift);
        blocks[at] = left with { Length = left.Length + best };
        blocks[at + 1] = new CommonBlock(right.Old + best, right.Revised + best, right.Length - best);

        void Weigh(int shift)
        {
            var score = Score(words, from + shift, to + shift);
            if (score > bestScore)
                (best, bestScore) = (shift, score);
        }
    }

    private static int Score(ImmutableArray<Word> words, int from, int to) => Boundary(words, from) + Boundary(words, to);

    /// <summary>How well a mark may begin or end before the word.</summary>
    private static int Boundary(ImmutableArray<Word> words, int at)
    {
        if (at == 0 || at == words.Length || words[at - 1].Kind == WordKind.ParagraphEnd)
            return 5;
        if (words[at].Kind == WordKind.ParagraphEnd || words[at - 1].Key == "。")
            return 4;
        if (words[at - 1].Key is "、" or "," or "」" or ")" or "】")
            return 3;
        // A phrase ends with its particles: kana before, a word behind.
        if (words[at - 1].Kind == WordKind.Kana)
            return words[at].Kind is WordKind.Kana ? 0 : 2;
        return 1;
    }
}
