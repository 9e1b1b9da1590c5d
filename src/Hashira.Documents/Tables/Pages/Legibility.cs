using System.Globalization;
using System.Text;

namespace Hashira.Documents.Tables.Pages;

/// <summary>
/// 文字の判読. Finds out whether what the file says its glyphs stand for can be text at all: some files don't say it (no ToUnicode), some
/// give numbers of glyphs instead, some hold only pictures of text. Nothing warns of it but the text itself.
/// </summary>
internal sealed class Legibility
{
    /// <summary>Fewer glyphs than this say nothing.</summary>
    private const int Enough = 20;

    private int _glyphs;
    private int _unmapped;
    private int _odd;
    private int _ideographs;
    private int _kana;
    private int _rare;
    private int _accented;
    private bool _isJapaneseBefore;
    private int _pictured;
    private int _failed;
    private int _looked;

    /// <summary>Takes a page into account.</summary>
    /// <returns>What is to be said of this page alone, or <see langword="null"/>.</returns>
    public PageProblem? Look(DrawnPage page)
    {
        _looked++;
        var unmapped = 0;
        var glyphs = 0;
        foreach (var glyph in page.Glyphs)
        {
            if (glyph.IsSpace && !glyph.IsUnmapped)
                continue;
            glyphs++;
            if (glyph.IsUnmapped)
                unmapped++;
            foreach (var rune in glyph.Text.EnumerateRunes())
            {
                Count(rune);
                _isJapaneseBefore = rune.Value is >= 0x3041 and <= 0x30FF or >= 0x4E00 and <= 0x9FFF;
            }
        }

        _glyphs += glyphs;
        _unmapped += unmapped;
        if (IsPicture(page, glyphs))
        {
            _pictured++;
            return new PageProblem(page.Number, $"{page.Number}ページは画像（スキャン）で、文字として読み取れません。文字認識（OCR）を済ませた文書か、元の文書をお使いください。");
        }

        if (page.LostTexts > 0)
            return new PageProblem(page.Number, $"{page.Number}ページに、書体が壊れているか無いため読み取れない文字列が{page.LostTexts}個あります。元の文書で確認してください。");
        return unmapped == 0 || IsMostly(unmapped, glyphs)
            ? null
            : new PageProblem(page.Number, $"{page.Number}ページに、どの文字か PDF に記録されていない字が{unmapped}字あります。〓の代わりに「\uFFFD」で示していますので、元の文書で確認してください。");
    }

    public void PageFailed() => _failed++;

    /// <exception cref="UnreadableDocumentException">The document as a whole has no readable text.</exception>
    public void Judge(int pages, List<PageProblem> problems)
    {
        if (_failed == pages)
            throw new UnreadableDocumentException("PDF のどのページも、内容が壊れているか、対応していない書き方のため読み取れません。元の文書から PDF を作り直してください。");
        if (_glyphs < Enough && _pictured > 0 && _pictured == _looked)
            throw new UnreadableDocumentException("PDF は画像（スキャン）だけで、文字がありません。文字認識（OCR）を済ませた文書か、元の文書をお使いください。");
        if (_glyphs >= Enough && (IsMostly(_unmapped, _glyphs) || IsMostly(_odd, _glyphs) || LooksLikeGlyphNumbers || IsMixedUp))
            throw new UnreadableDocumentException("PDF に文字の対応表（ToUnicode）がなく、どの文字が印字されているかを正しく読み取れません。元の文書から、フォントを埋め込んだ PDF を作り直してください。");
    }

    /// <summary>Hardly a Japanese text of some length does without kana, and none is made of ideographs that are in no common set.</summary>
    private bool LooksLikeGlyphNumbers => _ideographs > 200 && _kana * 100 < _ideographs && _rare * 5 > _ideographs;

    /// <summary>Accented Latin letters follow Japanese ones again and again only where a program has lost what part of its glyphs stand for.</summary>
    private bool IsMixedUp => _ideographs > 200 && _accented * 8 > _ideographs;

    private void Count(Rune rune)
    {
        switch (rune.Value)
        {
            case >= 0x3041 and <= 0x30FF or >= 0xFF66 and <= 0xFF9F:
                _kana++;
                break;
            case >= 0x4E00 and <= 0x9FFF:
                _ideographs++;
                if (!JapaneseSet.Holds((char)rune.Value))
                    _rare++;
                break;
            case >= 0x3400 and <= 0x4DBF or >= 0x20000 and <= 0x3FFFF:
                _ideographs++;
                _rare++;
                break;
            case >= 0xA1 and <= 0x24F:
                _accented += _isJapaneseBefore ? 1 : 0;
                break;
            default:
                if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse)
                    _odd++;
                break;
        }
    }

    private static bool IsMostly(int part, int whole) => whole > 0 && part * 10 > whole * 3;

    private static bool IsPicture(DrawnPage page, int glyphs) =>
        (glyphs < Enough || page.HiddenGlyphs > 4 * glyphs)
        && page.Images.Sum(image => image.Width * image.Height) > 0.5 * page.Width * page.Height;
}
