using System.Collections.Immutable;

namespace Hashira.Documents.Forms;

/// <summary>組込みの様式. The forms that come with the product: <c>data/forms/*.yaml</c>.</summary>
public static class BuiltInForms
{
    private static readonly Lazy<ImmutableArray<DocumentForm>> Loaded = new(() =>
    [
        .. typeof(BuiltInForms).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("forms/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(name => FormFile.Parse(Text(name), name) with { File = null }),
    ]);

    /// <summary>All of them, by id.</summary>
    public static ImmutableArray<DocumentForm> All => Loaded.Value;

    /// <summary>三欄のフォローアップ・改定案.</summary>
    public static PlanForm ThreeColumnPlan => (PlanForm)All.Single(form => form.Id == "three-column-plan");

    /// <summary>The YAML of a built-in form.</summary>
    public static string YamlOf(DocumentForm form) => Text($"forms/{form.Id}.yaml");

    private static string Text(string name)
    {
        using var stream = typeof(BuiltInForms).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The form {name} is not built in.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
