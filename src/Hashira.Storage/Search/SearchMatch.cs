using Hashira.Storage.Rows;

namespace Hashira.Storage;

/// <summary>検索で見つかった見出し, without its texts.</summary>
/// <param name="Entry">What was found; title and text are empty.</param>
/// <param name="InTitle">Whether every phrase stands in its title.</param>
public sealed record SearchMatch(SearchEntryRow Entry, bool InTitle);
