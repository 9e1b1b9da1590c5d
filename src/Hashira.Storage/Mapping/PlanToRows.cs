using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Hashira.Model;
using Hashira.Storage.Rows;

namespace Hashira.Storage.Mapping;

/// <summary>Puts a plan into rows, so that <see cref="RowsToPlan"/> gives the same plan back.</summary>
public static class PlanToRows
{
    /// <summary>The source document with its coverage and guesses.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="bytes">The file as handed in.</param>
    /// <param name="editionId">Edition it is the source of.</param>
    /// <param name="version">1 for the first document of the edition.</param>
    /// <param name="receivedAt">When it was handed in.</param>
    public static SourceDocumentRow Document(ActionPlan plan, byte[] bytes, string editionId, int version, DateTimeOffset receivedAt)
    {
        var row = new SourceDocumentRow
        {
            EditionId = editionId,
            Version = version,
            File = plan.Document.File,
            Sha256 = plan.Document.Sha256,
            Kind = plan.Document.Kind,
            Pages = plan.Document.Pages,
            Text = plan.Document.Text,
            CoverageRuns = string.Join('\n', plan.Document.Coverage.Runs.Select(run =>
                string.Create(CultureInfo.InvariantCulture, $"{run.Span.Start},{run.Span.End},{run.Page},{run.Kind},{run.Name}")).Concat(plan.Document.Areas.Select(area =>
                string.Create(CultureInfo.InvariantCulture, $"@{area.Span.Start},{area.Span.End},{area.Page},{area.X},{area.Y},{area.Width},{area.Height}")))),
            Told = JsonSerializer.Serialize(new ToldByFile(plan.Document.Addresses, plan.Document.Sheets, plan.Document.Problems) { Reading = plan.Document.Reading }),
            Title = PlacedTextValue.Of(plan.Title),
            ReceivedAt = receivedAt,
            Bytes = new SourceBytesRow { Content = bytes },
        };
        row.Guesses.AddRange(plan.Document.Coverage.Guesses.Select((guess, position) => new ReadingGuessRow
        {
            Position = position,
            Code = guess.Code,
            Message = guess.Message,
            Margin = guess.Margin,
            Place = PlaceValue.Of(guess.Source),
        }));
        return row;
    }

    /// <summary>Everything that the plan says: pillars, major policies and lines with all that hangs on them.</summary>
    public static IEnumerable<EditionContentRow> Content(ActionPlan plan, string editionId) =>
    [
        .. plan.Pillars.Select((pillar, position) => new PillarRow
        {
            EditionId = editionId,
            Position = position,
            Number = pillar.Number,
            Title = PlacedTextValue.Of(pillar.Title),
            Place = PlaceValue.Of(pillar.Source),
        }),
        .. plan.MajorPolicies.Select((policy, position) => new MajorPolicyRow
        {
            EditionId = editionId,
            Position = position,
            Number = policy.Number,
            Pillar = policy.Pillar,
            Text = PlacedTextValue.Of(policy.Text),
            Place = PlaceValue.Of(policy.Source),
        }),
        .. plan.Rows.Select((row, position) => Line(row, position, editionId)),
    ];

    /// <summary>Findings of the checks, for the document that was checked.</summary>
    public static IEnumerable<FindingRow> Findings(ImmutableArray<Finding> findings, long sourceDocumentId) => findings.Select((finding, position) =>
    {
        var row = new FindingRow
        {
            SourceDocumentId = sourceDocumentId,
            Position = position,
            CheckId = finding.Id,
            Severity = finding.Severity,
            Code = finding.Code,
            Column = finding.Column,
            Excerpt = finding.Excerpt,
            Message = finding.Message,
            Advice = finding.Advice,
            Place = PlaceValue.Of(finding.Source),
            Fingerprint = finding.Fingerprint,
            Topic = finding.Topic,
            Proposal = finding.Proposal,
            Also = finding.Also.IsEmpty ? null : JsonSerializer.Serialize(finding.Also),
        };
        row.Related.AddRange(finding.Related.Select((related, order) => new RelatedPlaceRow
        {
            Position = order,
            Code = related.Code,
            Column = related.Column,
            Excerpt = related.Excerpt,
            Place = PlaceValue.Of(related.Source),
        }));
        return row;
    });

