using System.Collections.Immutable;
using Hashira.Documents.Forms;
using Hashira.Documents.Readers.Progress;
using Hashira.Documents.Tables;
using Hashira.Model;

namespace Hashira.Documents.Readers;

/// <summary>How well a form fits a document, 0 to 1.</summary>
public sealed record FormFit(DocumentForm Form, double Fit);

/// <summary>様式に従って読んだ文書. A document as one form reads it: a <see cref="PlanReading"/>, <see cref="ComparisonReading"/> or <see cref="ProgressReading"/>.</summary>
/// <param name="Form">The form it was read with.</param>
/// <param name="Fits">How well each form fitted, the best first.</param>
public abstract record DocumentReading(DocumentForm Form, ImmutableArray<FormFit> Fits);

/// <summary>A three-column plan.</summary>
public sealed record PlanReading(DocumentForm Form, ImmutableArray<FormFit> Fits, ActionPlan Plan) : DocumentReading(Form, Fits);

/// <summary>A two-column table.</summary>
public sealed record ComparisonReading(DocumentForm Form, ImmutableArray<FormFit> Fits, ComparisonTable Table) : DocumentReading(Form, Fits);

/// <summary>A progress table.</summary>
public sealed record ProgressReading(DocumentForm Form, ImmutableArray<FormFit> Fits, ProgressTable Table) : DocumentReading(Form, Fits);

/// <summary>様式を見分けて読む. Reads a document with the form that fits it best, or with the one that was named. A doubtful choice is never made silently.</summary>
public static class ReadByForm
{
    private const double Enough = 0.6;
    private const double Clear = 0.05;

    /// <summary>Reads a document.</summary>
    /// <param name="fileName">Name to keep with the result and to name in errors.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="named">The form to read it with; <see langword="null"/> to choose among the built-in ones.</param>
    /// <param name="progress">Told how far reading has come.</param>
    /// <param name="options">How tracked changes and hidden parts of a Word or Excel file are read; the usual way if left out.</param>
    /// <exception cref="UnreadableDocumentException">It can't be read, no form fits, or two fit alike.</exception>
    public static DocumentReading Read(string fileName, byte[] bytes, DocumentForm? named = null, IProgress<ReadingProgress>? progress = null, TableReadingOptions? options = null)
    {
        var name = Path.GetFileName(fileName);
        if (Tables(name, bytes, options) is not { } document)
        {
            return (named ?? BuiltInForms.ThreeColumnPlan) is PlanForm text
                ? new PlanReading(text, [new FormFit(text, 1)], FlattenedTextReader.Read(name, bytes, progress, text))
                : throw new UnreadableDocumentException($"「{name}」は文字だけのファイルで、表の形がありません。様式{named!.Title}で読むには、Excel、Word 又は PDF のファイルを指定してください。");
        }

        ImmutableArray<DocumentForm> forms = named is null ? BuiltInForms.All : [named];
        ImmutableArray<FormFit> fits = [.. forms.Select(form => new FormFit(form, Fit(document, form))).OrderByDescending(fit => fit.Fit)];
        var best = fits[0];
        if (best.Fit < Enough)
            throw Unknown(name, document, named, best);
        if (fits.Length > 1 && best.Fit - fits[1].Fit < Clear)
            throw new UnreadableDocumentException($"「{name}」は様式{best.Form.Title}としても{fits[1].Form.Title}としても読めるため、決められません。「hashira forms propose {name} --out 様式.yaml」で案を作り、--form で指定してください。");
        return best.Form switch
        {
            PlanForm form => new PlanReading(form, fits, TablePlanReader.Read(document, form)),
            ComparisonForm form => new ComparisonReading(form, fits, ComparisonReader.Read(document, form)),
            ProgressForm form => new ProgressReading(form, fits, ProgressTableReader.Read(document, form)),
            _ => throw new InvalidOperationException($"There is no reader for {best.Form.Layout}."),
        };
    }

    /// <summary>The tables of a document; <see langword="null"/> for a file of text.</summary>
    public static TableDocument? Tables(string name, byte[] bytes, TableReadingOptions? options = null) =>
        DocumentTables.IsDocument(bytes) ? DocumentTables.Read(name, bytes, options) : null;

    private static double Fit(TableDocument document, DocumentForm form) => form switch
    {
        PlanForm plan => TablePlanReader.Fit(document, plan),
        ComparisonForm comparison => ComparisonReader.Fit(document, comparison),
        ProgressForm table => ProgressTableReader.Fit(document, table),
        _ => 0,
    };

    private static UnreadableDocumentException Unknown(string name, TableDocument document, DocumentForm? named, FormFit best)
    {
        if (document.Tables.IsEmpty)
            return new UnreadableDocumentException($"「{name}」には表が見つかりません。計画や進捗管理の表のある文書を指定してください。");
        return named is null
            ? new UnreadableDocumentException($"「{name}」の表は、知っているどの様式（{string.Join("、", BuiltInForms.All.Select(form => form.Name))}）にも合いません。「hashira forms propose {name} --out 様式.yaml」で列の役割の案を作り、直してから「hashira read {name} --form 様式.yaml」で読んでください。")
            : new UnreadableDocumentException($"「{name}」の表は様式{named.Title}に合いません（合い方 {best.Fit * 100:0} %、{Enough * 100:0} % 以上必要）。様式の columns の見出しが表の見出しと同じか確かめるか、「hashira forms propose」で案を作り直してください。");
    }
}
