using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Hashira.Documents.Tables.Word.Numbering;

namespace Hashira.Documents.Tables.Word;

/// <summary>脚注と文末脚注. Numbers the notes in the order in which the text refers to them and queues each once.</summary>
internal sealed class WordNotes
{
    private const string Figures = "⁰¹²³⁴⁵⁶⁷⁸⁹", Letters = "ivxlcdm", Raised = "ⁱᵛˣˡᶜᵈᵐ";

    private readonly WordReading _reading;
    private readonly Dictionary<string, XElement> _foot, _end;
    private int _feet, _ends;

    public WordNotes(WordReading reading)
    {
        _reading = reading;
        _foot = Notes("footnotes", "footnote");
        _end = Notes("endnotes", "endnote");
    }

    /// <summary>The raised mark that stands in the text; the note itself waits until its block is done.</summary>
    public string Refer(XElement reference)
    {
        var isFoot = reference.Is("footnoteReference");
        var own = reference.Value("customMarkFollows") is "1" or "true";
        var mark = own ? "" : isFoot ? Foot(++_feet) : End(++_ends);
        // Referred to a second time, it is still one note.
        if (reference.Value("id") is { } id && (isFoot ? _foot : _end).Remove(id, out var note))
            _reading.Waiting.Enqueue(new WaitingText(note, PassageKind.Note, mark, _reading.Page));
        return mark;
    }

    private static string Foot(int number) => string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => Figures[digit - '0']));

    private static string End(int number) => string.Concat(NumberText.Of(number, "lowerRoman").Select(letter => Letters.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at ? Raised[at] : letter));

    private Dictionary<string, XElement> Notes(string type, string name)
    {
        var notes = new Dictionary<string, XElement>();
        var part = _reading.Part(type);
        if (part.Length == 0 || !_reading.Package.Has(part))
            return notes;
        using var xml = _reading.Package.Xml(part);
        while (!xml.EOF)
        {
            _reading.Package.Clock.Check();
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != name)
            {
                xml.Read();
                continue;
            }

            var note = (XElement)XNode.ReadFrom(xml);
            // Lines that part notes from the text are notes of other types.
            if (note.Value("type") is null or "normal" && note.Value("id") is { } id)
                notes.TryAdd(id, note);
        }

        return notes;
    }
}
