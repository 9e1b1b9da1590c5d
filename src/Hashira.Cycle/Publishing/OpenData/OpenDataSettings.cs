using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Hashira.Cycle.Publishing.OpenData;

/// <summary>
/// オープンデータの設定. What an office says of what it publishes. Nobody else can know it, so nothing is filled in: what is not set stays empty in the
/// files, or is left out.
/// </summary>
public sealed record OpenDataSettings
{
    private const int LongestFile = 100_000;

    /// <summary>公表者. Name of the office.</summary>
    public string Publisher { get; init; } = "";

    /// <summary>公表者の IATI 識別子. Registered at IATI; without one the file says that there is none.</summary>
    public string IatiIdentifier { get; init; } = "";

    /// <summary>問い合わせ先. For the people who use the data.</summary>
    public string Contact { get; init; } = "";

    /// <summary>利用条件の名前.</summary>
    public string LicenceTitle { get; init; } = "";

    /// <summary>利用条件のページ.</summary>
    public string LicenceUrl { get; init; } = "";

    /// <summary>公開先. Address under which this register is reached from outside, with a slash at the end; empty if unknown.</summary>
    public string BaseUrl { get; init; } = "";

    /// <summary>Reads a settings file: one <c>名前: 値</c> a line. A word that is not known is refused.</summary>
    /// <param name="file">Its name, for the sentence.</param>
    /// <param name="text">Its text.</param>
    /// <param name="settings">What it sets.</param>
    /// <param name="fault">If it can't be used: one sentence for the official.</param>
    public static bool TryRead(string file, string text, [NotNullWhen(true)] out OpenDataSettings? settings, [NotNullWhen(false)] out string? fault)
    {
        (settings, fault) = (null, null);
        try
        {
            settings = Read(text);
            return true;
        }
        catch (FormatException refused)
        {
            fault = $"オープンデータの設定「{file}」を読めません。{refused.Message}。";
        }
        catch (YamlException broken)
        {
            fault = $"オープンデータの設定「{file}」を読めません。{broken.Start.Line.ToString(CultureInfo.InvariantCulture)}行目の字下げ、「:」の後の空白、引用符の閉じ忘れを確かめてください。";
        }

        return false;
    }

    private static OpenDataSettings Read(string text)
    {
        if (text.Length > LongestFile)
            throw new FormatException("設定のファイルとしては大き過ぎます");
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        var settings = new OpenDataSettings();
        if (stream.Documents.Count == 0)
            return settings;
        if (stream.Documents[0].RootNode is not YamlMappingNode root)
            throw new FormatException("「名前: 値」の並びではありません");
        foreach (var (key, value) in root.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            var line = key.Start.Line.ToString(CultureInfo.InvariantCulture);
            if ((value as YamlScalarNode)?.Value is not { } given)
                throw new FormatException($"{line}行目の「{name}」には値を一つ書いてください");
            settings = With(settings, name, given.Trim())
                ?? throw new FormatException($"{line}行目の「{name}」は使えません。使えるのは publisher、iatiIdentifier、contact、licenceTitle、licenceUrl、baseUrl です。licenceUrl と baseUrl は https:// か http:// で始めてください");
        }

        return settings;
    }

    private static OpenDataSettings? With(OpenDataSettings settings, string name, string value) => name switch
    {
        "publisher" => settings with { Publisher = value },
        "iatiIdentifier" => settings with { IatiIdentifier = value },
        "contact" => settings with { Contact = value },
        "licenceTitle" => settings with { LicenceTitle = value },
        "licenceUrl" when IsWeb(value) => settings with { LicenceUrl = value },
        "baseUrl" when IsWeb(value) => settings with { BaseUrl = value.TrimEnd('/') + "/" },
        _ => null,
    };

    private static bool IsWeb(string value) => Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http";
}
