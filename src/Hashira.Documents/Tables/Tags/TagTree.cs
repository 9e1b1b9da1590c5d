using Hashira.Documents.Tables.Pages;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Hashira.Documents.Tables.Tags;

/// <summary>
/// タグの木（構造ツリー）. What a tagged PDF says about its tables: which marked content belongs to which cell. Nothing is believed here; whether the
/// tags agree with what is drawn is found out page by page (<see cref="TagAgreement"/>).
/// </summary>
internal sealed class TagTree
{
    private readonly Dictionary<ContentKey, (TaggedCell Cell, int Block)> _cells = [];
    private readonly Dictionary<ContentKey, string> _actualTexts = [];

    /// <summary>Of a file without tags.</summary>
    public static TagTree None { get; } = new();

    public bool IsEmpty => _cells.Count == 0;

    /// <summary>The cell to which marked content belongs, or <see langword="null"/>.</summary>
    public TaggedCell? CellOf(ContentKey key) => _cells.GetValueOrDefault(key).Cell;

    /// <summary>The paragraph or list item of a cell to which marked content belongs, by its number in the document; −1 where the tags name none.</summary>
    public int BlockOf(ContentKey key) => _cells.TryGetValue(key, out var found) ? found.Block : -1;

    /// <summary>What an element that holds nothing but this content stands for, if the tree says so.</summary>
    public string? ActualTextOf(ContentKey key) => _actualTexts.GetValueOrDefault(key);

    /// <summary>Reads the tree. One that is damaged, loops or goes beyond a limit is as good as none.</summary>
    /// <param name="file">
    /// The file. It is opened anew now and then, for the library keeps every object that it has read, and a tree may have more of them than all pages together.
    /// </param>
    /// <param name="limits">Limits.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static TagTree Read(PdfFile file, TableLimits limits, CancellationToken cancellation)
    {
        try
        {
            var tree = new TagTree();
            new Walk(tree, file, limits, cancellation).Run();
            return tree;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return None;
        }
    }

    private sealed class Walk
    {
        /// <summary>Objects after which the file is opened anew, so that they can be let go.</summary>
        private const int MostKept = 10_000;

        /// <summary>Opening takes its time; so often is enough for the largest file.</summary>
        private const int MostOpened = 8;

        private static readonly NameToken K = NameToken.Create("K");
        private static readonly NameToken S = NameToken.Create("S");
        private static readonly NameToken A = NameToken.Create("A");
        private static readonly NameToken C = NameToken.Create("C");
        private static readonly NameToken Pg = NameToken.Create("Pg");
        private static readonly NameToken Stm = NameToken.Create("Stm");
        private static readonly NameToken StructParents = NameToken.Create("StructParents");

        private readonly TagTree _tree;
        private readonly PdfFile _file;
        private readonly TableLimits _limits;
        private readonly CancellationToken _cancellation;
        private readonly DictionaryToken? _root;
        private readonly DictionaryToken? _roles;
        private readonly DictionaryToken? _classes;
        private readonly int _mostKept;
        private readonly HashSet<IndirectReference> _seen = [];
        private readonly Dictionary<IndirectReference, int> _pages = [];
        private IPdfTokenScanner _scanner;
        private int _resolved;
        private int _elements;
        private int _tables;
        private int _blocks;

        public Walk(TagTree tree, PdfFile file, TableLimits limits, CancellationToken cancellation)
        {
            (_tree, _file, _limits, _cancellation) = (tree, file, limits, cancellation);
            var structure = file.Structure;
            _scanner = structure.TokenScanner;
            _mostKept = Math.Max(MostKept, structure.CrossReferenceTable.ObjectOffsets.Count / MostOpened);
            if (!structure.Catalog.CatalogDictionary.TryGet(NameToken.Create("StructTreeRoot"), _scanner, out _root))
                return;
            _root.TryGet(NameToken.Create("RoleMap"), _scanner, out _roles);
            _root.TryGet(NameToken.Create("ClassMap"), _scanner, out _classes);
        }

