namespace Hashira.Model;

/// <summary>印字と解釈. A value as understood, beside the text as printed and the place where it stands.</summary>
/// <param name="Text">As printed, every oddity kept.</param>
/// <param name="Value">As understood.</param>
/// <param name="Source">Where it is printed.</param>
/// <typeparam name="T">What the text was understood as.</typeparam>
public sealed record Printed<T>(string Text, T Value, SourceLocation Source);
