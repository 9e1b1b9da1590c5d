namespace Hashira.Documents.Tables.Pages;

/// <summary>
/// 記号フォントの行頭記号. Office programs set bullets in symbol fonts and give them private characters (U+F0xx). The common ones are put as the
/// characters that look the same, so that a bullet is the same whatever program made the file.
/// </summary>
internal static class SymbolBullets
{
    /// <summary>The character that looks the same, or the text as it is.</summary>
    public static string Usual(string text) => text switch
    {
        "\uF0B7" => "•",
        "\uF06C" or "\uF09F" => "●",
        "\uF06E" => "■",
        "\uF06F" or "\uF0A8" => "□",
        "\uF0A7" => "▪",
        "\uF071" => "❑",
        "\uF075" => "◆",
        "\uF076" => "❖",
        "\uF0A1" => "○",
        "\uF0D8" => "➢",
        "\uF0E0" => "→",
        "\uF0E8" => "➔",
        "\uF0FC" => "✓",
        "\uF0FB" => "✗",
        "\uF0FE" => "☑",
        _ => text,
    };
}
