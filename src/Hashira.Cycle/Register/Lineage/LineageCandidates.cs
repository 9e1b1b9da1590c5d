using System.Collections.Immutable;
using Hashira.Model;

namespace Hashira.Cycle.Register.Lineage;

/// <summary>Pairs of measures that may be one and the same, with what speaks for them and against them. Measures are numbers into the columns.</summary>
internal sealed class LineageCandidates
{
    private const int Nearest = 6;
    // A run that stands in more texts than this says nothing of any of them.
    private const int CommonRun = 24;
    private const double PartOfWhole = 0.6;

    private readonly bool _oneEdition;
    private readonly TextGrams[] _fromGrams;
    private readonly TextGrams[] _toGrams;
    private readonly RowChange[] _fromChange;
    private readonly RowChange[] _toChange;
    private readonly Dictionary<(int From, int To), double> _likeness = [];

    public LineageCandidates(ActionPlan older, EditionSide from, ActionPlan newer, EditionSide to)
    {
        _oneEdition = from.EditionId == to.EditionId;
        From = MeasureMention.Of(older, from);
        To = MeasureMention.Of(newer, to);
        _fromGrams = [.. From.Select(mention => new TextGrams(mention.Measure.Text.Text))];
        _toGrams = [.. To.Select(mention => new TextGrams(mention.Measure.Text.Text))];
        // Marks speak of the columns of their own table only.
        _fromChange = [.. From.Select(mention => older.Rows[mention.Row].Change)];
        _toChange = [.. To.Select(mention => newer.Rows[mention.Row].Change)];
        foreach (var pair in NearByText().Concat(NearByPrint()))
            _likeness.TryAdd(pair, _fromGrams[pair.From].Likeness(_toGrams[pair.To]));
        Scored = [.. _likeness.Keys.Select(pair => (pair.From, pair.To, Score: Score(pair.From, pair.To))).OrderByDescending(pair => pair.Score).ThenBy(pair => pair.From).ThenBy(pair => pair.To)];
    }

    public ImmutableArray<MeasureMention> From { get; }

    public ImmutableArray<MeasureMention> To { get; }

    /// <summary>Pairs with what speaks for them in one number, the best first.</summary>
    public ImmutableArray<(int From, int To, double Score)> Scored { get; }

    public bool IsNew(int to) => _oneEdition && _toChange[to].Kind == MeasureChange.New;

    public bool IsEnded(int from) => _oneEdition && _fromChange[from].Kind == MeasureChange.Ended;

    public bool IsMove(int from, int to) =>
        From[from].Key.Code.Policy != To[to].Key.Code.Policy || (_oneEdition && !IsOneRow(from, to) && (_fromChange[from].MovedTo is not null || _toChange[to].MovedFrom is not null));

    /// <summary>What a pair has to reach. Where a mark says that there is no partner the text must be very much alike.</summary>
    public double Threshold(int from, int to) => IsNew(to) || IsEnded(from) ? 0.75 : 0.35;

    public double Likeness(int from, int to) => _likeness.TryGetValue((from, to), out var known) ? known : _fromGrams[from].Likeness(_toGrams[to]);

    /// <summary>The newer measure of which the older one became a part, by row or by text.</summary>
    public int? Holder(int from) =>
        Best(Enumerable.Range(0, To.Length), to => IsOneRow(from, to) ? 1 + Likeness(from, to) : _fromGrams[from].PartIn(_toGrams[to]));

    /// <summary>The older measure of which the newer one was a part, by row or by text.</summary>
    public int? Origin(int to) =>
        Best(Enumerable.Range(0, From.Length), from => IsOneRow(from, to) ? 1 + Likeness(from, to) : _toGrams[to].PartIn(_fromGrams[from]));

    public ImmutableArray<LineageEvidence> Evidence(int from, int to)
    {
        var evidence = ImmutableArray.CreateBuilder<LineageEvidence>();
        if (IsOneRow(from, to))
            evidence.Add(new LineageEvidence(LineageEvidenceKind.SameRow, "表の同じ行に並んでいます。"));
        if (_oneEdition)
        {
            Mark(_fromChange[from].PrintedMovedTo, _fromChange[from].MovedTo, To[to].Key.Code, "移動先");
            Mark(_toChange[to].PrintedMovedFrom, _toChange[to].MovedFrom, From[from].Key.Code, "移動元");
            if (IsNew(to))
                evidence.Add(new LineageEvidence(LineageEvidenceKind.Against, "新規項目と印字されていますが、文がよく似ています。"));
            if (IsEnded(from))
                evidence.Add(new LineageEvidence(LineageEvidenceKind.Against, "終了と印字されていますが、文がよく似ています。"));
        }

        if (From[from].Key.Code == To[to].Key.Code)
            evidence.Add(new LineageEvidence(LineageEvidenceKind.SameCode, $"同じ項目番号（{To[to].Key.Code}）です。"));
        if (IsSameHeading(from, to))
            evidence.Add(new LineageEvidence(LineageEvidenceKind.SameHeading, $"同じ見出し（【{To[to].Measure.Heading!.Text}】）です。"));
        var next = _likeness.Where(pair => pair.Key.From == from && pair.Key.To != to).OrderByDescending(pair => pair.Value).Select(pair => ((int From, int To)?)pair.Key).FirstOrDefault();
        evidence.Add(new LineageEvidence(
            LineageEvidenceKind.Text,
            $"文の{ProposeLineage.Percent(Likeness(from, to))}が同じです{(next is { } other ? $"（次に近いのは {To[other.To].Key.Code} の {ProposeLineage.Percent(Likeness(other.From, other.To))}）" : "")}。"));
        return evidence.ToImmutable();

        void Mark(PlacedText? printed, MeasureCode? named, MeasureCode found, string end)
        {
            if (named is null)
                return;
            var words = printed?.Text.Trim() ?? named.Value.ToString();
            evidence.Add(named == found
                ? new LineageEvidence(LineageEvidenceKind.Mark, $"「{words}」の印字のとおりです。")
                : new LineageEvidence(LineageEvidenceKind.Against, $"「{words}」の印字は{end}を {named} としており、{found} と食い違います。"));
        }
    }

