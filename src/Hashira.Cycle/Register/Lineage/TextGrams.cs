using Hashira.Model;

namespace Hashira.Cycle.Register.Lineage;

/// <summary>The runs of three characters in a text, by which texts are told to be alike however they are cut into sentences.</summary>
internal sealed class TextGrams
{
    private readonly HashSet<ulong> _grams = [];

    public TextGrams(string text)
    {
        var folded = JapaneseText.Fold(text);
        for (var i = 0; i + 3 <= folded.Length; i++)
            _grams.Add(((ulong)folded[i] << 32) | ((ulong)folded[i + 1] << 16) | folded[i + 2]);
        IsShort = _grams.Count < 12;
    }

    /// <summary>A few words say too little.</summary>
    public bool IsShort { get; }

    public IReadOnlyCollection<ulong> All => _grams;

    /// <summary>From 0 (nothing shared) to 1 (every run is shared by both).</summary>
    public double Likeness(TextGrams other) => _grams.Count + other._grams.Count == 0 ? 0 : 2.0 * Common(other) / (_grams.Count + other._grams.Count);

    /// <summary>Which part of it the other text holds, from 0 to 1; 0 if it is short.</summary>
    public double PartIn(TextGrams other) => IsShort ? 0 : (double)Common(other) / _grams.Count;

    private int Common(TextGrams other)
    {
        var (small, large) = _grams.Count <= other._grams.Count ? (_grams, other._grams) : (other._grams, _grams);
        return small.Count(large.Contains);
    }
}
