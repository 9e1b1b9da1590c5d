using System.Runtime.CompilerServices;
using System.Text;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Hashira.Testing;

/// <summary>
/// Golden files. The approved picture <c>NAME.approved.txt</c> stands beside the test. On a difference what was made is written
/// beside it as <c>NAME.received.txt</c> and the test fails; a person who has read the difference approves it by renaming
/// the file. Nothing approves by itself.
/// </summary>
public static class Approved
{
    private const int LinesShown = 60;

    /// <summary>Compares with the approved picture beside the calling test.</summary>
    /// <param name="received">What was made.</param>
    /// <param name="name">Name of the picture, without its ending.</param>
    /// <param name="testFile">Filled in by the compiler.</param>
    /// <exception cref="NotApprovedException">It differs, or nothing is approved yet.</exception>
    public static void Matches(string received, string name, [CallerFilePath] string testFile = "") =>
        MatchesFile(received, Path.Combine(Path.GetDirectoryName(testFile)!, name + ".approved.txt"));

    /// <summary>Compares with an approved file that has its own place, such as the expected output of a sample.</summary>
    /// <param name="received">What was made.</param>
    /// <param name="approvedFile">Full path; <c>.received</c> goes before the last ending (and in place of <c>.approved</c>).</param>
    /// <exception cref="NotApprovedException">It differs, or nothing is approved yet.</exception>
    public static void MatchesFile(string received, string approvedFile)
    {
        var ending = Path.GetExtension(approvedFile);
        var stem = approvedFile[..^ending.Length];
        var receivedFile = (stem.EndsWith(".approved", StringComparison.Ordinal) ? stem[..^".approved".Length] : stem) + ".received" + ending;
        var approved = File.Exists(approvedFile) ? File.ReadAllText(approvedFile) : null;
        if (approved == received)
        {
            File.Delete(receivedFile);
            return;
        }

        File.WriteAllText(receivedFile, received);
        throw new NotApprovedException(approved is null
            ? $"Nothing is approved yet. Read {receivedFile} and, if it is right, rename it to {Path.GetFileName(approvedFile)}."
            : $"Differs from {Path.GetFileName(approvedFile)} (- approved, + received). If the new picture is right, rename {receivedFile}.\n{Difference(approved, received)}");
    }

    private static string Difference(string approved, string received)
    {
        var lines = InlineDiffBuilder.Diff(approved, received, ignoreWhiteSpace: false).Lines;
        var shown = new StringBuilder();
        var count = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Type == ChangeType.Unchanged)
                continue;
            if (++count > LinesShown)
                return shown.Append("  …").ToString();
            if (i > 0 && lines[i - 1].Type == ChangeType.Unchanged)
                shown.Append("  ").AppendLine(lines[i - 1].Text);
            shown.Append(lines[i].Type == ChangeType.Deleted ? "- " : "+ ").AppendLine(lines[i].Text);
        }

        return count > 0 ? shown.ToString() : "  Only line ends differ.";
    }
}