        public void Run()
        {
            if (_root is null)
                return;
            foreach (var element in Children(_root))
                Outside(element, -1, 0);
            if (_resolved > MostKept / 2)
                _file.OpenAnew();
        }

        /// <summary>An element that stands in no table.</summary>
        private void Outside(IToken kid, int page, int depth)
        {
            if (Element(kid, depth) is not { } element)
                return;
            page = PageOf(element) ?? page;
            if (Role(element) == "Table")
            {
                Table(element, page, depth);
                return;
            }

            KeepActualText(element, page);
            foreach (var child in Children(element))
                Outside(child, page, depth + 1);
        }

        private void Table(DictionaryToken element, int page, int depth)
        {
            var table = new TaggedTable(_tables++);
            var contents = new List<(ContentKey Key, TaggedCell Cell, int Block)>();
            var inner = new List<(DictionaryToken Element, int Page, int Depth)>();
            var taken = new HashSet<(int Row, int Column)>();
            Rows(element, page, depth);
            // A table of one cell around others is their frame.
            if (table.Cells.Count < 2)
            {
                foreach (var (nested, nestedPage, nestedDepth) in inner)
                    Table(nested, nestedPage, nestedDepth);
                return;
            }

            foreach (var (key, cell, block) in contents)
                _tree._cells.TryAdd(key, (cell, block));

            void Rows(DictionaryToken group, int groupPage, int groupDepth)
            {
                foreach (var child in Children(group))
                {
                    if (Element(child, groupDepth + 1) is not { } kid)
                        continue;
                    var kidPage = PageOf(kid) ?? groupPage;
                    if (Role(kid) == "TR")
                        Row(kid, kidPage, groupDepth + 1);
                    else if (Role(kid) != "Caption")
                        Rows(kid, kidPage, groupDepth + 1);
                }
            }

            void Row(DictionaryToken row, int rowPage, int rowDepth)
            {
                var number = table.Rows++;
                var column = 0;
                foreach (var child in Children(row))
                {
                    if (Element(child, rowDepth + 1) is not { } kid || Role(kid) is not ("TD" or "TH") || kid is null)
                        continue;
                    while (taken.Contains((number, column)))
                        column++;
                    var (rows, columns) = (Span(kid, "RowSpan"), Span(kid, "ColSpan"));
                    if (table.Cells.Count + (rows * columns) > _limits.Tags)
                        throw new LimitReachedException("表のタグが多すぎる");
                    for (var r = 0; r < rows; r++)
                    {
                        for (var c = 0; c < columns; c++)
                            taken.Add((number + r, column + c));
                    }

                    var cell = new TaggedCell(table, number, column, rows, columns, Role(kid) == "TH");
                    table.Cells.Add(cell);
                    column += columns;
                    table.Columns = Math.Max(table.Columns, column);
                    Inside(kid, cell, -1, PageOf(kid) ?? rowPage, rowDepth + 1);
                }
            }

            // The first paragraph of a list item stands on the line of its mark.
            void Inside(DictionaryToken parent, TaggedCell cell, int block, int parentPage, int parentDepth)
            {
                KeepActualText(parent, parentPage);
                var isFirst = Role(parent) is "LI" or "LBody";
                foreach (var child in Children(parent))
                {
                    if (Content(child, parentPage) is { } key)
                        contents.Add((key, cell, block));
                    else if (Element(child, parentDepth + 1) is { } kid)
                    {
                        var kidPage = PageOf(kid) ?? parentPage;
                        if (Role(kid) == "Table")
                            inner.Add((kid, kidPage, parentDepth + 1));
                        var begins = Role(kid) is "LI" or "P" or "H" or "H1" or "H2" or "H3" or "H4" or "H5" or "H6" && !(isFirst && Role(kid) == "P");
                        isFirst &= Role(kid) == "Lbl";
                        Inside(kid, cell, begins ? _blocks++ : block, kidPage, parentDepth + 1);
                    }
                }
            }
        }

        /// <summary>Text that stands for an element with a single piece of content.</summary>
        private void KeepActualText(DictionaryToken element, int page)
        {
            if (element.TryGet(NameToken.ActualText, _scanner, out IDataToken<string>? text)
                && Children(element).ToList() is [var only] && Content(only, page) is { } key)
                _tree._actualTexts.TryAdd(key, text.Data);
        }

