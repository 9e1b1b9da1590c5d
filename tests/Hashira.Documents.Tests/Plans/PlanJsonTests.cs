using System.Text.Json;
using Hashira.Documents.Plans;
using Hashira.Model;
using Hashira.Testing;

namespace Hashira.Documents.Tests.Plans;

public sealed class PlanJsonTests
{
    private static readonly ActionPlan TwoRows = WithOneFigure(PlanBuilder.FromText("""
        # 表紙
        取組方針（案）
        # 章
        ３．新しい事業への挑戦
        # 大方針
        ⑧ 研究の成果を事業に結び付ける。
        # 行
        ## 現
        【起業の後押し】
        （⑧－４）大学の研究者を後押しする。［文科省、経産省等］
        ## フォ
        〇産学の出会い支援
        【令和４年度当初：54.7億円の内数（令和３年度第３次補正予算：１兆1,485億円）】（再掲）
        • 面談は12.50％増。
        ## 新
        （⑧―９に移動）
        # 行
        ## 現
        （⑧ー４から移動）
        ## フォ
        • 面談は1,250件。
        ## 新
        【起業の後押し】
        （⑧－９）𠮟咤　激励する。［文科省］
        """));

    private static readonly JsonElement Json = JsonDocument.Parse(PlanJson.ToText(TwoRows)).RootElement;

    [Fact]
    public void Members_stand_in_the_order_of_the_contract()
    {
        Assert.Equal(["document", "title", "pillars", "majorPolicies", "rows"], Names(Json));
        Assert.Equal(["file", "sha256", "kind", "pages", "coverage"], Names(Json.GetProperty("document")).Take(5));
        Assert.Equal(["characters", "assigned", "furniture", "notUnderstood"], Names(Json.GetProperty("document").GetProperty("coverage")));
        Assert.Equal(["number", "title", "source"], Names(Json.GetProperty("pillars")[0]));
        Assert.Equal(["number", "pillar", "text", "source"], Names(Json.GetProperty("majorPolicies")[0]));
        var row = Json.GetProperty("rows")[0];
        Assert.Equal(["majorPolicy", "current", "followUp", "revised", "change"], Names(row));
        Assert.Equal(["code", "printedCode", "heading", "ministries", "text", "source", "programmes", "figures"], Names(row.GetProperty("current")[0]));
        Assert.Equal(["text", "source", "programmes", "figures"], Names(row.GetProperty("followUp")));
        var programme = row.GetProperty("followUp").GetProperty("programmes")[0];
        Assert.Equal(["name", "source", "appropriations"], Names(programme));
        Assert.Equal(
            ["fiscalYear", "kind", "ordinal", "amountYen", "includedIn", "relisted", "printed", "source"], Names(programme.GetProperty("appropriations")[0]));
        Assert.Equal(["what", "value", "unit", "kind", "period", "printed", "source", "upper", "comparison", "approximate", "gross", "cumulative", "scope"], Names(row.GetProperty("followUp").GetProperty("figures")[0]));
        Assert.Equal(["kind", "movedTo", "movedFrom", "printedMovedTo", "printedMovedFrom"], Names(row.GetProperty("change")));
        Assert.Equal(["page", "column", "start", "end"], Names(row.GetProperty("current")[0].GetProperty("source")));
    }

    [Fact]
    public void A_cell_that_holds_a_mark_only_is_null_and_the_mark_is_in_the_change()
    {
        var rows = Json.GetProperty("rows");

        Assert.Equal(JsonValueKind.Null, rows[0].GetProperty("revised").ValueKind);
        Assert.Equal("""{"kind":"moved-out","movedTo":"8-9","movedFrom":null,"printedMovedTo":"（⑧―９に移動）","printedMovedFrom":null}""", Compact(rows[0].GetProperty("change")));
        Assert.Equal(JsonValueKind.Null, rows[1].GetProperty("current").ValueKind);
        Assert.Equal("""{"kind":"moved-in","movedTo":null,"movedFrom":"8-4","printedMovedTo":null,"printedMovedFrom":"（⑧ー４から移動）"}""", Compact(rows[1].GetProperty("change")));
    }

