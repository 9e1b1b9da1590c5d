using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Hashira.Documents.Forms;

/// <summary>
/// A mapping of a YAML file that is read strictly: every key must be known and every needed key must be there; whoever wrote the file is told the
/// line and what to do.
/// </summary>
internal sealed class YamlMap
{
    private const int Deepest = 16;
    private const int LongestPattern = 1000;
    private readonly string _file;
    private readonly string _name;
    private readonly YamlMappingNode _node;
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    private YamlMap(string file, string name, YamlMappingNode node) => (_file, _name, _node) = (file, name, node);

    /// <summary>Line on which it begins, from 1.</summary>
    public long Line => _node.Start.Line;

    public static YamlMap Parse(string text, string file)
    {
        try
        {
            Guard(text, file);
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents.Count != 1 || stream.Documents[0].RootNode is not YamlMappingNode root)
                throw Fault(file, 1, "様式は「名前: 値」の並びです", "docs/reference/forms.md の例に合わせてください");
            return new YamlMap(file, "", root);
        }
        catch (YamlException fault)
        {
            throw new UnreadableDocumentException($"「{file}」の{fault.Start.Line}行目は YAML として読めません。字下げと引用符、同じ名前を二度書いていないかを確かめてください。", fault);
        }
    }

    public UnreadableDocumentException Wrong(string key, string what, string advice) => Fault(_file, LineOf(key), $"{Path(key)} {what}", advice);

    public bool Has(string key) => _node.Children.ContainsKey(new YamlScalarNode(key));

    public string? OptionalText(string key) => Find(key) switch
    {
        null => null,
        YamlScalarNode scalar => scalar.Value ?? "",
        _ => throw Wrong(key, "は文字で書きます", "一つの値にしてください"),
    };

    public string Text(string key)
    {
        var text = OptionalText(key) ?? throw Missing(key);
        return text.Length > 0 ? text : throw Wrong(key, "が空です", "値を書いてください");
    }

    public int Number(string key, int least, int most) =>
        int.TryParse(Text(key), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number : throw Wrong(key, $"は {least} から {most} までの整数です", "数字で書いてください");

    public DateOnly Date(string key) =>
        DateOnly.TryParseExact(Text(key), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date : throw Wrong(key, "は日付です", "「2026-11-25」のように書いてください");

    public YamlMap Map(string key) => OptionalMap(key) ?? throw Missing(key);

    public YamlMap? OptionalMap(string key) => Find(key) switch
    {
        null => null,
        YamlMappingNode node => new YamlMap(_file, Path(key).Trim('「', '」'), node),
        _ => throw Wrong(key, "は「名前: 値」の並びです", "字下げして書いてください"),
    };

    public List<string> Texts(string key) => Find(key) switch
    {
        null => [],
        YamlSequenceNode list when list.Children.All(item => item is YamlScalarNode { Value.Length: > 0 }) => [.. list.Children.Select(item => ((YamlScalarNode)item).Value!)],
        _ => throw Wrong(key, "は語の一覧です", "「[語, 語]」又は「- 語」の並びで書いてください"),
    };

    public List<YamlMap> Maps(string key) => Find(key) switch
    {
        null => [],
        YamlSequenceNode list when list.Children.All(item => item is YamlMappingNode) => [.. list.Children.Select((item, i) => new YamlMap(_file, $"{key} の{i + 1}番目", (YamlMappingNode)item))],
        _ => throw Wrong(key, "は「- 名前: 値」の並びです", "docs/reference/forms.md の例に合わせてください"),
    };

    /// <summary>All keys, each taken as known.</summary>
    public List<string> Keys()
    {
        foreach (var key in _node.Children.Keys)
            _asked.Add(((key as YamlScalarNode)?.Value) ?? "");
        return [.. _asked];
    }

    /// <summary>A pattern whose time grows with the text only; <c>{dash}</c>, <c>{digit}</c> and the given words stand for parts of it.</summary>
    public Regex Pattern(string key, string before, string after, params (string Word, string Part)[] parts) =>
        new(before + PatternText(key, parts) + after, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>The text of a pattern, its words replaced, known to be a good one.</summary>
    public string PatternText(string key, params (string Word, string Part)[] parts)
    {
        var text = Text(key);
        if (text.Length > LongestPattern)
            throw Wrong(key, $"の決まりは {LongestPattern} 字までです", "短くしてください");
        foreach (var (word, part) in parts.Append(("{dash}", FormFile.Dash)).Append(("{digit}", "[0-9０-９]")))
            text = text.Replace(word, part, StringComparison.Ordinal);
        try
        {
            _ = new Regex(text, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
            return text;
        }
        catch (NotSupportedException)
        {
            throw Wrong(key, "の決まりに先読み・後読み・後方参照は使えません", "使わない書き方に直してください");
        }
        catch (ArgumentException fault)
        {
            throw new UnreadableDocumentException(Wrong(key, "は正規表現として読めません", "括弧や記号の対応を確かめてください").Message, fault);
        }
    }

    /// <summary>Ends the reading of this mapping: a key that nobody asked for is a mistake.</summary>
    public void End()
    {
        foreach (var key in _node.Children.Keys)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (!_asked.Contains(name))
                throw Fault(_file, key.Start.Line, $"「{name}」という項目はありません", $"ここに書けるのは {string.Join("、", _asked)} です。綴りを確かめるか、消してください");
        }
    }

    private YamlNode? Find(string key)
    {
        _asked.Add(key);
        return _node.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;
    }

    private long LineOf(string key) => Has(key) ? _node.Children[new YamlScalarNode(key)].Start.Line : _node.Start.Line;

    private string Path(string key) => $"「{(_name.Length > 0 ? _name + " の " : "")}{key}」";

    private UnreadableDocumentException Missing(string key) => Fault(_file, _node.Start.Line, $"{Path(key)} がありません", "書き加えてください");

    private static UnreadableDocumentException Fault(string file, long line, string what, string advice) => new($"「{file}」の{line}行目：{what}。{advice}。");

    /// <summary>Deep nesting and aliases are refused before a tree is made of them.</summary>
    private static void Guard(string text, string file)
    {
        if (text.Length > FormFile.Longest)
            throw Fault(file, 1, $"様式のファイルは {FormFile.Longest:#,0} 字までです", "様式のファイルかどうか確かめてください");
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease;
            if (depth > Deepest)
                throw Fault(file, parser.Current.Start.Line, "入れ子が深すぎます", "様式のファイルかどうか確かめてください");
            if (parser.Current is AnchorAlias)
                throw Fault(file, parser.Current.Start.Line, "「*名前」による参照は使えません", "値をそのまま書いてください");
        }
    }
}
