using CsCheck;

namespace Hashira.Model.Tests.Search;

public sealed class SearchWordsTests
{
    private static readonly Gen<string> Text = Gen.Char["あいアー漢字事業承継ABaｂ１2０-－・、。（） 　\n𠮷ｶﾞ\uFE00〇"].Array[0, 24].Select(letters => new string(letters));

    [Theory]
    [InlineData("DX推進計画", "dx 推進 進計 計画 画")]
    [InlineData("ＩＴ導入補助金（５Ｇ）", "it 導入 入補 補助 助金 金 5 g")]
    [InlineData("⑨－１", "9 1")]
    [InlineData("柱", "柱")]
    [InlineData("ﾃﾞｼﾞﾀﾙ化", "デジ ジタ タル ル化 化")]
    [InlineData("葛\U000E0100城市", "葛城 城市 市")]
    [InlineData("「、。・」", "")]
    public void Text_is_cut_into_ascii_words_and_pairs_of_other_letters(string text, string words) =>
        Assert.Equal(words.Replace("5 g", "5g", StringComparison.Ordinal), string.Join(' ', SearchWords.Of(text)));

    [Theory]
    [InlineData("補助", "ＩＴ導入補助金", true)]
    [InlineData("金", "ＩＴ導入補助金", true)]
    [InlineData("導", "ＩＴ導入補助金", true)]
    [InlineData("it", "ＩＴ導入補助金", true)]
    [InlineData("導入金", "ＩＴ導入補助金", false)]
    [InlineData("AI", "E-MAILの利用", false)]
    [InlineData("9-1", "（⑨－１）", true)]
    [InlineData("9-1", "（⑨－１０）", false)]
    [InlineData("５Ｇ推進", "ローカル5G推進事業", true)]
    [InlineData("推進5G", "推進5Gの整備", true)]
    [InlineData("ﾃﾞｼﾞﾀﾙ", "デジタル化", true)]
    public void A_phrase_is_found_where_a_reader_sees_it(string phrase, string text, bool found)
    {
        Assert.Equal(found, Holds(text, phrase));
        Assert.Equal(found, SearchQuestion.Parse(phrase)!.FindIn(text).Length > 0);
    }

    [Fact]
    public void Every_piece_of_a_text_without_ascii_words_is_found_in_it()
    {
        var japanese = Gen.Char["あいアー漢字事業承継済０"].Array[1, 20].Select(letters => new string(letters).Replace('０', '零'));
        Gen.Select(japanese, Gen.Int[0, 19], Gen.Int[1, 20]).Sample((text, start, length) =>
        {
            var piece = text[Math.Min(start, text.Length - 1)..];
            piece = piece[..Math.Min(length, piece.Length)];
            return Holds(text, piece);
        });
    }

    [Fact]
    public void A_mark_is_never_empty_and_never_leaves_the_text() =>
        Gen.Select(Text, Text).Sample((text, phrase) =>
        {
            if (SearchQuestion.Parse(phrase) is not { } question)
                return;
            foreach (var span in question.FindIn(text))
                Assert.True(span.Start >= 0 && span.Length > 0 && span.End <= text.Length);
        });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("　、。 （）")]
    [InlineData("-事業")]
    public void A_question_without_a_letter_to_look_for_is_none(string? typed) => Assert.Null(SearchQuestion.Parse(typed));

    [Fact]
    public void Phrases_are_parted_by_white_space_and_a_minus_leaves_one_out()
    {
        var question = SearchQuestion.Parse("ものづくり　補助金 -DX")!;

        Assert.Equal(["ものづくり", "補助金"], question.Wanted.Select(phrase => phrase.Phrase));
        Assert.Equal(["DX"], question.Unwanted.Select(phrase => phrase.Phrase));
    }

    [Fact]
    public void A_question_without_end_is_refused() => Assert.Null(SearchQuestion.Parse(new string('事', SearchQuestion.Longest + 1)));

    // What both databases do with the words.
    private static bool Holds(string text, string phrase)
    {
        var (sought, lastIsBeginning) = SearchWords.OfPhrase(phrase);
        var words = SearchWords.Of(text).ToList();
        return Enumerable.Range(0, Math.Max(0, words.Count - sought.Length + 1)).Any(at => sought.Index().All(word =>
            lastIsBeginning && word.Index == sought.Length - 1 ? words[at + word.Index].StartsWith(word.Item, StringComparison.Ordinal) : words[at + word.Index] == word.Item));
    }
}
