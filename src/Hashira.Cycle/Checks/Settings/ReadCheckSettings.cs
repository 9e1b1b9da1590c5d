using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Hashira.Model;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Hashira.Cycle.Checks.Settings;

/// <summary>
/// 点検の設定の読取り. Reads a settings file (<c>hashira-checks.yaml</c>). Nothing in it is passed over: a word that is not known is refused with
/// the line on which it stands, so that a slip in the file never leaves a check in a state that nobody wanted.
/// </summary>
public static class ReadCheckSettings
{
    private const int LongestFile = 1_000_000;

    /// <summary>Reads the text of a settings file.</summary>
    /// <param name="file">Its name, for the sentence.</param>
    /// <param name="text">Its text.</param>
    /// <param name="settings">What it sets.</param>
    /// <param name="fault">If it can't be used: one sentence for the official.</param>
    public static bool TryRun(string file, string text, [NotNullWhen(true)] out CheckSettings? settings, [NotNullWhen(false)] out string? fault)
    {
        (settings, fault) = (null, null);
        try
        {
            if (text.Length > LongestFile)
                throw new FormatException("設定のファイルとしては大き過ぎます。ファイルを確かめてください。");
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            settings = stream.Documents.Count == 0 || IsEmpty(stream.Documents[0].RootNode) ? CheckSettings.None : All(stream.Documents[0].RootNode);
            return true;
        }
        catch (FormatException refused)
        {
            fault = $"点検の設定「{file}」を読めません。{refused.Message}";
        }
        catch (YamlException broken)
        {
            fault = $"点検の設定「{file}」を読めません。{broken.Start.Line.ToString(CultureInfo.InvariantCulture)}行目の字下げ、「:」の後の空白、引用符の閉じ忘れを確かめてください。";
        }

        return false;
    }

    private static CheckSettings All(YamlNode root)
    {
        var settings = CheckSettings.None;
        foreach (var (key, value) in Members(root, "設定のファイル"))
        {
            settings = key.Value switch
            {
                "checks" => settings with { Rules = Members(value, "checks").ToImmutableDictionary(rule => Check(rule.Key).Id, rule => Rule(Check(rule.Key), rule.Value)) },
                "names" => settings with { AllowedNames = [.. Names(value).Select(JapaneseText.Fold)] },
                "waivers" => settings with { Waivers = [.. Items(value, "waivers").Select(Waiver)] },
                _ => throw Unknown(key, "checks、names、waivers"),
            };
        }

        var twice = settings.Waivers.GroupBy(waiver => waiver.Fingerprint, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1);
        return twice is null ? settings : throw new FormatException($"指紋「{twice.Key}」の見送りが二つあります。一つにしてください。");
    }

    private static ICheck Check(YamlScalarNode key) => CheckCatalogue.WithId(key.Value ?? "")
        ?? throw new FormatException($"{Line(key)}「{key.Value}」という番号の点検はありません。点検の一覧にある番号（HC001 など）を書いてください。");

    private static RuleSetting Rule(ICheck check, YamlNode node)
    {
        if (node is YamlScalarNode word)
        {
            return word.Value switch
            {
                "off" or "false" => new RuleSetting(true, null, CheckOptions.Defaults),
                "on" or "true" => new RuleSetting(false, null, CheckOptions.Defaults),
                _ => throw new FormatException($"{Line(word)}{check.Id} に「{word.Value}」は書けません。off（使わない）か、severity・options を書いてください。"),
            };
        }

        var rule = new RuleSetting(false, null, CheckOptions.Defaults);
        foreach (var (key, value) in Members(node, check.Id))
        {
            rule = key.Value switch
            {
                "severity" => rule with { Severity = SeverityOf(value) },
                "options" => rule with { Options = new CheckOptions(Members(value, "options").ToImmutableDictionary(option => Option(check, option.Key).Name, option => Number(Option(check, option.Key), option.Value))) },
                _ => throw Unknown(key, "severity、options"),
            };
        }

        return rule;
    }

