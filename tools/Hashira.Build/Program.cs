using System.Text;
using Hashira.Build;

Console.OutputEncoding = Encoding.UTF8;
var workshop = new Workshop(Workshop.FindRoot(AppContext.BaseDirectory), Console.Out, Environment.GetEnvironmentVariable("CI") is "true" or "1");
var rest = args.Skip(1).ToArray();
return (args.FirstOrDefault() ?? "all") switch
{
    "all" => await workshop.Everything(),
    "test" => await workshop.TestsNamed(rest),
    "compile" => await workshop.InOrder(workshop.Restore, workshop.Compile),
    "check-format" => await workshop.InOrder(workshop.CheckFormat),
    "format" => await workshop.InOrder(workshop.Restore, workshop.Format),
    "docs" => await workshop.InOrder(workshop.Restore, workshop.Docs),
    "bench" => await workshop.Bench(rest),
    "package" => await workshop.InOrder(workshop.Package),
    "parts" => await workshop.InOrder(workshop.Parts),
    "restore" => await workshop.InOrder(workshop.Restore),
    "--help" or "-h" or "help" => Help(0),
    _ => Help(2),
};

int Help(int code)
{
    if (code != 0)
        Console.Error.WriteLine($"「{args[0]}」という作業はありません。 (There is no step of that name.)");
    Console.WriteLine("""
        使い方 / Usage: ./build [作業 / step]

          (なし / none)    部品の確認 → 復元 → 書式の確認 → ビルド → テスト。最後の行は件数のみ
                           parts, restore, format check, build, tests; the last line is the count alone
          test [NAME…]     名前に NAME を含むテストだけを実行 / only the test projects whose name contains NAME
          compile          復元とビルド / restore and build
          check-format     書式の確認のみ / format check only
          format           書式を整える / put the format right
          docs             docs/reference を作り直す / write docs/reference anew
          bench [FILE]     速さの計測（bench/README.md）/ how fast, see bench/README.md
          package          配布用の linux-x64 の tar.gz を out/ に作る / self-contained linux-x64 archive in out/
          parts            テストに必要な部品の確認と導入 / install what the tests need
          restore          パッケージの復元 / restore packages

        CI=true のとき、足りない部品は失敗とし、パッケージはロックファイルのとおりに復元します。
        With CI=true a missing part is a failure and packages are restored in locked mode.
        """);
    return code;
}
