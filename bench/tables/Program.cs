using Hashira.Bench.Tables;

return args switch
{
    ["score", var folder, .. var rest] => Score.Run(folder, rest),
    ["speed", var file, .. var rest] => Speed.Run(file, rest),
    ["municipal", .. var rest] => Municipal.Run(rest),
    ["show", var file, .. var rest] => Show.Run(file, rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        score FOLDER [--only LIST] [--misses]   cell adjacency against *-str.xml beside the PDF files
        speed FILE [--rounds N]                 pages per second, warm, one core, beside pdftotext
        municipal [ITEMS] [--misses]            made workbooks of local governments, cell by cell
        show FILE [--per-page] [--json]         tables of one file as text
        """);
    return 2;
}
