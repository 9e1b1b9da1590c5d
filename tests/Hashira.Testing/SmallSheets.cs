using System.Globalization;
using System.IO.Compression;
using System.Text;
using Hashira.Documents.Readers.ReviewSheets;
using Hashira.Documents.Tables;

namespace Hashira.Testing;

/// <summary>Review sheets of our own wording, in the two forms in which they are published.</summary>
public static class SmallSheets
{
    /// <summary>A sheet of the archive; amounts in million yen.</summary>
    public static string Json(string number, string name, string ministry, decimal initial = 0, decimal supplementary = 0, string summary = "", int year = 2022) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"公開年度": 2022, "事業名": "{{name}}", "府省庁": "{{ministry}}", "事業番号": "{{number}}", "担当部局庁": "支援局", "担当課室": "支援課", "事業目的": "", "事業概要": "{{summary}}", "予算": [{"年度": {{year}}, "当初予算": {{initial}}, "補正予算": {{supplementary}}, "予備費等": 0.0, "予算計": {{initial + supplementary}} }], "支出先": [], "関連する過去のレビューシート": []}""");

    /// <summary>A zip of texts.</summary>
    public static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }

    /// <summary>Reads files one after the other.</summary>
    public static ReviewSheetReader Read(params (string File, byte[] Bytes)[] files)
    {
        var reader = new ReviewSheetReader(TableLimits.Default);
        foreach (var (file, bytes) in files)
            reader.Read(file, bytes);
        return reader;
    }

    /// <summary>Reads sheets of the archive.</summary>
    public static ReviewSheetReader Read(params string[] sheets) => Read(("sheets.zip", Zip([.. sheets.Select((sheet, index) => ($"2022/{index}.json", sheet))])));
}