    [Fact]
    public void A_measure_has_its_code_plain_and_printed_and_its_text_without_the_closing_bracket()
    {
        var measure = Json.GetProperty("rows")[0].GetProperty("current")[0];

        Assert.Equal("8-4", measure.GetProperty("code").GetString());
        Assert.Equal("⑧－４", measure.GetProperty("printedCode").GetString());
        Assert.Equal("起業の後押し", measure.GetProperty("heading").GetString());
        Assert.Equal(["文科省", "経産省"], measure.GetProperty("ministries").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal("大学の研究者を後押しする。", measure.GetProperty("text").GetString());
    }

    [Fact]
    public void Figures_of_a_budget_note_are_whole_yen_with_what_the_note_says_of_them()
    {
        var figures = Json.GetProperty("rows")[0].GetProperty("followUp").GetProperty("programmes")[0].GetProperty("appropriations");

        Assert.Equal(
            [(2022, "initial", "", 5_470_000_000, true, true), (2021, "supplementary", "3", 1_148_500_000_000, false, true)],
            figures.EnumerateArray().Select(figure => (
                figure.GetProperty("fiscalYear").GetInt32(),
                figure.GetProperty("kind").GetString()!,
                figure.GetProperty("ordinal").ToString(),
                figure.GetProperty("amountYen").GetInt64(),
                figure.GetProperty("includedIn").GetBoolean(),
                figure.GetProperty("relisted").GetBoolean())));
    }

    [Fact]
    public void Zeros_behind_the_point_are_no_part_of_a_number()
    {
        var figure = Json.GetProperty("rows")[0].GetProperty("followUp").GetProperty("figures")[0];

        Assert.Equal("12.5", figure.GetProperty("value").GetRawText());
        Assert.Equal("％", figure.GetProperty("unit").GetString());
    }

    [Fact]
    public void Japanese_stays_as_it_is_in_the_file_rare_ideographs_and_wide_spaces_too() =>
        Assert.Contains("\"𠮟咤　激励する。\"", PlanJson.ToText(TwoRows), StringComparison.Ordinal);

    [Fact]
    public void A_source_points_at_the_printed_text()
    {
        foreach (var measure in Json.GetProperty("rows").EnumerateArray().SelectMany(row => new[] { row.GetProperty("current"), row.GetProperty("revised") })
            .Where(cell => cell.ValueKind == JsonValueKind.Array).SelectMany(cell => cell.EnumerateArray()))
        {
            var source = measure.GetProperty("source");
            var printed = TwoRows.Document.Text[source.GetProperty("start").GetInt32()..source.GetProperty("end").GetInt32()];
            Assert.Contains(measure.GetProperty("printedCode").GetString()!, printed, StringComparison.Ordinal);
            Assert.Contains(measure.GetProperty("text").GetString()!, printed, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_place_of_several_parts_names_each_part()
    {
        var text = new PlacedText.Builder(PlanColumn.FollowUp).Add("前半", 10, 3).Add("後半", 90, 4).Build();
        var json = JapaneseJson.ToText(writer =>
        {
            writer.WriteStartObject();
            PlanJson.WriteSource(writer, text.Source!);
            writer.WriteEndObject();
        });

        Assert.Equal(
            """{"source":{"page":3,"column":"followUp","start":10,"end":92,"spans":[{"start":10,"end":12},{"start":90,"end":92}]}}""",
            Compact(JsonDocument.Parse(json).RootElement));
    }

    [Fact]
    public void Every_text_is_read_back_as_it_was_written()
    {
        const string Odd = "\"\\\t\r\n\u0000\u001F\u007F\u2028\uFEFF𠮟\uD800葛󠄀";
        var json = JapaneseJson.ToText(writer => writer.WriteText(Odd));

        Assert.EndsWith("\n", json, StringComparison.Ordinal);
        Assert.Contains("𠮟\\uD800葛󠄀", json, StringComparison.Ordinal);
        Assert.Equal(Odd.Replace("\uD800", "", StringComparison.Ordinal), JsonDocument.Parse(json.Replace("\\uD800", "", StringComparison.Ordinal)).RootElement.GetString());
    }

    [Fact]
    public void What_was_guessed_and_what_was_left_over_is_told()
    {
        var place = new SourceLocation(1, PlanColumn.Current, 0, 2);
        var document = new SourceDocument("a.txt", "00", "three-column-plan", 1, "本文謎", new Coverage(
            [
                new CoverageRun(new TextSpan(0, 2), CoverageKind.Cell, "", 1),
                new CoverageRun(new TextSpan(2, 3), CoverageKind.NotUnderstood, "stray", 1),
            ],
            [new ReadingGuess(place, new MeasureCode(8, 4), "続きと判断しました。", 0.5)]));
        var json = JapaneseJson.ToText(writer => PlanJson.WriteDocument(writer, document));

        Assert.Contains("""
            "coverage":{"characters":3,"assigned":2,"furniture":0,"notUnderstood":1},"guesses":[{"code":"8-4","message":"続きと判断しました。","margin":0.5,"source":{"page":1,"column":"current","start":0,"end":2}}],"leftOver":[{"text":"謎","source":{"page":1,"column":"document","start":2,"end":3}}]
            """.Trim(), Compact(JsonDocument.Parse(json).RootElement), StringComparison.Ordinal);
    }

    private static ActionPlan WithOneFigure(ActionPlan plan)
    {
        var entry = plan.Rows[0].FollowUp!;
        var figure = new Figure("面談", 12.50m, "％", "", FigureKind.Result, null, "12.50％", entry.Source);
        return plan with { Rows = plan.Rows.SetItem(0, plan.Rows[0] with { FollowUp = entry with { Figures = [figure] } }) };
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(member => member.Name);

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element, Relaxed);

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
