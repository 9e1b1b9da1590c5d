using System.Text;
using System.Xml;
using Hashira.Documents.Tables.Pages;

namespace Hashira.Documents.Tables.Office;

/// <summary>Tells Word and Excel files from what only looks like them, by content, and says in one sentence why a file is not read.</summary>
internal static class OfficeFile
{
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Whether the bytes begin like a file of an office program, new or old.</summary>
    public static bool IsOffice(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8) || bytes.StartsWith(Ole);

    /// <summary>Reads an office file with the limits, and turns all that can go wrong into one sentence.</summary>
    /// <param name="name">File name for the sentence.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="limits">Limits.</param>
    /// <param name="read">Reads the opened package, whose kind is Word or Excel.</param>
    /// <param name="cancellation">The user's.</param>
    /// <exception cref="UnreadableDocumentException">Old, encrypted, damaged, of another kind, or beyond a limit.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static T Read<T>(string name, byte[] bytes, TableLimits limits, Func<OfficePackage, T> read, CancellationToken cancellation)
    {
        if (bytes.Length > limits.Bytes)
            throw new UnreadableDocumentException($"「{name}」の大きさ（{bytes.Length >> 20:N0}MB）が上限（{limits.Bytes >> 20:N0}MB）を超えています。文書を分けてお試しください。");
        if (bytes.AsSpan().StartsWith(Ole))
            throw new UnreadableDocumentException(OldFile(name, bytes));
        try
        {
            var package = OfficePackage.Open(bytes, limits, new ReadingClock(limits.TotalTime, cancellation));
            return package.Kind == OfficeKind.Other ? throw new UnreadableDocumentException(OtherFile(name, package)) : read(package);
        }
        catch (LimitReachedException exception)
        {
            throw new UnreadableDocumentException($"「{name}」は、{exception.Message}ため読み取れません。計画の文書かどうか確かめ、文書を分けてお試しください。", exception);
        }
        catch (TimeoutException exception)
        {
            throw new UnreadableDocumentException($"「{name}」の読取りが制限時間（{limits.TotalTime.TotalSeconds:N0}秒）内に終わりませんでした。文書を分けてお試しください。", exception);
        }
        catch (XmlException exception)
        {
            throw new UnreadableDocumentException($"「{name}」は壊れているか、Word・Excel の文書にない書き方（外部の参照や文書型の宣言など）を含むため読み取れません。元のソフトで開いて保存し直してください。", exception);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            var why = exception is InvalidDataException && exception.Message.Any(letter => letter > '\u3000') ? exception.Message : "圧縮された内容が壊れている";
            throw new UnreadableDocumentException($"「{name}」は、{why}ため読み取れません。ファイルを取り直すか、元のソフトで開いて保存し直してください。", exception);
        }
        catch (Exception exception) when (exception is not (UnreadableDocumentException or OperationCanceledException))
        {
            throw new UnreadableDocumentException($"「{name}」は内容が壊れているか、対応していない書き方のため読み取れません。元のソフトで開いて保存し直してください。", exception);
        }
    }

    private static string OldFile(string name, ReadOnlySpan<byte> bytes)
    {
        if (Names(bytes, "EncryptedPackage"))
            return $"「{name}」はパスワードで暗号化された Word・Excel の文書です。パスワードを外して保存し直したものを指定してください。";
        if (Names(bytes, "WordDocument"))
            return $"「{name}」は古い形式の Word 文書（.doc）です。Word で開き、「Word 文書（.docx）」として保存し直してください。";
        if (Names(bytes, "Workbook") || Names(bytes, "Book"))
            return $"「{name}」は古い形式の Excel ブック（.xls）です。Excel で開き、「Excel ブック（.xlsx）」として保存し直してください。";
        return $"「{name}」は古い形式の文書で、Word 文書や Excel ブックではありません。.docx、.xlsx 又は PDF として保存し直してください。";
    }

    private static bool Names(ReadOnlySpan<byte> bytes, string stream) => bytes.IndexOf(Encoding.Unicode.GetBytes(stream + "\0")) >= 0;

    private static string OtherFile(string name, OfficePackage package)
    {
        if (package.MainType.Contains("presentationml", StringComparison.OrdinalIgnoreCase) || package.Has("ppt/presentation.xml"))
            return $"「{name}」は PowerPoint のスライドです。表を Word か Excel に写すか、PDF として保存し直してください。";
        if (package.MainType.Contains("binary", StringComparison.OrdinalIgnoreCase) || package.Has("xl/workbook.bin"))
            return $"「{name}」はバイナリ形式の Excel ブック（.xlsb）です。Excel で開き、「Excel ブック（.xlsx）」として保存し直してください。";
        if (package.Has("content.xml") && package.Has("META-INF/manifest.xml"))
            return $"「{name}」は OpenDocument 形式の文書（.odt・.ods）です。.docx、.xlsx 又は PDF として保存し直してください。";
        return $"「{name}」は ZIP ファイルですが、中身が Word 文書でも Excel ブックでもありません。計画の文書そのものを指定してください。";
    }
}
