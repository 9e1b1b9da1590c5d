namespace Hashira.Documents.Tables.Pages;

/// <summary>A page or the file went beyond a limit. The message is a Japanese clause that names it.</summary>
internal sealed class LimitReachedException(string message) : Exception(message);
