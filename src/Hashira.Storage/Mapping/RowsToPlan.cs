using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Hashira.Model;
using Hashira.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Hashira.Storage.Mapping;

/// <summary>Puts a stored plan together again, every text with its places.</summary>
public static class RowsToPlan
{
    /// <summary>The plan that an edition holds now.</summary>
    /// <param name="db">The register.</param>
    /// <param name="editionId">The edition.</param>
    /// <param name="cancellationToken">Stops the loading.</param>
    /// <returns>The plan, or <see langword="null"/> if there is no such edition.</returns>
    public static async Task<ActionPlan?> LoadAsync(HashiraDb db, string editionId, CancellationToken cancellationToken = default)
    {
        var document = await db.SourceDocuments.AsNoTracking().Include(row => row.Guesses)
            .Where(row => row.EditionId == editionId).OrderByDescending(row => row.Version)
            .FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        if (document is null)
            return null;
        var content = new Parts(
            await All<ProgrammeRow>().ConfigureAwait(false),
            await All<BudgetNoteRow>().ConfigureAwait(false),
            await All<AppropriationRow>().ConfigureAwait(false),
            await All<ResponsibleMinistryRow>().ConfigureAwait(false),
            await All<FigureRow>().ConfigureAwait(false),
            await All<PrintedDateRow>().ConfigureAwait(false),
            await All<PlanItemRow>().ConfigureAwait(false),
            await All<ChangeMarkRow>().ConfigureAwait(false));
        var pillars = await All<PillarRow>().ConfigureAwait(false);
        var policies = await All<MajorPolicyRow>().ConfigureAwait(false);
        var lines = await All<PlanLineRow>().ConfigureAwait(false);
        return new ActionPlan(
            Document(document),
            document.Title.ToPlacedText(),
            [.. pillars.Select(row => new Pillar(row.Number, row.Title.ToPlacedText(), row.Place.ToSource()))],
            [.. policies.Select(row => new MajorPolicy(row.Number, row.Pillar, row.Text.ToPlacedText(), row.Place.ToSource()))],
            [.. lines.Select(content.Line)]);

        Task<List<T>> All<T>()
            where T : EditionContentRow =>
            db.Set<T>().AsNoTracking().Where(row => row.EditionId == editionId).OrderBy(row => row.Position).ToListAsync(cancellationToken);
    }

