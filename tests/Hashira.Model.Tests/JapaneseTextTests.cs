using CsCheck;

namespace Hashira.Model.Tests;

public sealed class JapaneseTextTests
{
    private static readonly Gen<string> Texts = Gen.String[Gen.OneOf(Gen.Char["漢かカAb1 　\n\t－ー―-～〜･・（(０％｡"], Gen.Char), 0, 12];

    [Theory]
    [InlineData("M&A の総合的推進", "M&Aの総合的推進")]
    [InlineData("Ｍ＆Ａ", "m&a")]
    [InlineData("予算･税制の活用", "予算・税制の活用")]
    [InlineData("７月～12月", "7月〜１２月")]
    [InlineData("ﾃﾞｼﾞﾀﾙ庁", "デジタル庁")]
    public void What_readers_take_for_the_same_folds_to_the_same(string one, string other) =>
        Assert.Equal(JapaneseText.Fold(one), JapaneseText.Fold(other));

    [Theory]
    [InlineData("サービス", "サ-ビス")]
    [InlineData("当初", "当初予算")]
    public void What_readers_tell_apart_does_not_fold_together(string one, string other) =>
        Assert.NotEqual(JapaneseText.Fold(one), JapaneseText.Fold(other));

    [Fact]
    public void Folding_twice_is_folding_once() =>
        Texts.Where(IsWellFormed).Sample(text => JapaneseText.Fold(JapaneseText.Fold(text)) == JapaneseText.Fold(text));

    [Theory]
    [InlineData("令和 4 年度", "令和4年度")]
    [InlineData("「Japan Street」 を使う", "「Japan Street」を使う")]
    [InlineData("Post  Merger", "Post Merger")]
    [InlineData(" 先頭と末尾 ", "先頭と末尾")]
    [InlineData("JP PINT）を", "JP PINT）を")]
    public void Only_the_blank_between_Latin_words_stays(string printed, string compared) =>
        Assert.Equal(compared, JapaneseText.WithoutTypesettingSpace(printed));

    [Fact]
    public void Taking_typesetting_space_out_twice_is_taking_it_out_once_and_touches_nothing_else() =>
        Texts.Sample(text =>
        {
            var once = JapaneseText.WithoutTypesettingSpace(text);
            return JapaneseText.WithoutTypesettingSpace(once) == once
                && string.Concat(once.Where(character => !char.IsWhiteSpace(character))) == string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
        });

    // Half a surrogate pair can't be normalised; documents are decoded before they come here.
    private static bool IsWellFormed(string text) => !text.Any(char.IsSurrogate);
}