    public ImmutableArray<LineageEvidence> EvidenceOfNew(int to) =>
    [
        .. IsNew(to) ? [new LineageEvidence(LineageEvidenceKind.Mark, "新規項目と印字されています。")] : Array.Empty<LineageEvidence>(),
        .. _oneEdition && _toChange[to].MovedFrom is { } named ? [new LineageEvidence(LineageEvidenceKind.Against, $"移動元を {named} とする印字がありますが、相手が見付かりません。")] : Array.Empty<LineageEvidence>(),
        Alone(_likeness.Where(pair => pair.Key.To == to).Select(pair => (From[pair.Key.From], pair.Value))),
    ];

    public ImmutableArray<LineageEvidence> EvidenceOfEnded(int from) =>
    [
        .. IsEnded(from) ? [new LineageEvidence(LineageEvidenceKind.Mark, "終了と印字されています。")] : Array.Empty<LineageEvidence>(),
        .. _oneEdition && _fromChange[from].MovedTo is { } named ? [new LineageEvidence(LineageEvidenceKind.Against, $"移動先を {named} とする印字がありますが、相手が見付かりません。")] : Array.Empty<LineageEvidence>(),
        Alone(_likeness.Where(pair => pair.Key.From == from).Select(pair => (To[pair.Key.To], pair.Value))),
    ];

    private static LineageEvidence Alone(IEnumerable<(MeasureMention Other, double Likeness)> others)
    {
        var near = others.OrderByDescending(other => other.Likeness).FirstOrDefault();
        return new LineageEvidence(LineageEvidenceKind.Text, near.Other is null
            ? "似た文の施策はありません。"
            : $"最も近い {near.Other.Key.Code} でも、文の{ProposeLineage.Percent(near.Likeness)}しか同じではありません。");
    }

    private static int? Best(IEnumerable<int> numbers, Func<int, double> part) =>
        numbers.Select(number => (Number: number, Part: part(number))).Where(candidate => candidate.Part >= PartOfWhole).OrderByDescending(candidate => candidate.Part).Select(candidate => (int?)candidate.Number).FirstOrDefault();

    private bool IsOneRow(int from, int to) => _oneEdition && From[from].Row == To[to].Row;

    private bool IsSameHeading(int from, int to) =>
        From[from].Measure.Heading is { IsEmpty: false } one && To[to].Measure.Heading is { IsEmpty: false } other && JapaneseText.Fold(one.Text) == JapaneseText.Fold(other.Text);

    private double Score(int from, int to)
    {
        var score = Likeness(from, to);
        if (IsOneRow(from, to))
            score += 1;
        if (_oneEdition && _fromChange[from].MovedTo == To[to].Key.Code)
            score += 0.4;
        if (_oneEdition && _toChange[to].MovedFrom == From[from].Key.Code)
            score += 0.4;
        // Within an edition a code may have passed to another measure; from one edition to the next it mostly stays.
        if (!_oneEdition && From[from].Key == To[to].Key)
            score += 0.15;
        if (IsSameHeading(from, to))
            score += 0.1;
        return score;
    }

    private IEnumerable<(int From, int To)> NearByText()
    {
        var index = new Dictionary<ulong, List<int>>();
        foreach (var (number, grams) in _toGrams.Index())
        {
            foreach (var gram in grams.All)
            {
                if (!index.TryGetValue(gram, out var holders))
                    index[gram] = holders = [];
                holders.Add(number);
            }
        }

        foreach (var (number, grams) in _fromGrams.Index())
        {
            var votes = new Dictionary<int, int>();
            foreach (var holder in grams.All.Select(gram => index.GetValueOrDefault(gram)).Where(holders => holders is { Count: <= CommonRun }).SelectMany(holders => holders!))
                votes[holder] = votes.GetValueOrDefault(holder) + 1;
            foreach (var (holder, _) in votes.OrderByDescending(vote => vote.Value).ThenBy(vote => vote.Key).Take(Nearest))
                yield return (number, holder);
        }
    }

    private IEnumerable<(int From, int To)> NearByPrint()
    {
        var byCode = Enumerable.Range(0, To.Length).ToLookup(number => To[number].Key.Code);
        var byRow = Enumerable.Range(0, To.Length).ToLookup(number => To[number].Row);
        var bySource = Enumerable.Range(0, To.Length).ToLookup(number => _toChange[number].MovedFrom);
        for (var from = 0; from < From.Length; from++)
        {
            var near = _oneEdition
                ? byRow[From[from].Row].Concat(_fromChange[from].MovedTo is { } named ? byCode[named] : []).Concat(bySource[From[from].Key.Code])
                : byCode[From[from].Key.Code];
            foreach (var to in near)
                yield return (from, to);
        }
    }
}