    private static Severity SeverityOf(YamlNode node) => Text(node) switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        "note" => Severity.Note,
        var other => throw new FormatException($"{Line(node)}重さ「{other}」は指定できません。error（誤り）、warning（注意）、note（表記）のいずれかを書いてください。"),
    };

    private static CheckOption Option(ICheck check, YamlScalarNode key) => check.Options.FirstOrDefault(option => option.Name == key.Value)
        ?? throw new FormatException(check.Options.IsEmpty
            ? $"{Line(key)}{check.Id} に設定できる項目はありません。options を消してください。"
            : $"{Line(key)}{check.Id} に「{key.Value}」という項目はありません。{string.Join("、", check.Options.Select(option => option.Name))} が使えます。");

    private static int Number(CheckOption option, YamlNode node) =>
        int.TryParse(Text(node), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= option.Least && number <= option.Most
            ? number
            : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{Line(node)}{option.Name} に「{Text(node)}」は指定できません。{option.Least} から {option.Most} までの整数を書いてください。"));

    private static IEnumerable<string> Names(YamlNode node)
    {
        foreach (var (key, value) in Members(node, "names"))
        {
            if (key.Value is not ("programmes" or "ministries" or "others"))
                throw Unknown(key, "programmes（事業）、ministries（府省庁）、others（その他）");
            foreach (var name in Items(value, key.Value))
                yield return Text(name);
        }
    }

    private static Waiver Waiver(YamlNode node)
    {
        var waiver = new Waiver("", "", "", "", "", null);
        foreach (var (key, value) in Members(node, "waivers"))
        {
            waiver = key.Value switch
            {
                "fingerprint" => waiver with { Fingerprint = Text(value) is { Length: 16 } print && print.All(char.IsAsciiHexDigitLower) ? print : throw new FormatException($"{Line(value)}「{Text(value)}」は指摘の指紋ではありません。点検の結果にある 16 文字の指紋を写してください。") },
                "check" => waiver with { Check = value is YamlScalarNode id ? Check(id).Id : Text(value) },
                "excerpt" => waiver with { Excerpt = Text(value) },
                "reason" => waiver with { Reason = Text(value) },
                "by" => waiver with { By = Text(value) },
                "until" => waiver with { Until = Day(value) },
                _ => throw Unknown(key, "fingerprint、check、excerpt、reason、by、until"),
            };
        }

        foreach (var (name, value) in new[] { ("fingerprint（指紋）", waiver.Fingerprint), ("reason（理由）", waiver.Reason), ("by（誰が決めたか）", waiver.By) })
        {
            if (string.IsNullOrWhiteSpace(value))
                throw new FormatException($"{Line(node)}見送りに {name} がありません。書き足してください。");
        }

        return waiver;
    }

    private static DateOnly Day(YamlNode node) => DateOnly.TryParseExact(Text(node), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? day
        : throw new FormatException($"{Line(node)}期限「{Text(node)}」は日付として読めません。2027-03-31 のように書いてください。");

    private static List<(YamlScalarNode Key, YamlNode Value)> Members(YamlNode node, string name) => node switch
    {
        YamlMappingNode mapping => [.. mapping.Children.Select(child => (child.Key as YamlScalarNode ?? throw new FormatException($"{Line(child.Key)}「名前: 値」の形で書いてください。"), child.Value))],
        _ when IsEmpty(node) => [],
        _ => throw new FormatException($"{Line(node)}{name} の中は「名前: 値」の形で書いてください。"),
    };

    private static IEnumerable<YamlNode> Items(YamlNode node, string name) => node switch
    {
        YamlSequenceNode sequence => sequence.Children,
        _ when IsEmpty(node) => [],
        _ => throw new FormatException($"{Line(node)}{name} の中は、行の頭に「- 」を付けた一覧で書いてください。"),
    };

    private static string Text(YamlNode node) => node is YamlScalarNode { Value: { } value } && value.Trim() is { Length: > 0 } text
        ? text
        : throw new FormatException($"{Line(node)}値がありません。値を一つ書いてください。");

    private static bool IsEmpty(YamlNode node) => node is YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" };

    private static FormatException Unknown(YamlScalarNode key, string known) => new($"{Line(key)}「{key.Value}」という項目はありません。使えるのは {known} です。");

    private static string Line(YamlNode node) => string.Create(CultureInfo.InvariantCulture, $"{node.Start.Line}行目：");
}
