using Hashira.Documents.Tables.Grids;

namespace Hashira.Documents.Tables.Joining;

/// <summary>
/// 読み終えたページの控え. Keeps what was found on each page until the tables are put together: small documents in memory, the rest of larger ones in a
/// temporary file that only this user can read and that goes with this object. So the memory that a document takes is that of a page.
/// </summary>
/// <param name="mostInMemory">Bytes beyond which the file is made.</param>
internal sealed class KeptPages(int mostInMemory) : IDisposable
{
    private readonly List<PageOutline> _outlines = [];
    private readonly List<(long At, int Length)> _places = [];
    private readonly MemoryStream _record = new();
    private Stream _kept = new MemoryStream();

    /// <summary>The outlines of all pages, in their order.</summary>
    public IReadOnlyList<PageOutline> Outlines => _outlines;

    /// <summary>Keeps a page.</summary>
    /// <exception cref="UnreadableDocumentException">There is no room for the temporary file.</exception>
    public void Add(PageLayout layout)
    {
        _record.SetLength(0);
        PageRecord.Write(layout, _record);
        try
        {
            if (_kept is MemoryStream memory && memory.Length + _record.Length > mostInMemory)
                _kept = Moved(memory);
            _kept.Seek(0, SeekOrigin.End);
            _places.Add((_kept.Position, (int)_record.Length));
            _record.WriteTo(_kept);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableDocumentException(
                $"読み取ったページを一時フォルダー（{Path.GetTempPath()}）に控えておくことができません。ディスクの空きと、フォルダーに書き込めることを確かめてください。", exception);
        }

        _outlines.Add(PageOutline.Of(layout));
    }

    /// <summary>A page as it was kept.</summary>
    /// <param name="index">Its number among those kept, from 0.</param>
    public PageLayout Read(int index)
    {
        var (at, length) = _places[index];
        _record.SetLength(length);
        _kept.Seek(at, SeekOrigin.Begin);
        _kept.ReadExactly(_record.GetBuffer(), 0, length);
        _record.Position = 0;
        return PageRecord.Read(_record);
    }

    public void Dispose()
    {
        _kept.Dispose();
        _record.Dispose();
    }

    private static FileStream Moved(MemoryStream memory)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.DeleteOnClose,
            BufferSize = 1 << 16,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(Path.Combine(Path.GetTempPath(), $"hashira-{Guid.NewGuid():N}.pages"), options);
        // Where a file can be without a name, nothing is left behind even if the process is ended.
        if (!OperatingSystem.IsWindows())
            File.Delete(file.Name);
        memory.WriteTo(file);
        memory.Dispose();
        return file;
    }
}
