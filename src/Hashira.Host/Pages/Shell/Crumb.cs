using Hashira.Host.Pages.Register;
using Hashira.Model;

namespace Hashira.Host.Pages.Shell;

/// <summary>A step of the trail that leads to a page.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Address">Its address; <see langword="null"/> for the page itself.</param>
public readonly record struct Crumb(string Text, string? Address)
{
    /// <summary>Trail to a page of an edition.</summary>
    public static IReadOnlyList<Crumb> To(EditionView edition, params IEnumerable<Crumb> steps) =>
        [new(Words.Home, Addresses.Home), new(edition.Title, Addresses.Edition(edition.Id)), .. steps];

    /// <summary>Step of a major policy.</summary>
    public static Crumb Of(EditionView edition, PolicyView policy) => new(Labels.Policy(policy.Number), Addresses.Policy(edition.Id, policy.Number));

    /// <summary>Step of a pillar.</summary>
    public static Crumb Of(EditionView edition, Pillar pillar) => new(Labels.Pillar(pillar), Addresses.Pillar(edition.Id, pillar.Number));
}