    /// <summary>Findings of the document that an edition holds now, in their order.</summary>
    public static async Task<ImmutableArray<Finding>> LoadFindingsAsync(HashiraDb db, string editionId, CancellationToken cancellationToken = default)
    {
        var documents = db.SourceDocuments.Where(row => row.EditionId == editionId);
        var rows = await db.Findings.AsNoTracking().Include(row => row.Related)
            .Where(row => documents.OrderByDescending(document => document.Version).Select(document => document.Id).First() == row.SourceDocumentId)
            .OrderBy(row => row.Position).ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(Finding)];
    }

    private static Finding Finding(FindingRow row) => new(
        row.CheckId,
        row.Severity,
        row.Code,
        row.Column,
        row.Excerpt,
        row.Message,
        row.Advice,
        row.Place.ToSource(),
        [.. row.Related.OrderBy(related => related.Position).Select(related => new RelatedPlace(related.Code, related.Column, related.Excerpt, related.Place.ToSource()))])
    {
        Fingerprint = row.Fingerprint,
        Topic = row.Topic,
        Proposal = row.Proposal,
        Also = row.Also is null ? [] : JsonSerializer.Deserialize<ImmutableArray<AlsoFound>>(row.Also),
    };

    private static SourceDocument Document(SourceDocumentRow row)
    {
        var told = row.Told is null ? new ToldByFile([], [], []) : JsonSerializer.Deserialize<ToldByFile>(row.Told)!;
        return new(
            row.File,
            row.Sha256,
            row.Kind,
            row.Pages,
            row.Text,
            new Coverage(
                [.. Lines(row).Where(line => line[0] != '@').Select(Run)],
                [.. row.Guesses.OrderBy(guess => guess.Position).Select(guess => new ReadingGuess(guess.Place.ToSource(), guess.Code, guess.Message, guess.Margin))]))
        {
            Areas = [.. Lines(row).Where(line => line[0] == '@').Select(Area)],
            Addresses = told.Addresses,
            Sheets = told.Sheets,
            Problems = told.Problems,
            Reading = told.Reading,
        };
    }

    private static string[] Lines(SourceDocumentRow row) => row.CoverageRuns.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static PrintedArea Area(string line)
    {
        var fields = line[1..].Split(',');
        return new PrintedArea(
            new TextSpan(Number(fields[0]), Number(fields[1])), Number(fields[2]), Points(fields[3]), Points(fields[4]), Points(fields[5]), Points(fields[6]));
    }

    private static double Points(string digits) => double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static CoverageRun Run(string line)
    {
        var fields = line.Split(',', 5);
        return new CoverageRun(
            new TextSpan(Number(fields[0]), Number(fields[1])),
            Enum.Parse<CoverageKind>(fields[3]),
            fields[4],
            Number(fields[2]));
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Everything of one edition, ready to be looked up by what it hangs on.</summary>
    private sealed class Parts(
        List<ProgrammeRow> programmes,
        List<BudgetNoteRow> notes,
        List<AppropriationRow> appropriations,
        List<ResponsibleMinistryRow> ministries,
        List<FigureRow> figures,
        List<PrintedDateRow> dates,
        List<PlanItemRow> items,
        List<ChangeMarkRow> marks)
    {
        private readonly ILookup<long, ProgrammeRow> _programmes = programmes.ToLookup(row => row.ItemId);
        private readonly ILookup<long, BudgetNoteRow> _notes = notes.ToLookup(row => row.ProgrammeId);
        private readonly ILookup<long, AppropriationRow> _appropriations = appropriations.ToLookup(row => row.ProgrammeId);
        private readonly ILookup<long?, ResponsibleMinistryRow> _measureMinistries = ministries.ToLookup(row => row.MeasureId);
        private readonly ILookup<long?, ResponsibleMinistryRow> _programmeMinistries = ministries.ToLookup(row => row.ProgrammeId);
        private readonly ILookup<long, FigureRow> _figures = figures.ToLookup(row => row.ItemId);
        private readonly ILookup<long, PrintedDateRow> _dates = dates.ToLookup(row => row.ItemId);
        private readonly ILookup<long, PlanItemRow> _items = items.ToLookup(row => row.LineId);
        private readonly ILookup<long, ChangeMarkRow> _marks = marks.ToLookup(row => row.LineId);

        public PlanRow Line(PlanLineRow row) => new(
            row.MajorPolicy,
            Measures(row, PlanColumn.Current),
            _items[row.Id].OfType<FollowUpRow>().Select(FollowUp).SingleOrDefault(),
            Measures(row, PlanColumn.Revised),
            new RowChange(row.Change, row.MovedTo, row.MovedFrom, [.. _marks[row.Id].Select(mark => mark.Text.ToPlacedText())]));

        private ImmutableArray<PlannedMeasure> Measures(PlanLineRow row, PlanColumn column) =>
            [.. _items[row.Id].OfType<PlannedMeasureRow>().Where(item => item.Column == column).Select(Measure)];

        private PlannedMeasure Measure(PlannedMeasureRow row) => new(
            row.Code,
            row.PrintedCode.ToPlacedText(),
            row.Heading?.ToPlacedText(),
            Ministries(_measureMinistries[row.Id]),
            row.MinistriesBracket?.ToPlacedText(),
            row.Text.ToPlacedText(),
            Programmes(row),
            Figures(row),
            Dates(row),
            row.Place.ToSource());

        private FollowUpEntry FollowUp(FollowUpRow row) => new(row.Text.ToPlacedText(), Programmes(row), Figures(row), Dates(row), row.Place.ToSource());

        private ImmutableArray<Programme> Programmes(PlanItemRow item) =>
        [
            .. _programmes[item.Id].Select(row => new Programme(
                row.Name.ToPlacedText(),
                row.Mark,
                Ministries(_programmeMinistries[row.Id]),
                [.. _notes[row.Id].Select(note => note.Text.ToPlacedText())],
                [.. _appropriations[row.Id].Select(Appropriation)],
                row.Place.ToSource())),
        ];

        private ImmutableArray<Figure> Figures(PlanItemRow item) =>
        [
            .. _figures[item.Id].Select(row =>
                new Figure(row.What, row.Value, row.Unit, row.Qualifier, row.Kind, row.Period, row.Printed, row.Place.ToSource())
                {
                    Upper = row.Upper,
                    Scope = row.Scope,
                    IsCumulative = row.IsCumulative,
                }),
        ];

        private ImmutableArray<PrintedDate> Dates(PlanItemRow item) =>
            [.. _dates[item.Id].Select(row => new PrintedDate(row.Printed, row.Earliest, row.Latest, row.Fault, row.Place.ToSource()))];

        private static Appropriation Appropriation(AppropriationRow row) => new(
            row.Programme,
            row.FiscalYear is { } year ? new FiscalYear(year) : null,
            new BudgetKind(row.Stage, row.Ordinal),
            row.Amount,
            row.Basis,
            row.IsRelisted,
            row.IsApproximate,
            row.Printed,
            row.Place.ToSource());

        private static ImmutableArray<ResponsibleMinistry> Ministries(IEnumerable<ResponsibleMinistryRow> rows) =>
        [
            .. rows.Select(row => new ResponsibleMinistry(
                row.Printed, row.MinistryKey is { } key ? Ministry.WithKey(key) : null, row.AndOthers, row.Place.ToSource())),
        ];
    }
}
