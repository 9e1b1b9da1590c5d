using System.Text;

namespace Hashira.Documents.Tables.Pages;

/// <summary>
/// 部首の統合. Some fonts and producers give a radical (U+2E80–2FDF) for the ideograph that looks the same: ⽅ for 方. The ideograph is
/// Unicode's Equivalent_Unified_Ideograph; compatibility folding (NFKC) does not know the supplement and would also change widths, which
/// stay as printed.
/// </summary>
internal static class Radicals
{
    private const char FirstSupplement = '\u2E80';
    private const char FirstKangxi = '\u2F00';

    // In code order; a radical that has no equivalent, and a code that is no character, stands for itself.
    private static readonly string[] Supplement = TextElements(
        "⺀厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵⺚旡日月歺母民氵氺灬爫爫丬牛" +
        "犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑" +
        "钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟");

    private static readonly string[] Kangxi = TextElements(
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀" +
        "寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋" +
        "比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸" +
        "缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛" +
        "辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻" +
        "黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠");

    /// <summary>The text with every radical replaced by its ideograph; the same instance where there is none.</summary>
    public static string Unify(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange(FirstSupplement, '\u2FDF'))
            return text;
        var unified = new StringBuilder(text.Length);
        foreach (var character in text)
            unified.Append(Unified(character));
        return unified.ToString();
    }

    private static string Unified(char character)
    {
        if (character >= FirstKangxi && character - FirstKangxi < Kangxi.Length)
            return Kangxi[character - FirstKangxi];
        if (character >= FirstSupplement && character - FirstSupplement < Supplement.Length)
            return Supplement[character - FirstSupplement];
        return character.ToString();
    }

    private static string[] TextElements(string ideographs) => [.. ideographs.EnumerateRunes().Select(rune => rune.ToString())];
}
