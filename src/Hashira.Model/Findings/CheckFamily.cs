namespace Hashira.Model;

/// <summary>点検の分類. What part of a plan a check looks at.</summary>
public enum CheckFamily
{
    /// <summary>構成. Codes, headings, boxes, cover: how the document is put together.</summary>
    Structure,

    /// <summary>系譜. Moves, new and ended items: how a measure goes on from one edition to the next.</summary>
    Lineage,

    /// <summary>予算. Amounts, stages, 内数 and 再掲.</summary>
    Money,

    /// <summary>日付. Dates, eras, years and fiscal years.</summary>
    Time,

    /// <summary>目標と実績. Targets and what was reported against them.</summary>
    Targets,

    /// <summary>名称. Ministries, bodies, programmes, systems.</summary>
    Names,

    /// <summary>用字用語. Brackets, dashes, widths, okurigana and kanji.</summary>
    Characters,

    /// <summary>読取り. What the reading of the file left behind; nothing that the document's editors did.</summary>
    Extraction,
}
