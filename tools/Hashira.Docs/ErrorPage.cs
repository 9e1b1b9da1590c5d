using System.Globalization;
using System.IO.Compression;
using System.Text;
using Hashira.Documents;
using Hashira.Documents.Readers;
using Hashira.Storage;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Hashira.Docs;

/// <summary>The page of what is said when something can't be done. Every sentence on it is brought about while the page is made.</summary>
internal static class ErrorPage
{
    private const string Begun = "現行の取組方針 フォローアップ 新たな取組方針案\n\n【販路開拓】 \n\n（①－１）見本市への出展を支援する。［経産省］ \n\n• 出展は12社。 \n\n【販路開拓】 \n\n（①－１）見本市への出展を";

    public static ReferencePage Make()
    {
        var folder = Directory.CreateTempSubdirectory("hashira-docs-").FullName;
        try
        {
            var page = new StringBuilder();
            page.Append("# エラーの一覧\n\n");
            page.Append("<!-- このページは、実際にエラーを起こして得た文から生成しています。直接書き換えず、./build docs で作り直してください。 -->\n\n");
            page.Append("できなかったときは、何が、どこで、どうすればよいかを一文で示し、終了コード 2 で終わります。途中までの結果を残すことはありません。\n\n");
            page.Append("## 文書を読めないとき\n\n");
            Append(page, folder, Documents(folder));
            page.Append("\n## データベースを使えないとき\n\n");
            Append(page, folder, Databases(folder));
            page.Append("\n## PostgreSQL を使うとき\n\n");
            Append(page, folder, Servers());
            return new ReferencePage("errors.md", page.ToString());
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Append(StringBuilder page, string folder, IEnumerable<(string Situation, string Sentence)> errors)
    {
        page.Append("| 状況 | 表示される文 |\n|---|---|\n");
        foreach (var (situation, sentence) in errors)
            page.Append(CultureInfo.InvariantCulture, $"| {situation} | {sentence.Replace(folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)} |\n");
    }

    private static IEnumerable<(string, string)> Documents(string folder)
    {
        (string, string) Refused(string situation, string path, byte[]? bytes, long limit = DocumentReader.DefaultSizeLimit)
        {
            var file = Path.Combine(folder, path);
            if (bytes is not null)
                File.WriteAllBytes(file, bytes);
            return (situation, Sentence(() => DocumentReader.ReadFile(file, limit)));
        }

        Directory.CreateDirectory(Path.Combine(folder, "plans"));
        yield return Refused("ファイルがない", "missing.txt", null);
        yield return Refused("フォルダーを指定した", "plans", null);
        using (new FileStream(Path.Combine(folder, "locked.txt"), FileMode.Create, FileAccess.Write, FileShare.None))
            yield return Refused("開くことができない", "locked.txt", null);
        yield return Refused("上限より大きい", "large.txt", new byte[2_000_000], limit: 1_000_000);
        yield return Refused("空のファイル", "empty.txt", []);
        yield return Refused("空白だけのファイル", "blank.txt", "  \n\n "u8.ToArray());
        yield return Refused("PDF", "plan.pdf", "%PDF-1.7\n"u8.ToArray());
        yield return Refused("途中で切れた Word・Excel の文書", "cut.docx", "PK\u0003\u0004"u8.ToArray());
        yield return Refused("古い形式の Word 文書", "plan.doc", OldFile("WordDocument"));
        yield return Refused("古い形式の Excel ブック", "plan.xls", OldFile("Workbook"));
        yield return Refused("暗号化された Word・Excel の文書", "secret.xlsx", OldFile("EncryptedPackage"));
        yield return Refused("OpenDocument の文書", "plan.odt", Zip("content.xml", "META-INF/manifest.xml"));
        yield return Refused("PowerPoint のスライド", "plan.pptx", Zip("[Content_Types].xml", "ppt/presentation.xml"));
        yield return Refused("そのほかの ZIP ファイル", "plan.zip", Zip("plan.txt"));
        yield return Refused("文字でないファイル", "photo.txt", [.. Enumerable.Range(0, 512).Select(i => (byte)(i * 7 % 256))]);
        yield return Refused("文字コードが分からない", "mixed.txt", [.. Enumerable.Repeat((byte)0xFF, 64)]);
        yield return Refused("末尾の文字の途中で切れている", "cut.txt", Encoding.UTF8.GetBytes(Begun)[..^1]);
        yield return Refused("項目番号がない", "cover.txt", Encoding.UTF8.GetBytes("現行の取組方針 フォローアップ 新たな取組方針案\n\n本文\n"));
        yield return Refused("三欄の取組方針でない", "letter.txt", Encoding.UTF8.GetBytes("拝啓　時下ますます御清祥のこととお喜び申し上げます。\n"));
        yield return Refused("セルの途中で終わっている", "half.txt", Encoding.UTF8.GetBytes(Begun));
    }

    private static byte[] OldFile(string stream) => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes(stream + "\0")];

    private static byte[] Zip(params string[] names)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in names)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write("<x/>"u8);
            }
        }

        return file.ToArray();
    }

    private static IEnumerable<(string, string)> Databases(string folder)
    {
        (string, string) Refused(string situation, params string[] path) =>
            (situation, Sentence(() => HashiraDatabase.At(Path.Combine([folder, .. path])).PrepareAsync().GetAwaiter().GetResult()));

        Directory.CreateDirectory(Path.Combine(folder, "registers"));
        yield return Refused("フォルダーを指定した", "registers");
        yield return Refused("置き場所のフォルダーがない", "nowhere", "hashira.db");
        File.WriteAllText(Path.Combine(folder, "note.txt"), new string('x', 4096));
        yield return Refused("データベースでないファイル", "note.txt");
        Execute(Path.Combine(folder, "other.db"), "CREATE TABLE Other (Id INTEGER)");
        yield return Refused("ほかのソフトウェアのデータベース", "other.db");
        var newer = Path.Combine(folder, "newer.db");
        HashiraDatabase.At(newer).PrepareAsync().GetAwaiter().GetResult();
        Execute(newer, "INSERT INTO __EFMigrationsHistory VALUES ('99991231000000_Later', '99.0')");
        yield return Refused("より新しい Hashira で作られた", "newer.db");

        // What SQLite or the system would say, handed to the words of the register.
        foreach (var entry in Explained(HashiraDatabase.At(Path.Combine(folder, "hashira.db")),
        [
            ("ほかの処理が書き込み中", new SqliteException("", 5)),
            ("書き込む権限がない", new SqliteException("", 8)),
            ("置き場所に書き込む権限がない", new UnauthorizedAccessException()),
            ("開くことも作ることもできない", new SqliteException("", 14)),
            ("壊れている", new SqliteException("", 11)),
            ("ディスクに空きがない", new SqliteException("", 13)),
            ("そのほか", new SqliteException("…", 1)),
        ]))
        {
            yield return entry;
        }
    }

    // No server is asked while the page is made; what one would say is handed to the words of the register.
    private static IEnumerable<(string, string)> Servers() =>
    [
        ("接続先の書き方が違う", Sentence(() => HashiraDatabase.At("postgres://plan@db.example.jp:5432/register?sslmode=always"))),
        ("サーバーの名前がない", Sentence(() => HashiraDatabase.At("Host=;Database=register"))),
        ("データベースの名前がない", Sentence(() => HashiraDatabase.At("postgres://plan@db.example.jp"))),
        .. Explained(HashiraDatabase.At("postgres://plan@db.example.jp/register"),
        [
            ("サーバーが応答しない", new NpgsqlException("", new System.Net.Sockets.SocketException(111))),
            ("利用者かパスワードが違う", Said("28P01")),
            ("データベースがない", Said("3D000")),
            ("書き込む権限がない", Said("42501")),
            ("ほかの処理が書き込み中", Said("55P03")),
            ("接続が多すぎる", Said("53300")),
            ("サーバーのディスクに空きがない", Said("53100")),
            ("サーバーが起動中か停止中", Said("57P03")),
            ("壊れている", Said("XX001")),
            ("そのほか", Said("0A000")),
        ]),
    ];

    private static PostgresException Said(string state) => new("…", "ERROR", "ERROR", state);

    private static IEnumerable<(string, string)> Explained(HashiraDatabase register, IEnumerable<(string Situation, Exception Failure)> failures) =>
        failures.Select(entry => (entry.Situation, register.Explain(entry.Failure) ?? throw new InvalidOperationException($"The register has no words for: {entry.Situation}")));

    private static void Execute(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string Sentence(Action attempt)
    {
        try
        {
            attempt();
        }
        catch (Exception refusal) when (refusal is UnreadableDocumentException or DatabaseUnusableException)
        {
            return refusal.Message;
        }

        throw new InvalidOperationException("This was expected to be refused.");
    }
}
