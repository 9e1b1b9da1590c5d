using System.Collections.Immutable;
using CsCheck;
using Hashira.Model;

namespace Hashira.Storage.Tests;

/// <summary>
/// Plans with every part of the model filled at random, sense or not: what can be said in the types must come back from the
/// register. Texts are of what plans are made of, with characters outside the basic plane, quotes and white space of all kinds.
/// </summary>
internal static class RandomPlans
{
    private static readonly Gen<string> Word = AnyOf(
        "", "支援", "𠮟る", "【ＤＸ】", "「ー―－」", " 末尾に空白 ", "一行目\n\n三行目", "a;b,c-d", "\"引用\\'", "\t", "　", "葛󠄀", "１兆1,485億円", "\u00A0", "ﾊﾟ", "途中\0に");

    private static readonly Gen<string> Words = Word.Array[0, 4].Select(string.Concat);

    private static readonly Gen<string?> WordsOrNull = OrNull(Words);

    private static readonly Gen<PlanColumn> Column = Gen.Enum<PlanColumn>();

    private static readonly Gen<PlacedText> Placed =
        Gen.Select(Column, Gen.Select(Word, Gen.Int[0, 1_000_000], Gen.Int[1, 200], Gen.Bool).Array[0, 5]).Select((column, pieces) =>
        {
            var text = new PlacedText.Builder(column);
            foreach (var (word, origin, page, paragraph) in pieces)
            {
                text.Add(word, origin, page);
                if (paragraph)
                    text.AddUnprinted('\n');
            }

            return text.Build();
        });

    private static readonly Gen<PlacedText?> PlacedOrNull = OrNull(Placed);

    private static readonly Gen<SourceLocation> Place =
        Gen.Select(Gen.Int[1, 200], Column, Gen.Select(Gen.Int[0, 100_000], Gen.Int[0, 50]).Array[1, 4])
            .Select((page, column, spans) => new SourceLocation(page, column, [.. spans.Select(span => new TextSpan(span.Item1, span.Item1 + span.Item2))]));

    private static readonly Gen<MeasureCode> Code = Gen.Select(Gen.Int[1, 20], Gen.Int[1, 999]).Select((policy, item) => new MeasureCode(policy, item));

    private static readonly Gen<MeasureCode?> CodeOrNull = OrNone(Code);

    private static readonly Gen<DateOnly?> Day = OrNone(Gen.Int[0, 3_652_058].Select(DateOnly.FromDayNumber));

    private static readonly Gen<ResponsibleMinistry> Ministry =
        Gen.Select(Words, Gen.Int[-1, Model.Ministry.All.Length - 1], Gen.Bool, Place)
            .Select((printed, index, others, place) => new ResponsibleMinistry(printed, index < 0 ? null : Model.Ministry.All[index], others, place));

    private static readonly Gen<BudgetKind> Kind =
        Gen.Select(Gen.Enum<BudgetStage>(), Gen.Int[0, 5]).Select((stage, ordinal) => new BudgetKind(stage, ordinal == 0 ? null : ordinal));

    private static readonly Gen<Appropriation> Appropriation =
        Gen.Select(Gen.Select(WordsOrNull, Gen.Int[1989, 2040], Kind, Gen.Long), Gen.Select(Gen.Enum<AmountBasis>(), Gen.Bool, Gen.Bool, Words, Place))
            .Select((what, how) => new Appropriation(
                what.Item1, what.Item2 == 1989 ? null : new FiscalYear(what.Item2), what.Item3, new Yen(what.Item4), how.Item1, how.Item2, how.Item3, how.Item4, how.Item5));

    private static readonly Gen<Programme> Programme =
        Gen.Select(Placed, AnyOf("", "〇", "○"), Ministry.Array[0, 2], Placed.Array[0, 2], Appropriation.Array[0, 3], Place)
            .Select((name, mark, ministries, notes, figures, place) => new Programme(name, mark, [.. ministries], [.. notes], [.. figures], place));

    private static readonly Gen<decimal?> NumberOrNull = OrNone(Gen.Decimal[-99_999_999, 99_999_999].Select(number => decimal.Round(number, 6)));

    private static readonly Gen<Figure> Figure =
        Gen.Select(Gen.Select(Words, NumberOrNull, Words, Words), Gen.Select(Gen.Enum<FigureKind>(), WordsOrNull, Words, Place), Gen.Select(NumberOrNull, WordsOrNull, OrNone(Gen.Bool)))
            .Select((what, how, more) => new Figure(what.Item1, what.Item2, what.Item3, what.Item4, how.Item1, how.Item2, how.Item3, how.Item4)
            {
                Upper = more.Item1,
                Scope = more.Item2,
                IsCumulative = more.Item3,
            });

