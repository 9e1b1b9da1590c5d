using System.Diagnostics;

namespace Hashira.Testing;

/// <summary>Makes PDF files of documents with the programs that offices use. A start costs seconds: hand over all files at once.</summary>
public static class Printing
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Has LibreOffice make a PDF of each document, in one start.</summary>
    /// <param name="soffice">Path of the program, from <see cref="InstalledParts"/>.</param>
    /// <param name="documents">The files by name, such as <c>plan.docx</c>.</param>
    /// <param name="tagged">Whether the PDF is to say what is a table, a cell, a paragraph.</param>
    /// <returns>The PDF of each, in the same order.</returns>
    public static IReadOnlyList<byte[]> WithLibreOffice(string soffice, IReadOnlyList<(string Name, byte[] Bytes)> documents, bool tagged) => InFolder(folder =>
    {
        foreach (var (name, bytes) in documents)
            File.WriteAllBytes(Path.Combine(folder, name), bytes);
        Run(soffice,
        [
            "--headless", $"-env:UserInstallation={new Uri(Path.Combine(folder, "profile")).AbsoluteUri}", "--convert-to",
            "pdf:writer_pdf_Export:{\"UseTaggedPDF\":{\"type\":\"boolean\",\"value\":\"" + (tagged ? "true" : "false") + "\"}}", "--outdir", folder,
            .. documents.Select(document => Path.Combine(folder, document.Name)),
        ]);
        return [.. documents.Select(document => File.ReadAllBytes(Path.Combine(folder, Path.ChangeExtension(document.Name, ".pdf"))))];
    });

    /// <summary>Has Chromium print each page.</summary>
    /// <param name="chromium">Path of the program, from <see cref="InstalledParts"/>.</param>
    /// <param name="pages">HTML.</param>
    /// <returns>The PDF of each, in the same order.</returns>
    public static IReadOnlyList<byte[]> WithChromium(string chromium, IReadOnlyList<byte[]> pages) => InFolder(folder =>
    {
        var printed = new List<byte[]>();
        foreach (var bytes in pages)
        {
            var (page, pdf) = (Path.Combine(folder, "page.html"), Path.Combine(folder, "page.pdf"));
            File.WriteAllBytes(page, bytes);
            Run(chromium,
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                $"--user-data-dir={Path.Combine(folder, "profile")}", "--no-pdf-header-footer", $"--print-to-pdf={pdf}", new Uri(page).AbsoluteUri,
            ]);
            printed.Add(File.ReadAllBytes(pdf));
        }

        return printed;
    });

    private static IReadOnlyList<byte[]> InFolder(Func<string, IReadOnlyList<byte[]>> print)
    {
        var folder = Directory.CreateTempSubdirectory("hashira-print-").FullName;
        try
        {
            return print(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Run(string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException($"{program} did not start.");
        // Unread output would stop the program.
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} did not end.");
        }
    }
}
