using Hashira.Documents.Forms;

namespace Hashira.Documents.Readers.Flattened;

/// <summary>
/// 遅れて出る枠. A box that floats over its page comes out behind the table: measures of its policy stand before it, and what stands behind it may be the
/// rest of a row that the page end has cut. Where pages are not marked, only the width tells where such a box ends: its lines
/// run over the whole page, those of a cell over a third of it.
/// </summary>
internal sealed class LateBoxes
{
    private readonly FlattenedLines _document;
    private readonly PlanForm _form;
    private readonly Dictionary<int, int> _firstOfPolicy = [];
    private readonly double _cell;

    public LateBoxes(FlattenedLines document, PlanForm form)
    {
        (_document, _form) = (document, form);
        var lines = document.Lines;
        for (var i = 0; i < lines.Count; i++)
        {
            if (form.Code(lines[i].Text) is { Success: true } code)
                _firstOfPolicy.TryAdd(PlanForm.CodeOf(code)!.Value.Policy, i);
        }

        var widths = lines.Select(line => line.Width).Order().ToList();
        // Two lines in three stand in one of the three columns.
        _cell = 1.25 * widths[widths.Count * 2 / 3];
    }

    /// <summary>Whether the policy that the box at <paramref name="title"/> names was already in the table.</summary>
    public bool IsLate(int title) =>
        title + 1 < _document.Lines.Count && _form.Policy(_document.Lines[title + 1].Text) is var (number, _) && _firstOfPolicy.TryGetValue(number, out var first) && first < title;

    /// <summary>Last line that can belong to the box; <see cref="int.MaxValue"/> where nothing limits it but what follows.</summary>
    public int LastLine(int title)
    {
        if (_document.PagesMarked || !IsLate(title))
            return int.MaxValue;
        var lines = _document.Lines;
        var last = title + 1;
        while (last < lines.Count - 1 && !EndsSentence(last))
            last++;
        for (var i = last + 1; i < lines.Count && !_form.IsHeaderRow(lines[i].Text) && !_form.IsBoxTitle(lines[i].Text) && !_form.Code(lines[i].Text).Success; i++)
        {
            if (lines[i].Width <= _cell)
                continue;
            // The last line of the paragraph is as short as it happens to be.
            last = i;
            while (last < lines.Count - 1 && !EndsSentence(last) && !lines[last + 1].StartsWithBullet)
                last++;
        }

        return last;
    }

    private bool EndsSentence(int line) => _document.Lines[line].Text[^1] is '。' or '｡' or '）' or ')';
}
