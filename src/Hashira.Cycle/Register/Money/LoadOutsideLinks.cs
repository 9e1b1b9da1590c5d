using System.Collections.Immutable;
using Hashira.Cycle.Register.Reconciliation;
using Hashira.Storage;

namespace Hashira.Cycle.Register.Money;

/// <summary>
/// 計画の外の予算の読出し. Loads what people confirmed of budget figures and review sheets, for <see cref="FindMoneyLines"/>. A link holds for every
/// edition that prints the programme with that year, stage and amount.
/// </summary>
/// <param name="db">The register.</param>
public sealed class LoadOutsideLinks(HashiraDb db)
{
    /// <summary>The links that count now, each once.</summary>
    /// <param name="cancellationToken">Stops the loading.</param>
    public async Task<ImmutableArray<OutsideLink>> RunAsync(CancellationToken cancellationToken) =>
        [.. (await new ListSheetLinks(db).RunAsync(cancellationToken).ConfigureAwait(false)).Select(link => link.Outside).Distinct()];
}
