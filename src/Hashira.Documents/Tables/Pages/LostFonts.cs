using UglyToad.PdfPig.Logging;

namespace Hashira.Documents.Tables.Pages;

/// <summary>
/// 読めない書体. Hears from the library that a text was passed over because its font could not be read; it says so nowhere else.
/// </summary>
internal sealed class LostFonts : ILog
{
    /// <summary>How the library begins its sentence.</summary>
    private const string Skipped = "Skipping a missing font";

    /// <summary>Texts passed over since it was last set to 0.</summary>
    public int Texts { get; set; }

    public void Debug(string message)
    {
    }

    public void Debug(string message, Exception ex)
    {
    }

    public void Warn(string message) => Hear(message);

    public void Error(string message) => Hear(message);

    public void Error(string message, Exception ex) => Hear(message);

    private void Hear(string message) => Texts += message.StartsWith(Skipped, StringComparison.Ordinal) ? 1 : 0;
}
