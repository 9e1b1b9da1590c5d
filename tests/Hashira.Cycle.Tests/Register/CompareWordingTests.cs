using System.Text;
using CsCheck;
using Hashira.Cycle.Register;

namespace Hashira.Cycle.Tests.Register;

public sealed class CompareWordingTests
{
    private static readonly string[] Words =
    [
        "令和３年度", "令和４年度", "は", "が", "の", "を", "、", "。", "\n", " ", "中小企業", "支援", "支援する", "DX", "M&A", "データベース", "１兆1,485億円",
        "ー", "－", "（", "）", "𠮟責", "ｶﾞｲﾄﾞ", "\n\n", "葛\uDB40\uDD00", "A ",
    ];

    private static readonly Gen<string> Wording = Gen.Int[0, Words.Length - 1].Array[0, 40].Select(picks => string.Concat(picks.Select(pick => Words[pick])));

    [Fact]
    public void Kept_and_removed_words_are_the_old_wording_and_kept_and_added_words_the_new_one() =>
        Gen.Select(Wording, Wording).Sample((before, after) =>
        {
            var comparison = CompareWording.Run(before, after);
            Assert.Equal(before, string.Concat(comparison.Segments.Select(segment => segment.Before)));
            Assert.Equal(after, string.Concat(comparison.Segments.Select(segment => segment.After)));
            Assert.All(comparison.Segments, segment => Assert.Equal(segment.Change, (segment.Before.Length > 0, segment.After.Length > 0) switch
            {
                // A wording of nothing but typesetting space says as much as an empty one.
                _ when (segment.Before + segment.After).All(letter => char.IsWhiteSpace(letter) && letter != '\n') => WordingChange.Kept,
                (true, true) => WordingChange.Kept,
                (true, false) => WordingChange.Removed,
                _ => WordingChange.Added,
            }));
        });

    [Fact]
    public void Any_characters_at_all_come_through_unharmed() =>
        Gen.Select(Gen.String, Gen.String).Sample((before, after) =>
        {
            var comparison = CompareWording.Run(before, after);
            Assert.Equal(before, string.Concat(comparison.Segments.Select(segment => segment.Before)));
            Assert.Equal(after, string.Concat(comparison.Segments.Select(segment => segment.After)));
        });

    [Fact]
    public void Two_neighbours_are_never_of_one_kind_and_a_replacement_names_the_old_words_first() =>
        Gen.Select(Wording, Wording).Sample((before, after) =>
        {
            var changes = CompareWording.Run(before, after).Segments.Select(segment => segment.Change).ToArray();
            Assert.All(changes.Zip(changes.Skip(1)), pair =>
            {
                Assert.NotEqual(pair.First, pair.Second);
                Assert.False(pair is (WordingChange.Added, WordingChange.Removed));
            });
        });

    [Fact]
    public void A_wording_compared_with_itself_is_only_kept() =>
        Wording.Sample(text =>
        {
            var comparison = CompareWording.Run(text, text);
            Assert.True(comparison.IsUnchanged);
            Assert.Equal(text.Length == 0 ? 0 : 1, comparison.Segments.Length);
        });

    [Fact]
    public void Where_one_word_is_put_in_nothing_else_is_marked() =>
        Gen.Select(Gen.Int[0, Words.Length - 1].Array[0, 60], Gen.Int[0, 60]).Sample((picks, at) =>
        {
            var words = picks.Select(pick => Words[pick] + "、").ToList();
            var before = string.Concat(words);
            words.Insert(Math.Min(at, words.Count), "◆◆、");
            var comparison = CompareWording.Run(before, string.Concat(words));
            Assert.Equal((0, 1), (comparison.Removals, comparison.Additions));
            Assert.Equal(3, comparison.Segments.Single(segment => segment.Change == WordingChange.Added).After.Trim().Length);
        });

    [Theory]
    [InlineData("【DX の取組推進】", "【DXの取組推進】")]
    [InlineData("（⑨－１）支援する。", "(⑨ー１)支援する。")]
    [InlineData("令和 5年度に３件", "令和５年度に3件")]
    [InlineData("11月24～26日", "11月24〜26日")]
    [InlineData("オンライン､デジタル", "オンライン、デジタル")]
    [InlineData("ｶﾞｲﾄﾞﾗｲﾝ", "ガイドライン")]
    [InlineData("⽀援", "支援")]
    [InlineData(" 支援", "支援 ")]
    public void Dashes_widths_and_typesetting_spaces_are_no_change(string before, string after) =>
        Assert.True(CompareWording.Run(before, after).IsUnchanged, Marked(before, after));

    [Theory]
    [InlineData("令和３年度は３回以上が目標", "令和４年度は３回以上が目標", "令和[-３-][+４+]年度は３回以上が目標")]
    [InlineData("計1,342社を支援する。", "計2,500社を支援する。", "計[-1,342-][+2,500+]社を支援する。")]
    [InlineData("ガイドを配る。", "ガイドブックを配る。", "[-ガイド-][+ガイドブック+]を配る。")]
    [InlineData("支援を行う。", "支援を引き続き行う。", "支援を[+引き続き+]行う。")]
    [InlineData("調査する。公表する。", "調査する。検証する。公表する。", "調査する。[+検証する。+]公表する。")]
    [InlineData("輸出を伸ばす。", "また、輸出を伸ばす。", "[+また、+]輸出を伸ばす。")]
    [InlineData("①を１とする。", "１を１とする。", "[-①-][+１+]を１とする。")]
    [InlineData("甲を行う。\n乙を行う。", "甲を行う。乙を行う。", "甲を行う。[-\n-]乙を行う。")]
    public void Words_numbers_and_katakana_are_marked_whole_and_nothing_else(string before, string after, string expected) =>
        Assert.Equal(expected, Marked(before, after));

    [Fact]
    public void A_lone_particle_between_two_changes_is_marked_with_them() =>
        Assert.Equal("[-有識者会議が検討するところ-][+採択結果を公表するもの+]である。", Marked("有識者会議が検討するところである。", "採択結果を公表するものである。"));

    [Fact]
    public void Nothing_in_common_is_one_removal_and_one_addition() =>
        Assert.Equal("[-海外-][+DX+]", Marked("海外", "DX"));

    [Fact]
    public void A_cell_of_five_thousand_characters_that_shares_nothing_is_compared_as_well()
    {
        var before = new string([.. Enumerable.Range(0, 5_000).Select(i => (char)(0x3042 + (i % 40)))]);
        var after = new string([.. Enumerable.Range(0, 5_000).Select(i => (char)(0x25A0 + (i % 40)))]);
        var comparison = CompareWording.Run(before, after);
        Assert.Equal([before, ""], comparison.Segments.Select(segment => segment.Before));
        Assert.Equal(["", after], comparison.Segments.Select(segment => segment.After));
    }

    private static string Marked(string before, string after)
    {
        var marked = new StringBuilder();
        foreach (var segment in CompareWording.Run(before, after).Segments)
        {
            marked.Append(segment.Change switch
            {
                WordingChange.Removed => $"[-{segment.Before}-]",
                WordingChange.Added => $"[+{segment.After}+]",
                _ => segment.After,
            });
        }

        return marked.ToString();
    }
}
