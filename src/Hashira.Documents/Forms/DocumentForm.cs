namespace Hashira.Documents.Forms;

/// <summary>
/// 様式. What makes a document of a kind: headings of its columns, codes, marks, furniture. A form is data (<c>data/forms/*.yaml</c>, or a file
/// that a person has saved); readers hold no words of a form.
/// </summary>
/// <param name="Id">Lasting name in letters, digits and hyphens: <c>three-column-plan</c>.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Version">From 1; raised when documents are read otherwise than before.</param>
/// <param name="Date">Day of this version.</param>
/// <param name="Source">Where the form was seen.</param>
public abstract record DocumentForm(string Id, string Name, int Version, DateOnly Date, string Source)
{
    /// <summary>How a form is named to people: <c>「三欄の…」（three-column-plan 第1版）</c>.</summary>
    public string Title => $"「{Name}」（{Id} 第{Version}版）";

    /// <summary>Word of the YAML for the kind of table: <c>follow-up-plan</c>, <c>comparison</c>, <c>progress-table</c>.</summary>
    public abstract string Layout { get; }

    /// <summary>The yaml file the form was loaded from; <see langword="null"/> for one that is built in.</summary>
    public string? File { get; init; }
}