    private static readonly Gen<PrintedDate> Date =
        Gen.Select(Words, Day, Day, WordsOrNull, Place).Select((printed, from, to, fault, place) => new PrintedDate(printed, from, to, fault, place));

    private static readonly Gen<PlannedMeasure> Measure =
        Gen.Select(
            Gen.Select(Code, Placed, PlacedOrNull, Ministry.Array[0, 3], PlacedOrNull),
            Gen.Select(Placed, Programme.Array[0, 2], Figure.Array[0, 3], Date.Array[0, 3], Place))
            .Select((head, body) => new PlannedMeasure(
                head.Item1, head.Item2, head.Item3, [.. head.Item4], head.Item5, body.Item1, [.. body.Item2], [.. body.Item3], [.. body.Item4], body.Item5));

    private static readonly Gen<FollowUpEntry> FollowUp =
        Gen.Select(Placed, Programme.Array[0, 3], Figure.Array[0, 3], Date.Array[0, 3], Place)
            .Select((text, programmes, figures, dates, place) => new FollowUpEntry(text, [.. programmes], [.. figures], [.. dates], place));

    private static readonly Gen<PlanRow> Row =
        Gen.Select(
            Gen.Int[0, 20],
            Measure.Array[0, 3],
            OrNull(FollowUp),
            Measure.Array[0, 3],
            Gen.Select(Gen.Enum<MeasureChange>(), CodeOrNull, CodeOrNull, Placed.Array[0, 3]))
            .Select((policy, current, followUp, revised, change) => new PlanRow(
                policy, [.. current], followUp, [.. revised], new RowChange(change.Item1, change.Item2, change.Item3, [.. change.Item4])));

    private static readonly Gen<Coverage> Coverage =
        Gen.Select(
            Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 1000], Gen.Enum<CoverageKind>(), AnyOf("", "header-row", "page-number", "a,b"), Gen.Int[1, 99]).Array[0, 6],
            Gen.Select(Place, CodeOrNull, Words, Gen.Double[-10, 10]).Array[0, 3])
            .Select((runs, guesses) => new Coverage(
                [.. runs.Select(run => new CoverageRun(new TextSpan(run.Item1, run.Item1 + run.Item2), run.Item3, run.Item4, run.Item5))],
                [.. guesses.Select(guess => new ReadingGuess(guess.Item1, guess.Item2, guess.Item3, guess.Item4))]));

    public static Gen<ActionPlan> Plan { get; } =
        Gen.Select(
            Gen.Select(Words, Words, Gen.Int[0, 99], Words, Coverage),
            Placed,
            Gen.Select(Gen.Int[0, 9], Placed, Place).Array[0, 3],
            Gen.Select(Gen.Int[0, 20], Gen.Int[0, 9], Placed, Place).Array[0, 4],
            Row.Array[0, 4])
            .Select((document, title, pillars, policies, rows) => new ActionPlan(
                new SourceDocument(document.Item1, new string('a', 64), document.Item2, document.Item3, document.Item4, document.Item5),
                title,
                [.. pillars.Select(pillar => new Pillar(pillar.Item1, pillar.Item2, pillar.Item3))],
                [.. policies.Select(policy => new MajorPolicy(policy.Item1, policy.Item2, policy.Item3, policy.Item4))],
                [.. rows]));

    public static Gen<ImmutableArray<Finding>> Findings { get; } =
        Gen.Select(
            Gen.Select(AnyOf("HC001", "HC012"), Gen.Enum<Severity>(), CodeOrNull, Column, Words),
            Gen.Select(Words, Words, Place, Gen.Select(CodeOrNull, Column, Words, Place).Array[0, 3]))
            .Select((what, how) => new Finding(
                what.Item1, what.Item2, what.Item3, what.Item4, what.Item5, how.Item1, how.Item2, how.Item3,
                [.. how.Item4.Select(related => new RelatedPlace(related.Item1, related.Item2, related.Item3, related.Item4))]))
            .Array[0, 5].Select(findings => findings.ToImmutableArray());

    private static Gen<string> AnyOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static Gen<T?> OrNull<T>(Gen<T> value)
        where T : class => Gen.Select(Gen.Int[0, 2], value).Select((coin, made) => coin == 0 ? null : made);

    private static Gen<T?> OrNone<T>(Gen<T> value)
        where T : struct => Gen.Select(Gen.Int[0, 2], value).Select((coin, made) => coin == 0 ? (T?)null : made);
}
