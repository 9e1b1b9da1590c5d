using System.Text;

namespace Hashira.Bench.Register;

/// <summary>
/// Words that nobody wrote: pairs of Chinese characters, a few of which are in almost every text and most of which are rare, as in real texts (the word of
/// rank n is 1/n as frequent as the first). The same seed gives the same words.
/// </summary>
internal sealed class Vocabulary
{
    private const int Words = 12_000;
    private const string Common = "事業支援地域企業推進補助調査研究開発整備促進活用実施強化対策管理運営技術人材情報";
    private static readonly string[] Particles = ["の", "を", "に", "と", "による", "に係る", "等の", "及び", "、", "のため、"];
    private static readonly string[] Ends = ["を行う。", "を支援する。", "を図る。", "を実施する。", "に取り組む。"];

    private readonly string[] _words;
    private readonly double[] _upTo;

    public Vocabulary(int seed)
    {
        var random = new Random(seed);
        _words = new string[Words];
        for (var i = 0; i < Words; i++)
            _words[i] = i < Common.Length / 2 ? Common.Substring(i * 2, 2) : $"{Character(random)}{Character(random)}";
        _upTo = new double[Words];
        var sum = 0.0;
        for (var i = 0; i < Words; i++)
            _upTo[i] = sum += 1.0 / (i + 1);
    }

    /// <summary>The word of a rank, from 0, the most frequent first.</summary>
    public string At(int rank) => _words[rank];

    /// <summary>A word as often as its rank has it.</summary>
    public string Pick(Random random)
    {
        var at = Array.BinarySearch(_upTo, random.NextDouble() * _upTo[^1]);
        return _words[Math.Min(at < 0 ? ~at : at, Words - 1)];
    }

    /// <summary>Sentences of about so many characters.</summary>
    public string Text(Random random, int characters)
    {
        var text = new StringBuilder(characters + 20);
        while (text.Length < characters)
        {
            for (var words = random.Next(4, 12); words > 0; words--)
                text.Append(Pick(random)).Append(Pick(random)).Append(words == 1 ? Ends[random.Next(Ends.Length)] : Particles[random.Next(Particles.Length)]);
        }

        return text.ToString();
    }

    // A few of the characters stand in most of the words.
    private static char Character(Random random) => (char)(0x4E00 + (int)(2_500 * Math.Pow(random.NextDouble(), 3)));
}
