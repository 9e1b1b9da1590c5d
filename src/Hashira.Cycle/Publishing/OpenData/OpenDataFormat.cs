using System.Collections.Immutable;

namespace Hashira.Cycle.Publishing.OpenData;

/// <summary>オープンデータの形.</summary>
public enum OpenDataKind
{
    /// <summary>データパッケージ（CSV）.</summary>
    DataPackage,

    /// <summary>SQLite.</summary>
    Sqlite,

    /// <summary>Excel のブック（すべての表）.</summary>
    Workbook,

    /// <summary>IATI 2.03.</summary>
    Iati,

    /// <summary>行政サービス・制度（GIF 451-4）.</summary>
    Gif,

    /// <summary>DCAT 3 の目録（JSON-LD）.</summary>
    Dcat,

    /// <summary>DCAT 3 の目録（Turtle）.</summary>
    DcatTurtle,
}

/// <summary>オープンデータの形の一つ. A kind of file for programs, with its words.</summary>
/// <param name="Key">Word that commands and addresses use.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Title">Japanese name.</param>
/// <param name="Purpose">What it is for, in Japanese.</param>
/// <param name="Ending">How the name of the file ends.</param>
/// <param name="ContentType">Media type.</param>
/// <param name="CoversRegister">Whether there is one of the whole register, and not only of an edition.</param>
public sealed record OpenDataFormat(string Key, OpenDataKind Kind, string Title, string Purpose, string Ending, string ContentType, bool CoversRegister)
{
    /// <summary>Whether it holds the tables, those of review sheets among them.</summary>
    public bool HoldsTables => Kind is OpenDataKind.DataPackage or OpenDataKind.Sqlite or OpenDataKind.Workbook;

    /// <summary>All kinds, in the order in which they are shown.</summary>
    public static ImmutableArray<OpenDataFormat> All { get; } =
    [
        new("datapackage", OpenDataKind.DataPackage, "データパッケージ（CSV と列の説明）", "表計算ソフトや統計のプログラムで使う。Frictionless Data Package 第２版", "（データパッケージ）.zip", "application/zip", true),
        new("sqlite", OpenDataKind.Sqlite, "SQLite のデータベース", "SQL で調べる。Hashira がなくても読める", ".sqlite", "application/vnd.sqlite3", true),
        new("workbook", OpenDataKind.Workbook, "Excel のブック（すべての表）", "目標と進捗、予算、指摘などの表を、一つずつのシートで見る", "（すべての表）.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false),
        new("iati", OpenDataKind.Iati, "IATI 2.03（XML）", "施策、大方針、柱を国際的な援助・事業データの形で渡す", "（IATI）.xml", "application/xml", false),
        new("gif", OpenDataKind.Gif, "行政サービス・制度（GIF 451-4、CSV と JSON）", "方針に書かれた事業を、制度の一覧を作る仕組みに渡す", "（行政サービス・制度）.zip", "application/zip", false),
        new("dcat", OpenDataKind.Dcat, "目録（DCAT 3、JSON-LD）", "データカタログに載せる", "（目録）.jsonld", "application/ld+json", true),
        new("dcat-ttl", OpenDataKind.DcatTurtle, "目録（DCAT 3、Turtle）", "データカタログに載せる", "（目録）.ttl", "text/turtle; charset=utf-8", true),
    ];

    /// <summary>The kind that goes by the word, or <see langword="null"/>.</summary>
    public static OpenDataFormat? WithKey(string key) => All.FirstOrDefault(format => format.Key == key);
}
