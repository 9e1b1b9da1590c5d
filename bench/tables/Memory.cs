using System.Diagnostics;
using System.Globalization;
using Hashira.Documents.Tables;

namespace Hashira.Bench.Tables;

/// <summary>What is held while a file is read, page by page, and the most the process took.</summary>
internal static class Memory
{
    private const int Every = 50;

    public static int Run(string file)
    {
        var bytes = File.ReadAllBytes(file);
        Tell("before", bytes);
        using var reading = PdfTables.Open(file, bytes, progress: new Steps(bytes));
        Tell("all pages read", bytes);
        var written = new Watched(bytes);
        var tables = TablesJson.Write(reading, written);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{reading.Document.Pages} pages, {tables} tables, {written.Length >> 10} kB of JSON, peak working set {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB"));
        return 0;
    }

    private static void Tell(string when, byte[] bytes) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{when}: {(GC.GetTotalMemory(true) - bytes.Length) / 1048576d:0.0} MB held beside the file"));

    private sealed class Steps(byte[] bytes) : IProgress<TableReadingProgress>
    {
        public void Report(TableReadingProgress value)
        {
            if (value.Page % Every == 0)
                Tell($"page {value.Page}", bytes);
        }
    }

    /// <summary>Where the JSON goes; tells now and then what is held meanwhile.</summary>
    private sealed class Watched(byte[] bytes) : Stream
    {
        private const int Step = 4 << 20;

        private long _length;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => _length;

        public override long Position { get => _length; set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count)
        {
            var before = _length / Step;
            _length += count;
            if (_length / Step > before)
                Tell($"{_length >> 20} MB written", bytes);
        }
    }
}
