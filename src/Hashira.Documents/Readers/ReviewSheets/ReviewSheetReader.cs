using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using CsvHelper;
using Hashira.Documents.Tables;
using Hashira.Documents.Tables.Office;
using Hashira.Documents.Tables.Pages;
using Hashira.Model;

namespace Hashira.Documents.Readers.ReviewSheets;

/// <summary>
/// レビューシートの読取り. Reads the government's review sheets as they are published: the CSV files of the RS system and the JSON archive of the
/// years before, zipped or not. A sheet of the RS system is spread over several files, so all files go through one reader. Which file is which
/// is told by its headings, not by its name.
/// </summary>
/// <param name="limits">How much is taken on.</param>
public sealed class ReviewSheetReader(TableLimits limits)
{
    private readonly Dictionary<ReviewSheetKey, SheetDraft> _drafts = [];
    private readonly List<SheetProblem> _problems = [];
    private long _unpacked;

    /// <summary>The sheets read so far that have a name, in order of the files.</summary>
    public ImmutableArray<ReviewSheet> Sheets => [.. _drafts.Values.Select(draft => draft.Finish()).Where(sheet => sheet.Name.Length > 0)];

    /// <summary>What was left out.</summary>
    public IReadOnlyList<SheetProblem> Problems => _problems;

    /// <summary>Reads a file.</summary>
    /// <param name="file">Its name, for problems.</param>
    /// <param name="bytes">zip, CSV or JSON, told apart by what it holds.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public void Read(string file, byte[] bytes, CancellationToken cancellationToken = default)
    {
        if (bytes.Length > limits.Bytes)
            _problems.Add(new SheetProblem(file, null, $"大きさが上限（{limits.Bytes >> 20:N0}MB）を超えているため、読みませんでした。"));
        else if (bytes.AsSpan().StartsWith("PK"u8))
            ReadZip(file, bytes, cancellationToken);
        else
            ReadOne(file, file, new MemoryStream(bytes, writable: false), cancellationToken);
    }

    private void ReadZip(string file, byte[] bytes, CancellationToken cancellationToken)
    {
        Dictionary<string, ZipItem> items;
        try
        {
            items = ZipDirectory.Read(bytes, limits);
        }
        catch (Exception damage) when (damage is InvalidDataException or LimitReachedException)
        {
            _problems.Add(new SheetProblem(file, null, $"zip として読めません（{damage.Message}）。取得し直してください。"));
            return;
        }

        foreach (var item in items.Values.OrderBy(item => item.Start))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!item.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) && !item.Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
                continue;
            try
            {
                using var part = new PartStream(bytes, item, limits, Count);
                ReadOne($"{file}」の「{item.Name}", item.Name, part, cancellationToken);
            }
            catch (Exception damage) when (damage is InvalidDataException or LimitReachedException)
            {
                _problems.Add(new SheetProblem($"{file}」の「{item.Name}", null, $"展開できません（{damage.Message}）。取得し直してください。"));
                if (_unpacked > limits.UnpackedBytes)
                    return;
            }
        }
    }

    private void ReadOne(string file, string name, Stream content, CancellationToken cancellationToken)
    {
        try
        {
            if (name.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            {
                if (ArchiveSheet.Read(content, Draft) is { } fault)
                    _problems.Add(new SheetProblem(file, null, fault));
            }
            else
            {
                using var text = new StreamReader(content, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);
                RsCsv.Read(text, Draft, (row, reason) => _problems.Add(new SheetProblem(file, row, reason)), cancellationToken);
            }
        }
        catch (JsonException)
        {
            _problems.Add(new SheetProblem(file, null, "JSON として読めないため、このシートを除きました。取得し直してください。"));
        }
        catch (DecoderFallbackException)
        {
            _problems.Add(new SheetProblem(file, null, "UTF-8 の文字として読めません。公開されたままのファイルを指定してください。"));
        }
        catch (CsvFormatException)
        {
            _problems.Add(new SheetProblem(file, null, "CSV として読めない箇所があり、そこから後を除きました。公開されたままのファイルを指定してください。"));
        }
    }

    private SheetDraft Draft(ReviewSheetKey key)
    {
        if (!_drafts.TryGetValue(key, out var draft))
            _drafts[key] = draft = new SheetDraft(key);
        return draft;
    }

    private void Count(int bytes)
    {
        _unpacked += bytes;
        if (_unpacked > limits.UnpackedBytes)
            throw new LimitReachedException($"展開後の大きさの合計が上限（{limits.UnpackedBytes >> 20:N0}MB）を超えている");
    }
}
