namespace Hashira.Documents.Readers.Flattened;

/// <summary>
/// つながりの見込み. How well one line goes on in another, judged by which characters follow one another inside the lines of the same
/// document. Positive is likely, negative unlikely, 0 says nothing.
/// </summary>
internal sealed class BridgeModel
{
    private readonly Dictionary<(char, char), int> _pairs = [];
    private readonly Dictionary<char, int> _before = [];
    private readonly Dictionary<char, int> _all = [];
    private readonly HashSet<(char, char, char)> _triples = [];
    private readonly double _total;

    public BridgeModel(IEnumerable<TextLine> lines)
    {
        foreach (var line in lines)
        {
            var text = line.Text;
            for (var i = 0; i < text.Length; i++)
            {
                _all[text[i]] = _all.GetValueOrDefault(text[i]) + 1;
                _total++;
                if (i + 1 < text.Length)
                {
                    _pairs[(text[i], text[i + 1])] = _pairs.GetValueOrDefault((text[i], text[i + 1])) + 1;
                    _before[text[i]] = _before.GetValueOrDefault(text[i]) + 1;
                }

                if (i + 2 < text.Length)
                    _triples.Add((text[i], text[i + 1], text[i + 2]));
            }
        }
    }

    public double Score(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0)
            return 0;
        char b = left[^1], c = right[0];
        const double Weight = 2;
        var prior = (_all.GetValueOrDefault(c) + 1) / (_total + 1000);
        var chance = (_pairs.GetValueOrDefault((b, c)) + Weight * prior) / (_before.GetValueOrDefault(b) + Weight);
        var score = Math.Clamp(Math.Log(chance / prior), -2.5, 3);
        if (left.Length > 1 && _triples.Contains((left[^2], b, c)))
            score += 1.5;
        if (right.Length > 1 && _triples.Contains((b, c, right[1])))
            score += 1.5;
        // A line can't begin with what never begins a word or a clause unless it goes on from somewhere.
        if (c is 'を' or 'ん' or 'っ' or 'ッ' or 'ー' or 'ょ' or 'ゃ' or 'ゅ' or '）' or ')' or '」' or '、' or '。')
            score += 1;
        return score;
    }
}
