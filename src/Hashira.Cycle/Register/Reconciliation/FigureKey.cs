using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Hashira.Cycle.Register.Reconciliation;

/// <summary>予算額の呼び名. Names a budget figure within an edition by what is printed, so that an address outlives another reading.</summary>
internal static class FigureKey
{
    /// <summary>Twelve hexadecimal digits.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="counted">How often each was met before; figures that are printed alike are told apart by their order.</param>
    public static string Of(PlanFigure figure, Dictionary<string, int> counted)
    {
        var says = string.Create(
            CultureInfo.InvariantCulture,
            $"{figure.Column}\n{figure.Code?.Plain}\n{figure.ProgrammeKey}\n{figure.Figure.Year?.StartYear}\n{figure.Figure.Kind.Key}{figure.Figure.Kind.Ordinal}\n{figure.Figure.Amount.Amount}");
        var number = counted[says] = counted.GetValueOrDefault(says) + 1;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(says + "\n" + number.ToString(CultureInfo.InvariantCulture))))[..12];
    }
}
