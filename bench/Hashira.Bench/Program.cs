using System.Globalization;
using System.Text;
using Hashira.Bench;
using Hashira.Cycle.Checks;
using Hashira.Documents.Readers;

// Measures reading and checking. See ../README.md for what the columns mean and which one to read.
const int Rounds = 24;
Console.OutputEncoding = Encoding.UTF8;
string[] usual = [Path.Combine("samples", "growth-2022", "growth-2022.txt"), Path.Combine("..", "shared", "data", "plans", "growth-2022-06.txt")];
var files = args.Length > 0 ? args : [.. usual.Where(File.Exists)];
if (files.Length == 0)
{
    Console.Error.WriteLine("No document: give the path of one, or run this in the root of the repository.");
    return 2;
}

Console.WriteLine("document                 characters  rows  findings |   cold ms |  read ms  check ms  both ms  worst ms |  x yardstick");
foreach (var file in files)
{
    var bytes = await File.ReadAllBytesAsync(file);
    var name = Path.GetFileName(file);
    CpuTime read = new(), check = new(), both = new(), yardstick = new();
    var (characters, rows, findings) = (0, 0, 0);
    for (var round = 0; round < Rounds; round++)
    {
        both.Measure(() =>
        {
            var plan = read.Measure(() => FlattenedTextReader.Read(name, bytes));
            var found = check.Measure(() => RunChecks.Run(plan));
            (characters, rows, findings) = (plan.Document.Text.Length, plan.Rows.Length, found.Length);
            return plan;
        });
        yardstick.Measure(() => Yardstick.Run(bytes));
    }

    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-24} {characters,10} {rows,5} {findings,9} | {both.Cold,9:0} | {read.Warm,8:0.0} {check.Warm,9:0.0} {both.Warm,8:0.0} {both.WarmWorst,9:0.0} | {both.Warm / yardstick.Warm,12:0.0}"));
}

return 0;
