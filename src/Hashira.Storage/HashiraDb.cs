using Hashira.Model;
using Hashira.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Hashira.Storage;

/// <summary>
/// The register's tables. The types of the columns are ones that every supported database has: moments are UTC, amounts whole
/// yen in 64 bits, closed sets of words their names. A provider adds its migrations in a class of its own.
/// </summary>
/// <param name="options">Provider and connection.</param>
public abstract class HashiraDb(DbContextOptions options) : DbContext(options)
{
    /// <summary>版.</summary>
    public DbSet<EditionRow> Editions => Set<EditionRow>();

    /// <summary>出典文書.</summary>
    public DbSet<SourceDocumentRow> SourceDocuments => Set<SourceDocumentRow>();

    /// <summary>Bytes of the source documents.</summary>
    public DbSet<SourceBytesRow> SourceBytes => Set<SourceBytesRow>();

    /// <summary>柱.</summary>
    public DbSet<PillarRow> Pillars => Set<PillarRow>();

    /// <summary>大方針.</summary>
    public DbSet<MajorPolicyRow> MajorPolicies => Set<MajorPolicyRow>();

    /// <summary>表の行.</summary>
    public DbSet<PlanLineRow> PlanLines => Set<PlanLineRow>();

    /// <summary>施策の一項目 and フォローアップの記載.</summary>
    public DbSet<PlanItemRow> PlanItems => Set<PlanItemRow>();

    /// <summary>事業.</summary>
    public DbSet<ProgrammeRow> Programmes => Set<ProgrammeRow>();

    /// <summary>予算額.</summary>
    public DbSet<AppropriationRow> Appropriations => Set<AppropriationRow>();

    /// <summary>数値.</summary>
    public DbSet<FigureRow> Figures => Set<FigureRow>();

    /// <summary>日付.</summary>
    public DbSet<PrintedDateRow> PrintedDates => Set<PrintedDateRow>();

    /// <summary>所管府省.</summary>
    public DbSet<ResponsibleMinistryRow> ResponsibleMinistries => Set<ResponsibleMinistryRow>();

    /// <summary>指摘.</summary>
    public DbSet<FindingRow> Findings => Set<FindingRow>();

    /// <summary>経緯の決定.</summary>
    public DbSet<LineageDecisionRow> LineageDecisions => Set<LineageDecisionRow>();

    /// <summary>行政事業レビューシート.</summary>
    public DbSet<ReviewSheetRow> ReviewSheets => Set<ReviewSheetRow>();

    /// <summary>照合の決定.</summary>
    public DbSet<SheetLinkRow> SheetLinks => Set<SheetLinkRow>();

    /// <summary>指摘への対応.</summary>
    public DbSet<FindingDecisionRow> FindingDecisions => Set<FindingDecisionRow>();

    /// <summary>目標の判断.</summary>
    public DbSet<TargetJudgementRow> TargetJudgements => Set<TargetJudgementRow>();

    /// <summary>検索の見出し.</summary>
    public DbSet<SearchEntryRow> SearchEntries => Set<SearchEntryRow>();

    /// <summary>履歴.</summary>
    public DbSet<EventRow> Events => Set<EventRow>();

    /// <inheritdoc/>
    /// <exception cref="ClosedEditionException">The changes touch what a closed edition says, or rewrite the event trail.</exception>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        ClosedEditionGuard.Examine(this);
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <inheritdoc/>
    /// <exception cref="ClosedEditionException">The changes touch what a closed edition says, or rewrite the event trail.</exception>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ClosedEditionGuard.Examine(this);
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>
    /// Begins to read: until the result is disposed every query sees the register as it is at the first of them. It never keeps a
    /// writer waiting.
    /// </summary>
    public abstract Task<IDbContextTransaction> BeginReadingAsync(CancellationToken cancellationToken = default);

    /// <summary>Begins to write. Another writer waits, or fails after the busy timeout. Nothing is kept unless it is committed.</summary>
    public abstract Task<IDbContextTransaction> BeginWritingAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// 索引に加える. Writes entries and their words, at once and past the change tracker, in the transaction that is open. Their numbers are
    /// given by the database; what <see cref="SearchEntryRow.Id"/> says is not looked at.
    /// </summary>
    /// <param name="entries">The entries; of a text longer than an index takes, the caller makes several.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public abstract Task IndexAsync(IReadOnlyCollection<SearchEntryRow> entries, CancellationToken cancellationToken = default);

