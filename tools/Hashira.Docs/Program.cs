using Hashira.Docs;

// Writes docs/reference anew. The folder is the first argument, or docs/reference of the folder in which the program is run.
var folder = args.FirstOrDefault() ?? Path.Combine("docs", "reference");
var pages = ReferencePages.All();
var changed = 0;
foreach (var (path, content) in pages)
{
    var file = Path.Combine(folder, path);
    Directory.CreateDirectory(Path.GetDirectoryName(file)!);
    if (File.Exists(file) && await File.ReadAllTextAsync(file) == content)
        continue;
    await File.WriteAllTextAsync(file, content);
    Console.WriteLine($"wrote {path}");
    changed++;
}

// A page that is no longer made would go on telling of something that is gone.
foreach (var file in Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories))
{
    var path = Path.GetRelativePath(folder, file).Replace('\\', '/');
    if (ReferencePages.WrittenByHand.Contains(path) || pages.Any(page => page.Path == path))
        continue;
    File.Delete(file);
    Console.WriteLine($"deleted {path}");
    changed++;
}

Console.WriteLine($"{pages.Count} pages, {changed} changed");
