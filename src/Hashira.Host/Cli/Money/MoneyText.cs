using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Hashira.Cycle.Register.Money;
using Hashira.Host.Pages;
using Hashira.Model;

namespace Hashira.Host.Cli.Money;

/// <summary>予算の集計（文字）. Prints the money of a plan for a terminal: totals, lines of money, and what was left out and why.</summary>
internal static class MoneyText
{
    /// <summary>The whole picture; lines end with a line feed.</summary>
    public static string Print(ImmutableArray<MoneyLine> lines, ImmutableArray<(MoneyAxis Axis, ImmutableArray<MoneyGroup> Groups)> breakdowns)
    {
        if (lines.IsEmpty)
            return Words.MoneyEmpty + "\n";
        var text = new StringBuilder();
        var whole = SumMoney.Run(lines);
        Line(0, $"{Words.MoneyWhole}　{Range(whole)}　{Words.MoneyLinesCount.With(Labels.Number(lines.Length), Labels.Number(lines.Sum(line => line.Mentions.Length)))}");
        foreach (var (axis, groups) in breakdowns)
        {
            Line(0, "");
            Line(0, Words.MoneyByTitle.With(Labels.Axis(axis)));
            foreach (var group in groups)
                Line(1, $"{group.Name}　{Range(group.Total)}　{Words.Items.With(group.Lines)}{(group.Shared > 0 ? $"（{Words.MoneyShared} {Words.Items.With(group.Shared)}）" : "")}");
        }

        Line(0, "");
        Line(0, Words.MoneyLines);
        foreach (var line in lines)
        {
            Line(1, $"{line.Name ?? Words.MoneyUnnamed}　{Labels.YearAndStage(line)}　{line.Amount}{(line.CertainMinimum == line.PossibleMaximum ? "" : $"［{line.CertainMinimum} ～ {line.PossibleMaximum}］")}");
            foreach (var mention in line.Mentions)
                Line(2, $"{Place(mention)}　{Labels.Mention(mention.Kind)}　{mention.Figure.Printed.ReplaceLineEndings("")}");
        }

        if (whole.LeftOut.Length > 0)
        {
            Line(0, "");
            Line(0, Words.LeftOut);
            foreach (var reason in whole.LeftOut.GroupBy(omission => omission.Reason).OrderBy(group => group.Key))
            {
                Line(1, $"{Labels.Omission(reason.Key)}（{Words.Items.With(reason.Count())}）");
                foreach (var omission in reason)
                    Line(2, $"{Place(omission.Mention)}　{omission.Line.Name ?? Words.MoneyUnnamed}　{omission.Figure.Printed.ReplaceLineEndings("")}　{(omission.InMaximum ? Words.LeftOutOfMinimum : Words.LeftOutOfBoth)}");
            }
        }

        return text.ToString();

        void Line(int depth, string words) => text.Append(' ', 2 * depth).Append(words).Append('\n');
    }

    private static string Range(BudgetTotal total) => total.IsExact ? total.CertainMinimum.ToString() : $"{total.CertainMinimum} ～ {total.PossibleMaximum}";

    private static string Place(MoneyMention mention) =>
        string.Create(CultureInfo.InvariantCulture, $"{mention.Code?.ToString() ?? Words.RowNumbered.With(mention.Row + 1)} {Labels.Column(mention.Column)}（{mention.Figure.Source.Page}頁）");
}