    private static PlanLineRow Line(PlanRow row, int position, string editionId)
    {
        var line = new PlanLineRow
        {
            EditionId = editionId,
            Position = position,
            MajorPolicy = row.MajorPolicy,
            Change = row.Change.Kind,
            MovedTo = row.Change.MovedTo,
            MovedFrom = row.Change.MovedFrom,
        };
        line.Marks.AddRange(row.Change.Marks.Select((mark, order) =>
            new ChangeMarkRow { EditionId = editionId, Position = order, Text = PlacedTextValue.Of(mark) }));
        line.Items.AddRange(row.Current.Select((measure, order) => Measure(measure, PlanColumn.Current, order, editionId)));
        if (row.FollowUp is { } entry)
            line.Items.Add(FollowUp(entry, editionId));
        line.Items.AddRange(row.Revised.Select((measure, order) => Measure(measure, PlanColumn.Revised, order, editionId)));
        return line;
    }

    private static PlannedMeasureRow Measure(PlannedMeasure measure, PlanColumn column, int position, string editionId)
    {
        var row = new PlannedMeasureRow
        {
            EditionId = editionId,
            Position = position,
            Column = column,
            Code = measure.Code,
            PrintedCode = PlacedTextValue.Of(measure.PrintedCode),
            Heading = PlacedTextValue.Of(measure.Heading),
            MinistriesBracket = PlacedTextValue.Of(measure.MinistriesBracket),
            Text = PlacedTextValue.Of(measure.Text),
            Place = PlaceValue.Of(measure.Source),
        };
        row.Ministries.AddRange(Ministries(measure.Ministries, editionId));
        Details(row, measure.Programmes, measure.Figures, measure.Dates);
        return row;
    }

    private static FollowUpRow FollowUp(FollowUpEntry entry, string editionId)
    {
        var row = new FollowUpRow
        {
            EditionId = editionId,
            Column = PlanColumn.FollowUp,
            Text = PlacedTextValue.Of(entry.Text),
            Place = PlaceValue.Of(entry.Source),
        };
        Details(row, entry.Programmes, entry.Figures, entry.Dates);
        return row;
    }

    private static void Details(PlanItemRow item, ImmutableArray<Programme> programmes, ImmutableArray<Figure> figures, ImmutableArray<PrintedDate> dates)
    {
        item.Programmes.AddRange(programmes.Select((programme, position) => Programme(programme, position, item.EditionId)));
        item.Figures.AddRange(figures.Select((figure, position) => new FigureRow
        {
            EditionId = item.EditionId,
            Position = position,
            What = figure.What,
            Value = figure.Value,
            Upper = figure.Upper,
            Scope = figure.Scope,
            IsCumulative = figure.IsCumulative,
            Unit = figure.Unit,
            Qualifier = figure.Qualifier,
            Kind = figure.Kind,
            Period = figure.Period,
            Printed = figure.Printed,
            Place = PlaceValue.Of(figure.Source),
        }));
        item.Dates.AddRange(dates.Select((date, position) => new PrintedDateRow
        {
            EditionId = item.EditionId,
            Position = position,
            Printed = date.Printed,
            Earliest = date.Earliest,
            Latest = date.Latest,
            Fault = date.Fault,
            Place = PlaceValue.Of(date.Source),
        }));
    }

    private static ProgrammeRow Programme(Programme programme, int position, string editionId)
    {
        var row = new ProgrammeRow
        {
            EditionId = editionId,
            Position = position,
            Name = PlacedTextValue.Of(programme.Name),
            Mark = programme.Mark,
            Place = PlaceValue.Of(programme.Source),
        };
        row.Ministries.AddRange(Ministries(programme.Ministries, editionId));
        row.Notes.AddRange(programme.Notes.Select((note, order) =>
            new BudgetNoteRow { EditionId = editionId, Position = order, Text = PlacedTextValue.Of(note) }));
        row.Appropriations.AddRange(programme.Appropriations.Select((figure, order) => new AppropriationRow
        {
            EditionId = editionId,
            Position = order,
            Programme = figure.Programme,
            FiscalYear = figure.Year?.StartYear,
            Stage = figure.Kind.Stage,
            Ordinal = figure.Kind.Ordinal,
            Amount = figure.Amount,
            Basis = figure.Basis,
            IsRelisted = figure.IsRelisted,
            IsApproximate = figure.IsApproximate,
            Printed = figure.Printed,
            Place = PlaceValue.Of(figure.Source),
        }));
        return row;
    }

    private static IEnumerable<ResponsibleMinistryRow> Ministries(ImmutableArray<ResponsibleMinistry> ministries, string editionId) =>
        ministries.Select((ministry, position) => new ResponsibleMinistryRow
        {
            EditionId = editionId,
            Position = position,
            Printed = ministry.Printed,
            MinistryKey = ministry.Ministry?.Key,
            AndOthers = ministry.AndOthers,
            Place = PlaceValue.Of(ministry.Source),
        });
}
