namespace Hashira.Documents.Writers.Html;

/// <summary>The look of a plan in a browser and on paper.</summary>
internal static class PlanHtmlStyle
{
    public const string Css = """
        :root{color-scheme:light}
        body{margin:0;color:#1a1a1a;background:#fff;font-family:"Hiragino Mincho ProN","Yu Mincho","MS Mincho","Noto Serif CJK JP",serif;font-size:1rem;line-height:1.7}
        h1,h2,h3,th,.heading,.toc,caption{font-family:"Hiragino Sans","Yu Gothic",Meiryo,"Noto Sans CJK JP",sans-serif}
        main,.toc{max-width:90rem;margin:0 auto;padding:0 1rem}
        .skip{position:absolute;left:-100vw}
        .skip:focus{position:static;display:block;padding:.5rem 1rem;background:#fff}
        a{color:#0017c1}
        a:focus,.scroll:focus{outline:3px solid #0017c1;outline-offset:2px}
        h1{font-size:1.5rem;text-align:center;margin:1.5rem 0 1rem}
        h2{font-size:1.3rem;margin:2.5rem 0 .5rem}
        h3{font-size:1.05rem;margin:1.5rem 0 .25rem}
        p,ul{margin:0;padding:0}
        li{list-style:none;padding-left:1em;text-indent:-1em}
        .bullet{display:inline-block;width:1em;text-indent:0}
        .cover{max-width:60rem;margin:0 auto}
        .cover p{text-indent:1em;margin:.5rem 0}
        .cover .heading{text-indent:0;margin-top:1rem}
        .policy{border:2px solid #1a1a1a;padding:.4rem .6rem;margin:0 0 .8rem}
        .policy p+p{text-indent:1em}
        .scroll{overflow-x:auto}
        table{border-collapse:collapse;width:100%;min-width:48rem;table-layout:fixed;margin-bottom:1rem}
        caption{text-align:left;font-size:.875rem;padding:.2rem 0}
        th,td{border:1px solid #1a1a1a;padding:.3rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
        th{background:#e8e8e8;text-align:center}
        .heading{font-weight:bold}
        .text{text-indent:1em}
        .programme{padding-left:1em;text-indent:-1em}
        .parted{margin-top:.6em}
        @page{size:A4 landscape;margin:15mm 15mm 16mm;@bottom-center{content:counter(page);font-size:10.5pt}}
        @media print{
        body{font-size:10.5pt;line-height:1.5}
        main{max-width:none;padding:0}
        .skip,.toc{display:none}
        h1{font-size:16pt;margin:4mm 0 8mm}
        .bullet{display:inline-block;width:1em;text-indent:0}
        .cover{max-width:none;font-size:12pt}
        h2{font-size:14pt;margin:0 0 3mm;break-before:page;break-after:avoid}
        h3{font-size:11pt;margin:0 0 1mm;break-after:avoid}
        .breaks{break-before:page}
        .policy{border-width:1.5pt;font-size:11pt;margin-bottom:3mm;padding:1.5mm 2mm}
        .scroll{overflow:visible}
        table{min-width:0;margin:0}
        thead{display:table-header-group}
        th{-webkit-print-color-adjust:exact;print-color-adjust:exact}
        th,td{border-width:.5pt;padding:1mm 1.5mm}
        tr{break-inside:auto}
        }
        """;
}
