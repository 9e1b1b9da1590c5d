using System.Collections.Immutable;
using System.Globalization;
using Hashira.Model;
using Hashira.Storage.Rows;

namespace Hashira.Storage;

/// <summary>
/// 版の索引付け. Puts everything an edition says, and what was found in it, where a search finds it: its rows with all three columns, its major
/// policies, its programmes by name, its findings. Run it in the transaction that stores the edition.
/// </summary>
/// <param name="db">The register.</param>
public sealed class IndexEdition(HashiraDb db)
{
    /// <summary>Writes the entries of the edition anew.</summary>
    /// <param name="editionId">The edition.</param>
    /// <param name="plan">What it says.</param>
    /// <param name="findings">What was found in it, with fingerprints.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task RunAsync(string editionId, ActionPlan plan, ImmutableArray<Finding> findings, CancellationToken cancellationToken)
    {
        await db.UnindexAsync(editionId, null, cancellationToken).ConfigureAwait(false);
        await db.IndexAsync([.. Rows(plan, findings), .. Policies(plan), .. Programmes(plan), .. Findings(plan, findings)], cancellationToken).ConfigureAwait(false);

        IEnumerable<SearchEntryRow> Rows(ActionPlan plan, ImmutableArray<Finding> findings)
        {
            var counted = new Dictionary<(PlanColumn, MeasureCode), int>();
            var gravest = findings.Where(finding => finding.Code is not null).GroupBy(finding => (finding.Column, finding.Code!.Value))
                .ToDictionary(group => group.Key, group => group.Max(finding => finding.Severity));
            foreach (var (index, row) in plan.Rows.Index())
            {
                var column = row.Revised.Length > 0 ? PlanColumn.Revised : PlanColumn.Current;
                foreach (var own in row.Revised.Select(measure => (PlanColumn.Revised, measure.Code)).Concat(row.Current.Select(measure => (PlanColumn.Current, measure.Code))).Distinct())
                    counted[own] = counted.GetValueOrDefault(own) + 1;
                var programmes = row.Current.SelectMany(measure => measure.Programmes).Concat(row.FollowUp?.Programmes ?? []).Concat(row.Revised.SelectMany(measure => measure.Programmes)).ToList();
                var amounts = programmes.SelectMany(programme => programme.Appropriations).ToList();
                var measures = row.Current.Concat(row.Revised).ToList();
                var entry = new SearchEntryRow
                {
                    Kind = SearchKind.Measure,
                    EditionId = editionId,
                    Key = Number(index + 1),
                    Pillar = PillarOf(plan, row.MajorPolicy),
                    Policy = row.MajorPolicy,
                    Code = row.Code,
                    Column = column,
                    Occurrence = row.Code is { } code ? counted[(column, code)] : 0,
                    Change = row.Change.Kind,
                    Ministries = Lines(measures.SelectMany(measure => measure.Ministries).Select(ministry => ministry.Ministry?.Key ?? ministry.Printed)),
                    Years = Lines(amounts.Select(amount => amount.Year is { } year ? Number(year.StartYear) : null).OfType<string>()),
                    Programmes = Lines(programmes.Select(programme => programme.Name.Text)),
                    Amount = amounts.Count == 0 ? null : new Yen(amounts.Max(amount => amount.Amount.Amount)),
                    Worst = measures.Select(measure => measure.Code).Distinct()
                        .SelectMany(one => new[] { PlanColumn.Current, PlanColumn.FollowUp, PlanColumn.Revised }.Select(place => gravest.TryGetValue((place, one), out var found) ? (Severity?)found : null)).Max(),
                    Title = TitleOf(row),
                    Text = "",
                };
                var parts = row.Change.Marks.Select(mark => mark.Text)
                    .Concat(row.Current.Select(measure => Wording(measure)))
                    .Append(row.FollowUp?.Text.Text ?? "")
                    .Concat(row.Revised.Select(measure => Wording(measure)));
                foreach (var text in SearchTexts.Of(parts))
                    yield return entry with { Text = text };
            }
        }

        IEnumerable<SearchEntryRow> Policies(ActionPlan plan) => plan.MajorPolicies.SelectMany(policy =>
        {
            var pillar = plan.Pillars.FirstOrDefault(pillar => pillar.Number == policy.Pillar);
            var entry = new SearchEntryRow
            {
                Kind = SearchKind.Policy,
                EditionId = editionId,
                Key = Number(policy.Number),
                Pillar = policy.Pillar,
                Policy = policy.Number,
                Title = string.Join(' ', new[] { policy.Number is >= 1 and <= 20 ? ((char)('①' + policy.Number - 1)).ToString() : Number(policy.Number), FirstSentence(policy.Text.Text) }),
                Text = "",
            };
            return SearchTexts.Of([policy.Text.Text, pillar?.Title.Text ?? ""]).Select(text => entry with { Text = text });
        });

        IEnumerable<SearchEntryRow> Programmes(ActionPlan plan) => plan.Rows
            .SelectMany((row, index) => (row.FollowUp?.Programmes ?? []).Concat(row.Current.Concat(row.Revised).SelectMany(measure => measure.Programmes)).Select(programme => (Programme: programme, Row: row, Index: index)))
            .GroupBy(named => JapaneseText.Fold(named.Programme.Name.Text))
            .Where(group => group.Key.Length > 0)
            .Select(group =>
            {
                var amounts = group.SelectMany(named => named.Programme.Appropriations).ToList();
                var (_, first, index) = group.First();
                return new SearchEntryRow
                {
                    Kind = SearchKind.Programme,
                    EditionId = editionId,
                    Key = Number(index + 1),
                    Pillar = PillarOf(plan, first.MajorPolicy),
                    Policy = first.MajorPolicy,
                    Code = first.Code,
                    Column = first.Revised.Length > 0 ? PlanColumn.Revised : PlanColumn.Current,
                    Ministries = Lines(group.SelectMany(named => named.Programme.Ministries.Length > 0 ? named.Programme.Ministries : named.Row.Current.Concat(named.Row.Revised).SelectMany(measure => measure.Ministries))
                        .Select(ministry => ministry.Ministry?.Key ?? ministry.Printed)),
                    Years = Lines(amounts.Select(amount => amount.Year is { } year ? Number(year.StartYear) : null).OfType<string>()),
                    Programmes = group.First().Programme.Name.Text,
                    Amount = amounts.Count == 0 ? null : new Yen(amounts.Max(amount => amount.Amount.Amount)),
                    Title = group.First().Programme.Name.Text,
                    Text = string.Join(SearchTexts.PartEnd, group.SelectMany(named => named.Programme.Notes.Select(note => note.Text)).Distinct().Take(40)),
                };
            });

        IEnumerable<SearchEntryRow> Findings(ActionPlan plan, ImmutableArray<Finding> findings) => findings.SelectMany(finding =>
        {
            var row = finding.Code is { } code ? plan.Rows.FirstOrDefault(row => row.Current.Concat(row.Revised).Any(measure => measure.Code == code)) : null;
            var entry = new SearchEntryRow
            {
                Kind = SearchKind.Finding,
                EditionId = editionId,
                Key = finding.Fingerprint,
                Pillar = row is null ? 0 : PillarOf(plan, row.MajorPolicy),
                Policy = row?.MajorPolicy ?? 0,
                Code = finding.Code,
                Column = finding.Column,
                Change = row?.Change.Kind,
                Ministries = row is null ? "" : Lines(row.Current.Concat(row.Revised).SelectMany(measure => measure.Ministries).Select(ministry => ministry.Ministry?.Key ?? ministry.Printed)),
                Worst = finding.Severity,
                Title = $"{finding.Id} {finding.Message}",
                Text = "",
            };
            return SearchTexts.Of([finding.Excerpt, finding.Advice]).Select(text => entry with { Text = text });
        });
    }

    private static int PillarOf(ActionPlan plan, int policy) => plan.MajorPolicies.FirstOrDefault(box => box.Number == policy)?.Pillar ?? 0;

    // ⑨－１ 事業承継（現行の⑧－３）
    private static string TitleOf(PlanRow row)
    {
        var named = row.Revised.Length > 0 ? row.Revised : row.Current;
        var before = row.Current.Select(measure => measure.Code).Except(named.Select(measure => measure.Code)).ToList();
        var headings = named.Concat(row.Current).Select(measure => measure.Heading?.Text ?? "").Where(text => text.Length > 0).Distinct().ToList();
        return string.Join('、', named.Select(measure => measure.Code.ToString()).Distinct())
            + (headings.Count == 0 ? "" : " " + string.Join('、', headings))
            + (before.Count == 0 ? "" : $"（現行の{string.Join('、', before)}）");
    }

    private static string Wording(PlannedMeasure measure) => measure.Text.Text + (measure.MinistriesBracket is { } bracket ? "\n" + bracket.Text : "");

    private static string FirstSentence(string text) => text.IndexOf('。', StringComparison.Ordinal) is var end and >= 0 ? text[..(end + 1)] : text;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Lines(IEnumerable<string> values) => string.Join('\n', values.Distinct());
}
