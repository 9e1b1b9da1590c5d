using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Hashira.Cycle.Checks;
using Hashira.Cycle.Intake;
using Hashira.Documents.Readers;
using Hashira.Documents.Writers.Xlsx;
using Hashira.Host.Pages;
using Hashira.Model;
using Hashira.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;

namespace Hashira.Host.Tests.Pages;

/// <summary>An edition read from a PDF: a value leads to its page, drawn, with the place marked.</summary>
public sealed partial class SourceScreenTests(Screens screens, SourceScreenTests.PrintedSample sample) : IClassFixture<SourceScreenTests.PrintedSample>
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_value_leads_to_its_page_drawn_with_its_place_marked_whatever_the_page_measures_in(int unit)
    {
        var (app, id, plan) = await sample.ServedAsync(unit);
        var window = await Axe.OpenAsync(screens);
        var code = plan.Rows[20].Revised[0].PrintedCode.Source!;
        var said = new List<string>();
        var asked = new List<string>();
        window.Console += (_, message) => said.Add(message.Text);
        window.PageError += (_, error) => said.Add(error);
        window.Request += (_, request) => asked.Add(request.Url);

        await window.GotoAsync(app.Urls.Single() + Addresses.Place(id, code));
        await window.WaitForSelectorAsync(".drawn[data-state]");

        Assert.Empty(said);
        Assert.Equal("drawn", await window.GetAttributeAsync(".drawn", "data-state"));
        Assert.All(asked, url => Assert.StartsWith(app.Urls.Single(), url, StringComparison.Ordinal));
        // Something is painted under the mark, and the mark lies where the reader found the line, within two points.
        Assert.True(await window.EvaluateAsync<int>("""
            () => { const canvas = document.querySelector('.drawn canvas'); const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
                let dark = 0; for (let i = 0; i < data.length; i += 4) if (data[i] < 100 && data[i + 3] > 0) dark++; return dark; }
            """) > 1000);
        var area = plan.Document.Areas.Single(area => area.Span.Contains(code.Start));
        var mark = await window.EvaluateAsync<double[]>("""
            () => { const page = document.querySelector('.drawn canvas').getBoundingClientRect(); const mark = document.querySelector('.drawn-mark').getBoundingClientRect();
                return [mark.left - page.left, mark.top - page.top, mark.height].map(length => length / page.width); }
            """);
        mark = [.. mark.Select(length => length * 841.92 * unit)];
        Assert.InRange(mark[0], area.X - 2, area.X + area.Width);
        Assert.InRange(mark[1], area.Y - 2, area.Y + 2);
        Assert.InRange(mark[2], area.Height - 2, area.Height + 2);

        Axe.AssertNone(await Axe.ViolationsAsync(window));
    }

    [Fact]
    public async Task Without_scripts_the_text_of_the_page_is_there_with_its_mark_and_the_pdf_can_be_saved()
    {
        var (app, id, plan) = await sample.ServedAsync(unit: 1);
        var window = await screens.OpenAsync(script: false);

        await window.GotoAsync(app.Urls.Single() + Addresses.Place(id, plan.Rows[20].Revised[0].PrintedCode.Source!));

        Assert.Equal(plan.Rows[20].Revised[0].PrintedCode.Text, await window.TextContentAsync("mark"));
        Assert.False(await window.IsVisibleAsync(".drawn"));
        using var client = new HttpClient();
        using var file = await client.GetAsync(new Uri(app.Urls.Single() + Addresses.SourceFile(id)), TestContext.Current.CancellationToken);
        Assert.Equal("application/pdf", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal($"\"{plan.Document.Sha256}\"", file.Headers.ETag!.Tag);
    }

    [Fact]
    public async Task A_value_of_a_workbook_leads_to_the_name_of_its_sheet_and_cell()
    {
        using var workbook = new MemoryStream();
        PlanXlsx.Write(PlanBuilder.Build(SamplePlan.Cells), workbook);
        using var register = new TemporaryDatabase();
        var (app, id, plan) = await ServeAsync("plan.xlsx", workbook.ToArray(), register);
        await using var _ = app;
        var code = plan.Rows[20].Revised[0].PrintedCode.Source!;
        using var client = new HttpClient();

        var page = await client.GetStringAsync(new Uri(app.Urls.Single() + Addresses.Place(id, code)), TestContext.Current.CancellationToken);

        Assert.Contains($"原本での位置：{plan.Document.AddressAt(code.Start)}", page, StringComparison.Ordinal);
        Assert.Contains($"シート「{plan.Document.Sheets[code.Page - 1]}」</h2>", page, StringComparison.Ordinal);
        await app.StopAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<(WebApplication App, string Id, ActionPlan Plan)> ServeAsync(string name, byte[] file, TemporaryDatabase register)
    {
        string id;
        await using (var db = await register.OpenAsync())
        {
            var imported = Assert.IsType<ImportResult.Imported>(await new ImportEdition(db, new FixedClock(), RunChecks.Run).RunAsync(new ImportRequest(name, file, "見本")));
            id = imported.Edition.Id;
        }

        var app = WebApp.Build(new WebOptions(register.Place, ["http://127.0.0.1:0"]));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return (app, id, DocumentReader.Read(name, file));
    }

    /// <summary>The sample as a browser prints it, in registers of its own; each is made by the first test that asks.</summary>
    public sealed class PrintedSample(Screens screens) : IAsyncDisposable
    {
        private readonly Dictionary<int, (TemporaryDatabase Register, WebApplication App, string Id, ActionPlan Plan)> _served = [];

        /// <summary>The sample in a PDF whose pages measure in so many points.</summary>
        public async Task<(WebApplication App, string Id, ActionPlan Plan)> ServedAsync(int unit)
        {
            if (!_served.TryGetValue(unit, out var served))
            {
                var printer = await screens.OpenAsync();
                await printer.SetContentAsync(PlanSheet.Html(SamplePlan.Cells));
                var pdf = await printer.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true });
                var register = new TemporaryDatabase();
                var (app, id, plan) = await ServeAsync("plan.pdf", unit == 1 ? pdf : InUnits(pdf, unit), register);
                served = _served[unit] = (register, app, id, plan);
            }

            return (served.App, served.Id, served.Plan);
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var (register, app, _, _) in _served.Values)
            {
                await app.DisposeAsync();
                register.Dispose();
            }
        }

        /// <summary>The same file with a unit in every page, and its table of objects made anew.</summary>
        private static byte[] InUnits(byte[] pdf, int unit)
        {
            var text = PageType().Replace(Encoding.Latin1.GetString(pdf), $"$0 /UserUnit {unit}");
            var table = text.LastIndexOf("\nxref\n", StringComparison.Ordinal) + 1;
            var places = new Dictionary<int, int>();
            foreach (Match found in ObjectHead().Matches(text[..table]))
                places[int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture)] = found.Index;
            var number = 0;
            var rest = TableEntry().Replace(text[table..], entry => places.TryGetValue(number++, out var place) ? string.Create(CultureInfo.InvariantCulture, $"{place:D10} 00000 n") : entry.Value);
            return Encoding.Latin1.GetBytes(text[..table] + TableStart().Replace(rest, table.ToString(CultureInfo.InvariantCulture)));
        }
    }

    [GeneratedRegex(@"/Type\s*/Page(?=[\s/>])")]
    private static partial Regex PageType();

    [GeneratedRegex(@"(?<=[\r\n])(\d+) 0 obj\b")]
    private static partial Regex ObjectHead();

    [GeneratedRegex(@"\d{10} \d{5} [nf]")]
    private static partial Regex TableEntry();

    [GeneratedRegex(@"(?<=startxref\s)\d+")]
    private static partial Regex TableStart();
}
