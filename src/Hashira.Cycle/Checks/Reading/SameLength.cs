namespace Hashira.Cycle.Checks.Reading;

/// <summary>Folding that keeps every character at its offset, so that a match can be placed in the text as printed.</summary>
internal static class SameLength
{
    /// <summary>Full-width digits, letters and punctuation to half-width, every wave dash to <c>~</c>, blanks to a space.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (folded, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            folded[i] = source[i] switch
            {
                '\u301C' or '\uFF5E' => '~',
                '\u3000' => ' ',
                >= '\uFF01' and <= '\uFF5D' => (char)(source[i] - 0xFEE0),
                _ => source[i],
            };
        }
    });
}
