namespace Hashira.Cycle.Checks.Reports;

/// <summary>The style sheet of the report; it stands in the file, so that the file needs nothing beside it.</summary>
internal static class FindingsHtmlStyle
{
    public const string Css = """
        *, *::before, *::after { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 100rem; padding: 1rem 1.25rem 3rem; color: #1a1a1a; background: #fff; font: 1rem/1.7 "Noto Sans JP", "Noto Sans CJK JP", "Hiragino Sans", "BIZ UDPGothic", "Yu Gothic UI", Meiryo, sans-serif; overflow-wrap: anywhere; line-break: strict; }
        h1 { font-size: 1.75rem; margin: 0; } h2 { font-size: 1.375rem; border-bottom: 2px solid #00118f; margin: 2.5rem 0 .75rem; } h3 { font-size: 1.0625rem; margin: 1.25rem 0 .5rem; }
        p, ul, dl { margin: 0 0 .5rem; } a { color: #00118f; } a:focus-visible, summary:focus-visible { outline: 3px solid #000; outline-offset: 2px; background: #ffd43d; }
        .title { font-size: 1.125rem; } .facts div { display: flex; flex-wrap: wrap; gap: 0 1rem; } .facts dt { min-width: 6rem; color: #4d4d4d; } .facts dd { margin: 0; }
        nav ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; } nav a { display: inline-block; padding: .25rem 0; }
        .vh { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        .groups { display: grid; gap: .25rem 1rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr)); align-items: start; }
        summary h3 { display: inline; } .groups { padding-left: 1.25rem; }
        summary { cursor: pointer; min-height: 1.75rem; } .numbers a { display: inline-block; min-width: 1.75rem; min-height: 1.75rem; text-align: center; }
        .finding { border: 1px solid #ccc; border-left: .375rem solid #767676; border-radius: .25rem; padding: .75rem 1rem; margin-bottom: 1rem; max-width: 64rem; }
        .finding.error { border-left-color: #ce0000; } .finding.warning { border-left-color: #a58000; } .finding:target { outline: 3px solid #00118f; }
        .finding h3 { margin: 0 0 .25rem; } .number { display: inline-block; min-width: 1.75rem; padding: 0 .375rem; text-align: center; background: #00118f; color: #fff; border-radius: .25rem; }
        .severity, .state { border: 1px solid #595959; border-radius: .25rem; padding: 0 .375rem; font-size: .875rem; } .error .severity { background: #ce0000; border-color: #ce0000; color: #fff; } .warning .severity { background: #fff0b3; border-color: #806300; color: #4d3b00; }
        .place { color: #4d4d4d; font-size: .875rem; } blockquote { margin: 0 0 .5rem; padding: .375rem .75rem; background: #f2f2f2; }
        .row { display: grid; grid-template-columns: minmax(0, 1fr); gap: .5rem; margin-bottom: 1rem; break-inside: auto; } .cell { border: 1px solid #949494; border-radius: .25rem; padding: .25rem .75rem; min-width: 0; font-size: .9375rem; } .box { margin-bottom: 1rem; border: 2px solid #00118f; }
        .name { font-size: .8125rem; color: #4d4d4d; border-bottom: 1px solid #ddd; }
        mark { background: #ffe9a8; color: #000; border-bottom: 2px solid #806300; } a.to { display: inline-block; min-width: 1.5rem; margin: 0 .125rem; padding: 0 .25rem; text-align: center; font-size: .8125rem; line-height: 1.5rem; color: #fff; background: #00118f; border-radius: .25rem; text-decoration: none; } a.to:target { outline: 3px solid #ce0000; outline-offset: 2px; }
        @media (min-width: 56rem) { .row { grid-template-columns: repeat(3, minmax(0, 1fr)); } }
        @page { size: A4 landscape; margin: 12mm 10mm; }
        @media print { body { font-size: 9pt; padding: 0; max-width: none; } nav, .by { display: none; } .row { grid-template-columns: repeat(3, minmax(0, 1fr)); } .finding { break-inside: avoid; max-width: none; } mark, a.to, .number, .severity { print-color-adjust: exact; -webkit-print-color-adjust: exact; } h2, h3, .name { break-after: avoid; } }
        """;
}
