using System.Collections.Immutable;
using Hashira.Documents.Forms;
using Hashira.Model;

namespace Hashira.Documents.Readers.Flattened;

/// <summary>Reads chapters and the boxes of the major policies. A box may stand behind the rows of its page; its number counts, not its place.</summary>
internal static class PolicyBoxes
{
    public static (ImmutableArray<Pillar> Pillars, ImmutableArray<MajorPolicy> Policies) Read(FlattenedLines document, CellAssembly assembly, PlanForm form)
    {
        var pillars = ImmutableArray.CreateBuilder<Pillar>();
        var policies = new List<MajorPolicy>();
        var lines = document.Lines;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Role == LineRole.Chapter)
            {
                var chapter = form.Chapter(lines[i].Text);
                var whole = assembly.Join([lines[i]], PlanColumn.Document);
                var title = chapter.Groups["title"];
                pillars.Add(new Pillar(PlanNumber.Read(chapter.Groups["number"].Value), whole.Slice(title.Index, title.Length), whole.Source!));
            }

            if (lines[i].Role != LineRole.BoxTitle)
                continue;
            var box = lines.Skip(i + 1).TakeWhile(line => line.Role == LineRole.BoxText).ToList();
            if (box.Count == 0)
                continue;
            var text = assembly.Join(box, PlanColumn.Policy);
            if (form.Policy(text.Text) is var (number, name))
                policies.Add(new MajorPolicy(number, pillars.Count == 0 ? 0 : pillars[^1].Number, text.Slice(name.Index, name.Length).Trim(), text.Source!));
        }

        return (pillars.ToImmutable(), [.. policies.OrderBy(policy => policy.Number)]);
    }
}
