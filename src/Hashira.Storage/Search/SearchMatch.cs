using Hashira.Storage.Rows;

namespace Hashira.Storage;

/// <summary>検索で見つかった見出し, with what facets are made of and without its texts and its code.</summary>
/// <param name="Entry">What was found; title, text and code are empty.</param>
/// <param name="InTitle">Whether every phrase stands in its title.</param>
public sealed record SearchMatch(SearchEntryRow Entry, bool InTitle);
