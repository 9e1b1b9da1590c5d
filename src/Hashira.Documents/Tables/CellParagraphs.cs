using System.Collections.Immutable;
using System.Text;
using Hashira.Model;

namespace Hashira.Documents.Tables;

/// <summary>Joins printed lines to paragraphs.</summary>
internal static class CellParagraphs
{
    public static ImmutableArray<string> Join(ImmutableArray<TextLine> lines)
    {
        var paragraphs = ImmutableArray.CreateBuilder<string>();
        var current = new StringBuilder();
        foreach (var line in lines)
        {
            if (line.BeginsParagraph && current.Length > 0)
            {
                paragraphs.Add(current.ToString());
                current.Clear();
            }

            if (current.Length > 0 && line.Text.Length > 0 && !JapaneseText.IsJapanese(current[^1]) && !JapaneseText.IsJapanese(line.Text[0]))
                current.Append(' ');
            current.Append(line.Text);
        }

        if (current.Length > 0)
            paragraphs.Add(current.ToString());
        return paragraphs.ToImmutable();
    }
}
