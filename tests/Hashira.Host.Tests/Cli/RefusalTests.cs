using System.Text;
using Hashira.Testing;

namespace Hashira.Host.Tests.Cli;

/// <summary>Whatever a person hands in, the command line ends with a plan or with one sentence, and leaves nothing half-written.</summary>
public sealed class RefusalTests : IDisposable
{
    private readonly TemporaryDatabase _folder = new();

    private string Register => _folder.Place;

    [Theory]
    [InlineData("read")]
    [InlineData("check")]
    [InlineData("import")]
    [InlineData("tables")]
    public async Task An_empty_file_is_refused(string command) => await RefusedAsync(command, File("empty.txt", []));

    [Theory]
    [InlineData("read")]
    [InlineData("check")]
    [InlineData("import")]
    [InlineData("tables")]
    public async Task A_picture_is_refused(string command) =>
        await RefusedAsync(command, File("photo.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Enumerable.Range(0, 2000).Select(i => (byte)(i * 37 % 251))]));

    [Theory]
    [InlineData("read")]
    [InlineData("check")]
    [InlineData("import")]
    public async Task A_letter_is_no_plan(string command) =>
        await RefusedAsync(command, File("letter.txt", Encoding.UTF8.GetBytes("拝啓　時下ますます御清祥のこととお喜び申し上げます。\n令和４年６月１日\n")));

    [Theory]
    [InlineData("read")]
    [InlineData("check")]
    [InlineData("import")]
    public async Task A_plan_cut_in_the_middle_of_a_cell_is_no_whole_plan(string command)
    {
        var sample = await System.IO.File.ReadAllTextAsync(CommandLine.Sample, TestContext.Current.CancellationToken);
        var cell = sample.IndexOf("（⑤－３）", StringComparison.Ordinal);
        await RefusedAsync(command, File("cut.txt", Encoding.UTF8.GetBytes(sample[..(cell + 40)])));
    }

    [Theory]
    [InlineData("read")]
    [InlineData("import")]
    public async Task A_hundred_megabytes_of_noise_are_refused_before_they_are_read(string command)
    {
        var path = Path.Combine(_folder.Folder, "noise.txt");
        using (var noise = System.IO.File.Create(path))
            noise.SetLength(100_000_000);
        Assert.Contains("--max-size", await RefusedAsync(command, path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("check")]
    [InlineData("import")]
    [InlineData("tables")]
    public async Task A_file_that_is_not_there_is_named(string command) =>
        Assert.Contains("nowhere.txt", await RefusedAsync(command, Path.Combine(_folder.Folder, "nowhere.txt")), StringComparison.Ordinal);

    [Fact]
    public async Task A_folder_is_no_document() => Assert.Contains("フォルダー", await RefusedAsync("read", _folder.Folder), StringComparison.Ordinal);

    [Theory]
    [InlineData("read", "x.txt", "--format", "xml")]
    [InlineData("check")]
    [InlineData("chekc", "x.txt")]
    [InlineData("read", "x.txt", "--colour")]
    [InlineData("check", "x.txt", "--min-severity", "grave")]
    [InlineData("read", "x.txt", "y.txt")]
    public async Task A_command_line_that_makes_no_sense_is_explained(params string[] words) => CommandLine.AssertRefused(await CommandLine.RunAsync(words));

    [Fact]
    public async Task A_misspelt_command_is_answered_with_the_one_that_was_meant() =>
        Assert.Contains("check", CommandLine.AssertRefused(await CommandLine.RunAsync("chekc", CommandLine.Sample)), StringComparison.Ordinal);

    [Fact]
    public async Task Output_into_a_folder_that_is_not_there_is_refused_and_nothing_is_written()
    {
        var target = Path.Combine(_folder.Folder, "nowhere", "tree.txt");
        var ending = await CommandLine.RunAsync("read", CommandLine.Sample, "--out", target);
        CommandLine.AssertRefused(ending);
        Assert.False(System.IO.File.Exists(target));
    }

    [Fact]
    public async Task A_file_that_is_no_register_is_left_as_it_is()
    {
        var file = File("notes.db", Encoding.UTF8.GetBytes(new string('x', 4096)));
        CommandLine.AssertRefused(await CommandLine.RunAsync("import", CommandLine.Sample, "--db", file));
        Assert.Equal(new string('x', 4096), await System.IO.File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_address_in_use_is_told_in_one_sentence()
    {
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        var address = $"http://127.0.0.1:{((System.Net.IPEndPoint)taken.LocalEndpoint).Port}";
        Assert.Contains(address, CommandLine.AssertRefused(await CommandLine.RunAsync("serve", "--db", Register, "--urls", address)), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<string> RefusedAsync(string command, string file)
    {
        var sentence = CommandLine.AssertRefused(await CommandLine.RunAsync(command == "import" ? [command, file, "--db", Register] : [command, file]));
        Assert.False(System.IO.File.Exists(Register), "A register was left behind.");
        return sentence;
    }

    private string File(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder.Folder, name);
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }
}
