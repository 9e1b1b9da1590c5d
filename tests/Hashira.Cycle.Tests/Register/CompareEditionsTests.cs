using System.Text.Json;
using CsCheck;
using Hashira.Cycle.Register;
using Hashira.Cycle.Register.Comparison;
using Hashira.Cycle.Register.Lineage;
using Hashira.Model;
using Hashira.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hashira.Cycle.Tests.Register;

public sealed class CompareEditionsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_editions_are_compared_measure_by_measure_and_everything_else_is_proved_to_be_the_same()
    {
        using var two = await TwoEditions.ImportAsync();
        var comparison = await CompareAsync(two);

        Assert.Equal(
            ["Continued ①－１→①－１ reworded", "Continued ①－２→①－２ unchanged", "Moved ②－１→③－１ reworded", "New →③－２", "Ended ②－２→"],
            comparison.Measures.Select(Line));
        Assert.Equal(["①－１ 中小機構", "③－１ 人材", "③－２ 販路", "②－２ 教育"], comparison.Cells.Where(cell => !cell.IsSame && cell.Column is PlanColumn.Current or PlanColumn.Revised && !cell.IsSame).Select(cell => cell.Name));
        Assert.All(comparison.Cells.Where(cell => cell.IsSame), cell => Assert.Matches("^[0-9a-f]{64}$", cell.Before));
        Assert.Contains(comparison.Cells, cell => cell is { Name: "①－２ 金融", IsSame: true, IsVerbatim: true });
        Assert.Contains(comparison.Cells, cell => cell is { Name: "大方針①", IsSame: true });
        Assert.False(comparison.IsSame);
        Assert.Empty(comparison.Faults);
    }

    [Fact]
    public async Task The_notes_tell_a_citizen_what_changed()
    {
        using var two = await TwoEditions.ImportAsync();
        var notes = WriteChangeNotes.Run(await CompareAsync(two)).ToDictionary(section => section.Heading, section => section.Notes.Select(note => note.Sentences).ToList());

        Assert.Equal(["新しく始まる施策です。初めて輸出に挑む企業に専門家を付け、商談から契約までを一貫して手伝う。"], notes["新しくなった施策"]);
        Assert.Equal(["②－１ から ③－１ に移りました。内容も改めています。"], notes["移った施策"]);
        Assert.StartsWith("②－２ の施策は、新しい方針にはありません。", Assert.Single(notes["終わった施策"]), StringComparison.Ordinal);
        Assert.Contains("20件 から 30件 に変わりました。", Assert.Single(notes["目標・金額が変わった施策"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_column_compared_with_itself_differs_in_nothing()
    {
        using var two = await TwoEditions.ImportAsync();
        await using var db = two.Register.Database.Open();
        var comparison = await new CompareEditions(db).RunAsync(two.NewerRevised, two.NewerRevised, Cancel);

        Assert.True(comparison!.IsSame);
        Assert.All(comparison.Cells, cell => Assert.True(cell.IsVerbatim, cell.Name));
        Assert.Null(await new CompareEditions(db).RunAsync(two.NewerRevised, new EditionSide("none", PlanColumn.Revised), Cancel));
    }

    [Fact]
    public async Task The_two_columns_of_one_edition_are_compared_by_its_rows_and_marks()
    {
        using var two = await TwoEditions.ImportAsync();
        await using var db = two.Register.Database.Open();
        var comparison = await new CompareEditions(db).RunAsync(two.NewerCurrent, two.NewerRevised, Cancel);

        Assert.Equal([LineageKind.Continued, LineageKind.Continued, LineageKind.Moved, LineageKind.New, LineageKind.Ended], comparison!.Measures.Select(measure => measure.Kind));
        Assert.DoesNotContain(comparison.Cells, cell => cell.Column == PlanColumn.FollowUp);
    }

    [Fact]
    public async Task The_sample_and_the_plan_of_the_year_after_differ_only_in_what_was_edited()
    {
        using var register = new TemporaryDatabase();
        await register.Database.PrepareAsync(Cancel);
        var next = NextEdition.Of(SamplePlan.Cells, "【見本】次の年の取組方針（案）", row => row.Has("①－２") ? row.Reworded("年間20件程度", "年間25件程度") : row);
        var older = await ImportAsync(register, await File.ReadAllBytesAsync(SamplePlan.TextFile, Cancel));
        var newer = await ImportAsync(register, System.Text.Encoding.UTF8.GetBytes(FlattenedLayout.LayOut(next).Text));
        await using var db = register.Database.Open();

        var comparison = await new CompareEditions(db).RunAsync(new EditionSide(older, PlanColumn.Revised), new EditionSide(newer, PlanColumn.Revised), Cancel);

        var reworded = Assert.Single(comparison!.Measures, measure => !measure.IsUnchanged || measure.Kind != LineageKind.Continued || measure.IsRenumbered);
        Assert.Equal("①－２", Assert.Single(reworded.After).Key.Code.ToString());
        Assert.Equal(["20"], reworded.Text!.Segments.Where(segment => segment.Change == WordingChange.Removed).Select(segment => segment.Before));
        Assert.Equal(["25"], reworded.Text.Segments.Where(segment => segment.Change == WordingChange.Added).Select(segment => segment.After));
        Assert.Equal(["表題", "①－２ 中小機構"], comparison.Cells.Where(cell => !cell.IsSame && cell.Column != PlanColumn.FollowUp).Select(cell => cell.Name));
    }

    [Fact]
    public async Task The_comparison_is_told_as_text_and_as_JSON()
    {
        using var two = await TwoEditions.ImportAsync();
        var comparison = await CompareAsync(two);

        Assert.Contains("年間〔削除：20〕〔追加：30〕件の出資", ComparisonText.Print(comparison), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(ComparisonJson.ToText(comparison));
        Assert.Equal(5, json.RootElement.GetProperty("measures").GetArrayLength());
        Assert.False(json.RootElement.GetProperty("same").GetBoolean());
    }

    [Fact]
    public void Two_texts_have_one_hash_exactly_when_they_compare_as_unchanged() =>
        Gen.Select(Wordings, Wordings).Sample((one, other) =>
            Assert.Equal(CompareWording.Run(one, other).IsUnchanged, CompareWording.Normalised(one) == CompareWording.Normalised(other)));

    [Fact]
    public async Task A_source_document_comes_out_as_it_went_in_and_not_at_all_once_it_is_damaged()
    {
        using var two = await TwoEditions.ImportAsync();
        await using var db = two.Register.Database.Open();
        var bytes = System.Text.Encoding.UTF8.GetBytes(FlattenedLayout.LayOut(TwoEditions.Second()).Text);

        var intact = Assert.IsType<SourceExport.Intact>(await new ExportSource(db).RunAsync(two.Newer, null, Cancel));
        Assert.Equal(bytes, intact.Content);
        Assert.IsType<SourceExport.Missing>(await new ExportSource(db).RunAsync(two.Newer, 2, Cancel));

        await db.Database.ExecuteSqlRawAsync("UPDATE SourceBytes SET Content = x'00'", Cancel);
        Assert.IsType<SourceExport.Damaged>(await new ExportSource(db).RunAsync(two.Newer, 1, Cancel));
    }

    private static readonly string[] Pieces = ["支援", "施策", "を", "、", "。", "20", "２０", "件", "－", "―", " ", "　", "\n", "ＤＸ", "DX", "ｶﾞ", "ガ", "（", "(", "〜", "～"];

    private static Gen<string> Wordings => Gen.Int[0, Pieces.Length - 1].Array[0, 6].Select(indices => string.Concat(indices.Select(index => Pieces[index])));

    private static async Task<EditionComparison> CompareAsync(TwoEditions two)
    {
        await using var db = two.Register.Database.Open();
        return (await new CompareEditions(db).RunAsync(two.OlderRevised, two.NewerRevised, Cancel))!;
    }

    private static async Task<string> ImportAsync(TemporaryDatabase register, byte[] bytes) =>
        Assert.IsType<Hashira.Cycle.Intake.ImportResult.Imported>(await Intake.PlanFile.ImportAsync(register.Database, bytes, keepDuplicates: true)).Edition.Id;

    private static string Line(ComparedMeasure measure) =>
        $"{measure.Kind} {string.Join('、', measure.Before.Select(mention => mention.Key.Code))}→{string.Join('、', measure.After.Select(mention => mention.Key.Code))}{(measure.IsReworded ? " reworded" : measure.IsUnchanged ? " unchanged" : "")}";
}