    /// <summary>索引から除く. Takes away the entries of an edition, or those of one kind that belong to none, in the transaction that is open.</summary>
    /// <param name="editionId">The edition; <see langword="null"/> for what belongs to none.</param>
    /// <param name="kind">The kind; <see langword="null"/> for all.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public abstract Task UnindexAsync(string? editionId, SearchKind? kind, CancellationToken cancellationToken = default);

    /// <summary>索引を引く. The entries that hold every wanted phrase and no unwanted one; those with all of them in the title come first, otherwise in no order.</summary>
    /// <param name="question">What is looked for.</param>
    /// <param name="most">How many are wanted at most.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public abstract Task<IReadOnlyList<SearchMatch>> MatchAsync(SearchQuestion question, int most, CancellationToken cancellationToken = default);

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<MeasureCode>().HaveConversion<MeasureCodeConverter>().HaveMaxLength(8);
        configurationBuilder.Properties<Yen>().HaveConversion<YenConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(20);
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<EditionRow>(edition =>
        {
            edition.HasKey(row => row.Id);
            edition.HasIndex(row => row.TitleKey).IsUnique();
            edition.HasIndex(row => row.Sha256);
        });
        modelBuilder.Entity<SourceDocumentRow>(document =>
        {
            document.HasOne<EditionRow>().WithMany().HasForeignKey(row => row.EditionId).OnDelete(DeleteBehavior.Restrict);
            document.HasIndex(row => new { row.EditionId, row.Version }).IsUnique();
            document.ComplexProperty(row => row.Title);
            document.HasOne(row => row.Bytes).WithOne().HasForeignKey<SourceBytesRow>(row => row.SourceDocumentId);
            document.HasMany(row => row.Guesses).WithOne().HasForeignKey(row => row.SourceDocumentId);
        });
        modelBuilder.Entity<SourceBytesRow>().ToTable("SourceBytes").HasKey(row => row.SourceDocumentId);
        modelBuilder.Entity<ReadingGuessRow>().ToTable("ReadingGuesses").ComplexProperty(row => row.Place);
        Content<PillarRow>(modelBuilder, pillar =>
        {
            pillar.ComplexProperty(row => row.Title);
            pillar.ComplexProperty(row => row.Place);
        });
        Content<MajorPolicyRow>(modelBuilder, policy =>
        {
            policy.ComplexProperty(row => row.Text);
            policy.ComplexProperty(row => row.Place);
        });
        Content<PlanLineRow>(modelBuilder, line =>
        {
            line.HasMany(row => row.Marks).WithOne().HasForeignKey(row => row.LineId);
            line.HasMany(row => row.Items).WithOne().HasForeignKey(row => row.LineId);
        });
        Content<ChangeMarkRow>(modelBuilder, mark => mark.ToTable("ChangeMarks").ComplexProperty(row => row.Text));
        Content<PlanItemRow>(modelBuilder, item =>
        {
            item.ComplexProperty(row => row.Text);
            item.ComplexProperty(row => row.Place);
            item.HasMany(row => row.Programmes).WithOne().HasForeignKey(row => row.ItemId);
            item.HasMany(row => row.Figures).WithOne().HasForeignKey(row => row.ItemId);
            item.HasMany(row => row.Dates).WithOne().HasForeignKey(row => row.ItemId);
            item.HasDiscriminator<string>("Kind").HasValue<PlannedMeasureRow>("Measure").HasValue<FollowUpRow>("FollowUp");
            item.Property("Kind").HasMaxLength(20);
        });
        modelBuilder.Entity<PlannedMeasureRow>(measure =>
        {
            measure.HasIndex(row => new { row.EditionId, row.Code });
            measure.ComplexProperty(row => row.PrintedCode);
            measure.ComplexProperty(row => row.Heading);
            measure.ComplexProperty(row => row.MinistriesBracket);
            measure.HasMany(row => row.Ministries).WithOne().HasForeignKey(row => row.MeasureId).OnDelete(DeleteBehavior.Cascade);
        });
        Content<ResponsibleMinistryRow>(modelBuilder, ministry =>
        {
            ministry.ComplexProperty(row => row.Place);
            ministry.HasIndex(row => row.MinistryKey);
        });
        Content<ProgrammeRow>(modelBuilder, programme =>
        {
            programme.ComplexProperty(row => row.Name);
            programme.ComplexProperty(row => row.Place);
            programme.HasMany(row => row.Ministries).WithOne().HasForeignKey(row => row.ProgrammeId).OnDelete(DeleteBehavior.Cascade);
            programme.HasMany(row => row.Notes).WithOne().HasForeignKey(row => row.ProgrammeId);
            programme.HasMany(row => row.Appropriations).WithOne().HasForeignKey(row => row.ProgrammeId);
        });
        Content<BudgetNoteRow>(modelBuilder, note => note.ToTable("BudgetNotes").ComplexProperty(row => row.Text));
        Content<AppropriationRow>(modelBuilder, figure => figure.ComplexProperty(row => row.Place));
        Content<FigureRow>(modelBuilder, figure => figure.ComplexProperty(row => row.Place));
        Content<PrintedDateRow>(modelBuilder, date => date.ComplexProperty(row => row.Place));
        modelBuilder.Entity<FindingRow>(finding =>
        {
            finding.HasOne<SourceDocumentRow>().WithMany().HasForeignKey(row => row.SourceDocumentId);
            finding.ComplexProperty(row => row.Place);
            finding.HasMany(row => row.Related).WithOne().HasForeignKey(row => row.FindingId);
        });
        modelBuilder.Entity<FindingDecisionRow>(decision =>
        {
            decision.HasOne<EditionRow>().WithMany().HasForeignKey(row => row.EditionId).OnDelete(DeleteBehavior.Restrict);
            decision.HasIndex(row => new { row.EditionId, row.Fingerprint }).IsUnique();
        });
        modelBuilder.Entity<RelatedPlaceRow>().ToTable("RelatedPlaces").ComplexProperty(row => row.Place);
        modelBuilder.Entity<LineageDecisionRow>(decision =>
        {
            decision.HasOne<EditionRow>().WithMany().HasForeignKey(row => row.FromEditionId).OnDelete(DeleteBehavior.Restrict);
            decision.HasOne<EditionRow>().WithMany().HasForeignKey(row => row.ToEditionId).OnDelete(DeleteBehavior.Restrict);
            decision.HasOne<EventRow>().WithMany().HasForeignKey(row => row.EventSequence).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<TargetJudgementRow>(judgement =>
        {
            judgement.HasOne<EditionRow>().WithMany().HasForeignKey(row => row.EditionId).OnDelete(DeleteBehavior.Restrict);
            judgement.HasOne<EventRow>().WithMany().HasForeignKey(row => row.EventSequence).OnDelete(DeleteBehavior.Restrict);
            judgement.HasIndex(row => new { row.EditionId, row.TargetKey });
        });
        modelBuilder.Entity<SearchEntryRow>().HasIndex(row => new { row.EditionId, row.Kind });
        modelBuilder.Entity<ReviewSheetRow>(sheet =>
        {
            sheet.HasIndex(row => new { row.System, row.BusinessYear, row.Number }).IsUnique();
            sheet.HasMany(row => row.Budgets).WithOne().HasForeignKey(row => row.SheetId);
            sheet.HasMany(row => row.Related).WithOne().HasForeignKey(row => row.SheetId);
        });
        modelBuilder.Entity<SheetBudgetRow>().ToTable("SheetBudgets");
        modelBuilder.Entity<RelatedSheetRow>().ToTable("RelatedSheets");
        modelBuilder.Entity<SheetLinkRow>(link =>
        {
            link.HasOne<EventRow>().WithMany().HasForeignKey(row => row.EventSequence).OnDelete(DeleteBehavior.Restrict);
            link.HasIndex(row => row.MeasureId);
            link.HasIndex(row => new { row.System, row.BusinessYear, row.Number });
        });
        modelBuilder.Entity<EventRow>(entry =>
        {
            entry.HasKey(row => row.Sequence);
            entry.Property(row => row.Sequence).ValueGeneratedNever();
            entry.HasIndex(row => row.EditionId);
        });
    }

    private static void Content<T>(ModelBuilder model, Action<EntityTypeBuilder<T>> configure)
        where T : EditionContentRow => model.Entity<T>(entity =>
        {
            entity.HasOne<EditionRow>().WithMany().HasForeignKey(row => row.EditionId).OnDelete(DeleteBehavior.Restrict);
            configure(entity);
        });

    private sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTime>(
        moment => moment.UtcDateTime,
        stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));

    private sealed class MeasureCodeConverter() : ValueConverter<MeasureCode, string>(code => code.Plain, stored => MeasureCode.Parse(stored));

    private sealed class YenConverter() : ValueConverter<Yen, long>(yen => yen.Amount, stored => new Yen(stored));
}
