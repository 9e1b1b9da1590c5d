using System.Collections.Immutable;
using Hashira.Model;

namespace Hashira.Documents.Plans;

internal static class Dates
{
    public static ImmutableArray<PrintedDate> In(Cell cell, TextSpan span) => [];
}
