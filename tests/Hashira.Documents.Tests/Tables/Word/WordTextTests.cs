using Hashira.Documents.Tables;
using Hashira.Testing;
using static Hashira.Testing.TinyWord;

namespace Hashira.Documents.Tests.Tables.Word;

public sealed class WordTextTests
{
    private const string Changed = "<w:r><w:t>予算は</w:t></w:r><w:del><w:r><w:delText>10億円</w:delText></w:r></w:del><w:ins><w:r><w:t>12億円</w:t></w:r></w:ins><w:r><w:t>。</w:t></w:r>";

    [Theory]
    [InlineData(TrackedChanges.Accept, "予算は12億円。")]
    [InlineData(TrackedChanges.Original, "予算は10億円。")]
    [InlineData(TrackedChanges.Both, "予算は〔削除：10億円〕〔挿入：12億円〕。")]
    public void Tracked_changes_are_read_as_asked_for_and_told(TrackedChanges tracked, string text)
    {
        var document = new TinyWord().Add(P(Changed)).Read(new TableReadingOptions { Tracked = tracked });

        Assert.Equal(text, Assert.Single(document.Passages).Text);
        Assert.Contains("変更履歴（2 か所）", Assert.Single(document.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_deleted_paragraph_mark_joins_and_a_deleted_row_goes()
    {
        var gone = "<w:tr><w:trPr><w:del/></w:trPr>" + Cell("旧") + Cell("旧") + "</w:tr>";
        var word = new TinyWord().Add(P("前半の", "<w:rPr><w:del/></w:rPr>") + P("後半。") + Table(2, Row("番号", "施策"), gone, Row("1", "甲")));

        Assert.Equal("前半の後半。", Assert.Single(word.Read().Passages).Text);
        Assert.Equal("番号|施策\n1|甲", word.Read().Picture());
        Assert.Equal("番号|施策\n旧|旧\n1|甲", word.Read(new TableReadingOptions { Tracked = TrackedChanges.Original }).Picture());
    }

    [Theory]
    [InlineData("decimal", "（%1）", "（1） 甲\n（2） 乙")]
    [InlineData("decimalFullWidth", "%1．", "１． 甲\n２． 乙")]
    [InlineData("decimalEnclosedCircle", "%1", "① 甲\n② 乙")]
    [InlineData("aiueoFullWidth", "%1", "ア 甲\nイ 乙")]
    [InlineData("irohaFullWidth", "%1", "イ 甲\nロ 乙")]
    [InlineData("japaneseCounting", "第%1", "第一 甲\n第二 乙")]
    [InlineData("lowerRoman", "%1)", "i) 甲\nii) 乙")]
    [InlineData("bullet", "•", "• 甲\n• 乙")]
    [InlineData("bullet", "\uF0D8", "➢ 甲\n➢ 乙")]
    [InlineData("none", "", "甲\n乙")]
    public void Numbers_and_bullets_are_read_as_printed(string format, string text, string read)
    {
        var word = new TinyWord().AddPart("numbering", $"<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>");
        foreach (var item in new[] { "甲", "乙" })
            word.Add(P(item, "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"));

        Assert.Equal(read, word.Text());
    }

    [Fact]
    public void Levels_count_by_themselves_and_begin_anew_below_a_higher_one()
    {
        var word = new TinyWord()
            .AddPart("numbering", "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/><w:pStyle w:val=\"H\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:suff w:val=\"nothing\"/><w:lvlText w:val=\"%1-%2:\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"7\"/></w:lvlOverride></w:num>")
            .AddPart("styles", "<w:style w:type=\"paragraph\" w:styleId=\"H\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>");
        const string Second = "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr>";
        word.Add(P("章", "<w:pStyle w:val=\"H\"/>") + P("甲", Second) + P("乙", Second) + P("章", "<w:pStyle w:val=\"H\"/>") + P("丙", Second) + P("丁", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"2\"/></w:numPr>"));

        Assert.Equal("1. 章\n1-1:甲\n1-2:乙\n2. 章\n2-1:丙\n7. 丁", word.Text());
        Assert.Equal(PassageKind.Heading, word.Read().Passages[0].Kind);
    }

    [Fact]
    public void Text_boxes_are_read_once_and_are_boxes()
    {
        const string Box = "<w:txbxContent><w:p><w:r><w:t>■新たな大方針案</w:t></w:r></w:p><w:p><w:r><w:t>① 支援する。</w:t></w:r></w:p></w:txbxContent>";
        var run = $"<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>{Box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{Box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
        var passages = new TinyWord().Add(P(run + R("本文"))).Read().Passages;

        Assert.Equal(["本文", "■新たな大方針案\n① 支援する。"], passages.Select(passage => passage.Text));
        Assert.True(passages[1] is { IsBoxed: true, Kind: PassageKind.TextBox });
        Assert.Equal("本文\n枠", new TinyWord().Add(P("<w:r><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>枠</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></w:r>" + R("本文"))).Text());
    }

    [Fact]
    public void Notes_are_kept_with_their_marks()
    {
        var word = new TinyWord().AddPart("footnotes", "<w:footnote w:type=\"separator\" w:id=\"0\"><w:p/></w:footnote><w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space=\"preserve\"> 速報値。</w:t></w:r></w:p></w:footnote>");
        word.Add(Table(2, Row("実績", Cell(P(R("30件") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>")))));

        var document = word.Read();

        Assert.Equal("実績|30件¹", document.Picture());
        Assert.Equal(("¹ 速報値。", PassageKind.Note), (Assert.Single(document.Passages).Text, document.Passages[0].Kind));
    }

    [Fact]
    public void Results_of_fields_are_read_and_not_their_instructions()
    {
        const string Field = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r><w:r><w:t>指示</w:t></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>別表１</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

        Assert.Equal("別表１を参照。", new TinyWord().Add(P(Field + "<w:fldSimple w:instr=\"x\"><w:r><w:t>を参照</w:t></w:r></w:fldSimple>" + R("。"))).Text());
        Assert.Equal("続く。", new TinyWord().Add(P("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>" + R("閉じない")) + P("続く。")).Text());
    }

    [Fact]
    public void Symbols_breaks_ruby_and_hyphens_are_read_as_printed()
    {
        const string Run = "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:t>済</w:t><w:tab/><w:t>東</w:t><w:softHyphen/><w:noBreakHyphen/><w:t>西</w:t><w:br/></w:r><w:ruby><w:rt><w:r><w:t>はしら</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>柱</w:t></w:r></w:rubyBase></w:ruby><w:r><w:ruby><w:rt><w:r><w:t>じく</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>軸</w:t></w:r></w:rubyBase></w:ruby></w:r>";

        Assert.Equal("☑済\t東-西\n柱軸", new TinyWord().Add(P(Run)).Text());
    }

    [Fact]
    public void Hidden_and_struck_words_are_reported()
    {
        var word = new TinyWord().AddPart("styles", "<w:style w:type=\"character\" w:styleId=\"S\"><w:rPr><w:vanish/></w:rPr></w:style>")
            .Add(P(R("見える") + R("秘", "<w:rStyle w:val=\"S\"/>") + R("消す", "<w:strike/>") + R("。", "<w:vanish w:val=\"0\"/>")));

        Assert.Equal("見える消す。", word.Text());
        Assert.Equal("見える秘消す。", word.Text(new TableReadingOptions { IncludesHidden = true }));
        Assert.Equal(["段落1には隠し文字", "段落1には取消線が"], word.Read().Problems.Select(problem => problem.Message[..9]));
    }

    [Fact]
    public void Headers_footers_and_comments_stand_behind_the_text_once()
    {
        var word = new TinyWord().Add(P("本文")).AddPart("header1", P("資料１")).AddPart("comments", "<w:comment w:id=\"0\">" + P("要確認") + "</w:comment>");

        Assert.Equal([PassageKind.Body, PassageKind.PageFurniture, PassageKind.Comment], word.Read().Passages.Select(passage => passage.Kind));
        Assert.Equal("本文\n資料１\n要確認", word.Text());
    }
}
