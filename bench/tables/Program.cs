using Hashira.Bench.Tables;
using Hashira.Testing;

return args switch
{
    ["score", var folder, .. var rest] => Score.Run(folder, rest),
    ["speed", var file, .. var rest] => Speed.Run(file, rest),
    ["memory", var file] => Memory.Run(file),
    ["municipal", .. var rest] => Municipal.Run(rest),
    ["fuzz", .. var rest] => Fuzz.Run(rest),
    ["cells", var truth, .. var rest] => ExactCells.Run(truth, rest),
    ["sheet", var truth, .. var rest] => Sheet(truth, rest),
    ["show", var file, .. var rest] => Show.Run(file, rest),
    _ => Usage(),
};

static int Sheet(string truth, string[] options)
{
    var sheet = SheetOptions.Default;
    foreach (var option in options)
    {
        sheet = option.Split('=', 2) switch
        {
            ["--paper", var paper] => sheet with { Paper = paper },
            ["--font", var font] => sheet with { Font = font },
            ["--border", var border] => sheet with { Border = border },
            ["--one-heading"] => sheet with { RepeatsHeading = false },
            ["--one-table"] => sheet with { HasBoxes = false },
            _ => throw new ArgumentException($"Unknown option {option}."),
        };
    }

    Console.WriteLine(PlanSheet.Html(Truth.Read(truth), sheet));
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("""
        score FOLDER [--only LIST] [--misses]   cell adjacency against *-str.xml beside the PDF files
        cells TRUTH FILE... [--misses]          exact cells of a three-column plan against its docx, cell files or hand-cut text
        sheet TRUTH [--paper=A3] [--font=F] [--border=CSS] [--one-heading] [--one-table]   the plan as HTML, to be printed
        fuzz FILE... [--count=N] [--seed=N]     reads damaged copies; none may end but in tables or a sentence
        speed FILE [--rounds N]                 pages per second, warm, one core, beside pdftotext
        memory FILE                             what is held while a file is read, and the most the process took
        municipal [ITEMS] [--misses]            made workbooks of local governments, cell by cell
        show FILE [--per-page] [--json]         tables of one file as text
        """);
    return 2;
}
