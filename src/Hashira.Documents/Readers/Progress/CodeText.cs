using System.Text.RegularExpressions;

namespace Hashira.Documents.Readers.Progress;

/// <summary>番号の形. 1-1-①, 001, 1-2-3, Ⅰ-2, (3), A-12, 第１, ２.（１）.</summary>
internal static partial class CodeText
{
    public static bool IsCode(string text) => text.Length <= 20 && Code().IsMatch(text);

    [GeneratedRegex(@"^\s*[（(［\[【]?\s*(?:第)?(?:[0-9０-９]{1,9}|[①-⑳㉑-㊿]|[Ⅰ-Ⅹⅰ-ⅹ]|[A-Za-zＡ-Ｚ]{1,3}|[ア-ン])(?:\s*[-－―ーｰ‐−–—_.．・（(]\s*(?:[0-9０-９]{1,9}|[①-⑳]|[Ⅰ-Ⅹⅰ-ⅹ]|[A-Za-zＡ-Ｚ]{1,3}|[ア-ン])[）)]?){0,6}\s*[）)］\]】.．]?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
