using System.Collections.Immutable;
using Hashira.Cycle.Checks.Settings;
using Hashira.Model;
using Hashira.Storage;

namespace Hashira.Cycle.Checks.Decisions;

/// <summary>見送りの取込みの結果.</summary>
/// <param name="Taken">Number of waivers that stand now.</param>
/// <param name="Refused">Waivers that were left, each with the reason in one sentence.</param>
public sealed record ImportedWaivers(int Taken, ImmutableArray<(Waiver Waiver, string Reason)> Refused);

/// <summary>見送りの取込み. Takes the waivers of a settings file over as decisions about the findings of an edition.</summary>
/// <param name="db">The register.</param>
/// <param name="clock">Tells when.</param>
public sealed class ImportWaivers(HashiraDb db, TimeProvider clock)
{
    /// <summary>Takes them over one by one. Who decided stays who the file names. One that has expired or speaks of no finding is left.</summary>
    public async Task<ImportedWaivers> RunAsync(string editionId, IEnumerable<Waiver> waivers, CancellationToken cancellationToken = default)
    {
        var (taken, refused) = (0, ImmutableArray.CreateBuilder<(Waiver, string)>());
        foreach (var waiver in waivers)
        {
            var request = new DecideRequest(editionId, waiver.Fingerprint, DecisionKind.Waived, waiver.By, Reason: waiver.Reason, Until: waiver.Until);
            if (await new DecideFinding(db, clock).RunAsync(request, cancellationToken).ConfigureAwait(false) is DecideResult.Refused refusal)
                refused.Add((waiver, refusal.Reason));
            else
                taken++;
        }

        return new ImportedWaivers(taken, refused.ToImmutable());
    }
}