        private IEnumerable<IToken> Children(DictionaryToken element)
        {
            if (!element.TryGet(K, out var kids))
                return [];
            return Resolved(kids) is ArrayToken array ? array.Data : [kids];
        }

        /// <summary>A structure element, each only once; <see langword="null"/> for anything else.</summary>
        private DictionaryToken? Element(IToken kid, int depth)
        {
            if ((++_elements & 0xFF) == 0)
                _cancellation.ThrowIfCancellationRequested();
            if (_elements > _limits.Tags || depth > 4 * _limits.Nesting)
                throw new LimitReachedException("タグが多すぎる");
            if (kid is IndirectReferenceToken reference && !_seen.Add(reference.Data))
                return null;
            return Resolved(kid) is DictionaryToken element && element.ContainsKey(S) ? element : null;
        }

        private ContentKey? Content(IToken kid, int page)
        {
            var token = Resolved(kid);
            if (token is NumericToken number)
                return new ContentKey(page, 0, number.Int);
            if (token is not DictionaryToken content || content.ContainsKey(S) || !content.TryGet(NameToken.Mcid, _scanner, out NumericToken? id))
                return null;
            var form = content.TryGet(Stm, out var stream) && stream is IndirectReferenceToken reference ? reference.Data.ObjectNumber : 0;
            return new ContentKey(PageOf(content) ?? page, form, id.Int);
        }

        private int? PageOf(DictionaryToken element)
        {
            if (!element.TryGet(Pg, out var token) || token is not IndirectReferenceToken reference)
                return null;
            if (!_pages.TryGetValue(reference.Data, out var number))
            {
                number = Resolved(reference) is DictionaryToken page && page.TryGet(StructParents, _scanner, out NumericToken? parents) ? parents.Int : -1;
                _pages[reference.Data] = number;
            }

            return number;
        }

        /// <summary>The standard name of its kind.</summary>
        private string Role(DictionaryToken element)
        {
            var role = element.TryGet(S, _scanner, out NameToken? name) ? name : NameToken.Create("");
            for (var steps = 0; steps < 8 && role.Data is not ("Table" or "TR" or "TH" or "TD"); steps++)
            {
                if (_roles is null || !_roles.TryGet(role, _scanner, out NameToken? standard))
                    break;
                role = standard;
            }

            return role.Data;
        }

        private int Span(DictionaryToken cell, string name)
        {
            const int Most = 1000;
            foreach (var attributes in Attributes(cell))
            {
                if (attributes.TryGet(NameToken.Create(name), _scanner, out NumericToken? span))
                    return Math.Clamp(span.Int, 1, Most);
            }

            return 1;
        }

        private IEnumerable<DictionaryToken> Attributes(DictionaryToken element)
        {
            if (element.TryGet(A, out var own))
            {
                foreach (var attributes in Each(own).OfType<DictionaryToken>())
                    yield return attributes;
            }

            if (_classes is null || !element.TryGet(C, out var named))
                yield break;
            foreach (var name in Each(named).OfType<NameToken>())
            {
                if (!_classes.TryGet(name, out var attributes))
                    continue;
                foreach (var shared in Each(attributes).OfType<DictionaryToken>())
                    yield return shared;
            }
        }

        private IEnumerable<IToken> Each(IToken token) =>
            Resolved(token) is ArrayToken array ? array.Data.Select(entry => Resolved(entry)!) : [Resolved(token)!];

        private IToken? Resolved(IToken token)
        {
            for (var steps = 0; token is IndirectReferenceToken reference && steps < 16; steps++)
            {
                if (++_resolved >= _mostKept)
                {
                    _resolved = 0;
                    _file.OpenAnew();
                    _scanner = _file.Structure.TokenScanner;
                }

                if (_scanner.Get(reference.Data)?.Data is not { } next)
                    return null;
                token = next;
            }

            return token is StreamToken stream ? stream.StreamDictionary : token;
        }
    }
}
