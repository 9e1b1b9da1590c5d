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
public sealed class SourceScreenTests(Screens screens, SourceScreenTests.PrintedSample sample) : IClassFixture<SourceScreenTests.PrintedSample>
{
    [Fact]
    public async Task A_value_leads_to_its_page_drawn_with_its_place_marked()
    {
        var (app, id, plan) = await sample.ServedAsync();
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
                return [mark.left - page.left, mark.top - page.top, mark.height].map(length => length * 841.92 / page.width); }
            """);
        Assert.InRange(mark[0], area.X - 2, area.X + area.Width);
        Assert.InRange(mark[1], area.Y - 2, area.Y + 2);
        Assert.InRange(mark[2], area.Height - 2, area.Height + 2);

        Axe.AssertNone(await Axe.ViolationsAsync(window));
    }

    [Fact]
    public async Task Without_scripts_the_text_of_the_page_is_there_with_its_mark_and_the_pdf_can_be_saved()
    {
        var (app, id, plan) = await sample.ServedAsync();
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

    /// <summary>The sample as a browser prints it, in a register of its own; made by the first test that asks.</summary>
    public sealed class PrintedSample : IAsyncDisposable
    {
        private readonly TemporaryDatabase _register = new();
        private readonly Lazy<Task<(WebApplication App, string Id, ActionPlan Plan)>> _served;

        public PrintedSample(Screens screens) => _served = new(async () =>
        {
            var printer = await screens.OpenAsync();
            await printer.SetContentAsync(PlanSheet.Html(SamplePlan.Cells));
            return await ServeAsync("plan.pdf", await printer.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true }), _register);
        });

        public Task<(WebApplication App, string Id, ActionPlan Plan)> ServedAsync() => _served.Value;

        public async ValueTask DisposeAsync()
        {
            if (_served is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
                await (await _served.Value).App.DisposeAsync();
            _register.Dispose();
        }
    }
}
