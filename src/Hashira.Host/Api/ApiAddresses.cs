using System.Globalization;
using Hashira.Cycle.Register.Lineage;
using Hashira.Model;

namespace Hashira.Host.Api;

/// <summary>Addresses of the programming interface; they stay as they are for as long as its version is 1.</summary>
internal static class ApiAddresses
{
    public const string Root = "/api/v1";
    public const string Description = "/api/openapi/v1.json";
    public const string Reader = "/api";

    public static string Edition(string id) => $"{Root}/editions/{Uri.EscapeDataString(id)}";

    public static string Measure(MeasureMention mention) => $"{Edition(mention.Side.EditionId)}/measures/{mention.Key.Code.Plain}?column={ColumnOf(mention)}"
        + (mention.Key.Occurrence == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"&occurrence={mention.Key.Occurrence}"));

    public static string History(MeasureId id) => $"{Root}/measures/{id}";

    public static string Target(string editionId, string key) => $"{Edition(editionId)}/targets/{key}";

    public static string Sheet(ReviewSheetKey key) => $"{Root}/sheets/{Uri.EscapeDataString(key.ToString())}";

    public static string Finding(string editionId, string fingerprint) => $"{Edition(editionId)}/findings/{fingerprint}";

    public static string File(string editionId, string format) => $"{Edition(editionId)}/files/{format}";

    public static string RegisterFile(string format) => $"{Root}/files/{format}";

    public static string ColumnOf(MeasureMention mention) => mention.Side.Column == PlanColumn.Current ? "current" : "revised";
}
