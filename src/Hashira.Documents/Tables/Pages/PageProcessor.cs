using System.Collections.Frozen;
using Hashira.Documents.Tables.Tags;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Colors;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Hashira.Documents.Tables.Pages;

/// <summary>
/// Runs the drawing operations of one page and keeps what tables are made of: glyphs, outlines without curves, places of images, marked
/// content. Pictures are not decoded and glyph shapes not followed, which is most of what a page costs elsewhere.
/// </summary>
internal sealed class PageProcessor : BaseStreamProcessor<DrawnPage>
{
    private const int White = 0xFFFFFF;

    /// <summary>Operators that only choose a colour or how it is laid on.</summary>
    private static readonly FrozenSet<string> Colouring = FrozenSet.Create(StringComparer.Ordinal, "CS", "cs", "SC", "sc", "SCN", "scn", "G", "g", "RG", "rg", "K", "k", "gs", "sh", "ri");

    /// <summary>A curve that bends less than this, in points, is straight.</summary>
    private const double Bend = 0.05;

    private readonly TableLimits _limits;
    private readonly CancellationToken _cancellation;
    private readonly TagTree _tags;
    private readonly HashSet<object> _fonts;
    private readonly int _structParents;
    private readonly double _width;
    private readonly double _height;
    private readonly List<Glyph> _glyphs = [];
    private readonly List<Outline> _outlines = [];
    private readonly List<Box> _images = [];
    private readonly List<ContentMark> _marks = [];
    private readonly Stack<OpenMark> _openMarks = new();
    private readonly Stack<Box> _clips = new();
    private readonly List<(List<(double X, double Y)> Corners, bool Closed)> _path = [];
    private List<(double X, double Y)>? _subpath;
    private bool _subpathClosed;
    private bool _subpathCurved;
    private bool _pathClips;
    private Box _pathBounds = Box.Nothing;
    private Box _clip;
    private int _operations;
    private int _drawn;
    private int _nesting;
    private int _hidden;
    private IFont? _font;
    private long _form;

    public PageProcessor(
        int pageNumber,
        IResourceStore resourceStore,
        IPdfTokenScanner scanner,
        IPageContentParser parser,
        ILookupFilterProvider filters,
        CropBox cropBox,
        UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation,
        TransformationMatrix initialMatrix,
        double unit,
        PageFactory.Settings settings,
        int structParents)
        : base(pageNumber, resourceStore, scanner, parser, filters, cropBox, userSpaceUnit, rotation, in initialMatrix, settings)
    {
        _limits = settings.Limits;
        _cancellation = settings.Cancellation;
        _tags = settings.Tags;
        _fonts = settings.Fonts;
        _structParents = structParents;
        var visible = cropBox.GetVisibleBounds(rotation);
        _width = visible.Width * unit;
        _height = visible.Height * unit;
        _clip = new Box(0, 0, _width, _height);
    }

    public override DrawnPage Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        PageNumber = pageNumberCurrent;
        CloneAllStates();
        ProcessOperations(operations);
        while (_openMarks.Count > 0)
            EndMarkedContent();
        return new DrawnPage(pageNumberCurrent, _width, _height, _glyphs, _outlines, _images, _marks, _hidden) { StructParents = _structParents };
    }

    protected override void ProcessOperations(IReadOnlyList<IGraphicsStateOperation> operations)
    {
        foreach (var operation in operations)
        {
            if (++_operations > _limits.OperationsPerPage)
                throw new LimitReachedException($"描画命令が上限（{_limits.OperationsPerPage:N0}件）を超えている");
            if ((_operations & 0xFF) == 0)
                _cancellation.ThrowIfCancellationRequested();
            try
            {
                operation.Run(this);
            }
            catch (Exception exception) when (Colouring.Contains(operation.Operator) && exception is not (LimitReachedException or OperationCanceledException))
            {
                // A colour that the file doesn't define leaves the one before; nothing is lost of text and rulings.
            }
        }
    }

    public override void RenderGlyph(
        IFont font,
        CurrentGraphicsState currentState,
        double fontSize,
        double pointSize,
        int code,
        string unicode,
        long currentOffset,
        in TransformationMatrix renderingMatrix,
        in TransformationMatrix textMatrix,
        in TransformationMatrix transformationMatrix,
        CharacterBoundingBox characterBoundingBox)
    {
        if ((++_drawn & 0xFF) == 0)
            _cancellation.ThrowIfCancellationRequested();
        var origin = transformationMatrix.Transform(textMatrix.Transform(renderingMatrix.Transform(new PdfPoint(0, 0))));
        var along = transformationMatrix.Transform(textMatrix.Transform(renderingMatrix.Transform(new PdfPoint(characterBoundingBox.Width, 0))));
        var unit = transformationMatrix.Transform(textMatrix.Transform(renderingMatrix.Transform(new PdfPoint(1, 0))));
        var up = transformationMatrix.Transform(textMatrix.Transform(renderingMatrix.Transform(new PdfPoint(0, 1))));
        var size = Distance(origin, up);
        if (font != _font)
            _fonts.Add(_font = font);
        // A Type 3 font may have any em; its glyphs say how high it is.
        if (font is IType3Font)
        {
            var bounds = characterBoundingBox.GlyphBounds;
            size = Math.Max(size, size * Math.Abs(bounds.Top - bounds.Bottom));
        }

        if (!(size > 0) || !double.IsFinite(origin.X + origin.Y + along.X + along.Y + size))
            return;

        if (currentState.FontState.TextRenderingMode is TextRenderingMode.Neither or TextRenderingMode.NeitherClip)
        {
            _hidden++;
            return;
        }

        // The base class puts the bare code where the file says nothing; ask again only where that can be the case.
        var unmapped = unicode.Length == 1 && unicode[0] == (char)code && (code > 0x7E || code < 0x20) && !font.TryGetUnicode(code, out _);
        var glyph = new Glyph(
            unicode,
            origin.X,
            _height - origin.Y,
            Distance(origin, along),
            size,
            DirectionOf(unit.X - origin.X, unit.Y - origin.Y),
            font.IsVertical,
            _openMarks.Count > 0 ? _openMarks.Peek().Mark : -1,
            unmapped);
        var (x, y) = glyph.Centre;
        if (_clip.Contains(x, y))
            _glyphs.Add(glyph);
    }

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
        if (propertyDictionaryName is not null)
            properties = ResourceStore.GetMarkedContentPropertiesDictionary(propertyDictionaryName) ?? properties;
        if (_openMarks.Count > _limits.Nesting)
            throw new LimitReachedException($"マーク付きコンテンツの入れ子が上限（{_limits.Nesting:N0}段）を超えている");

        var mark = _openMarks.Count > 0 ? _openMarks.Peek().Mark : -1;
        var outer = mark >= 0 ? _marks[mark] : new ContentMark(-1, 0, false);
        var inner = outer with { IsArtifact = outer.IsArtifact || name.Data == "Artifact" };
        string? actual = null;
        if (properties is not null)
        {
            if (properties.TryGet(NameToken.Mcid, PdfScanner, out NumericToken? id))
            {
                // Numbers of a form that the tags don't know belong to the content around it.
                var key = new ContentKey(_structParents, _form, id.Int);
                if (_form == 0 || _tags.CellOf(key) is not null)
                    inner = inner with { Id = id.Int, Form = _form };
                actual = _tags.ActualTextOf(key);
            }

            if (properties.TryGet(NameToken.ActualText, PdfScanner, out IDataToken<string>? text))
                actual = text.Data;
        }

        if (inner != outer || mark < 0)
        {
            mark = _marks.Count;
            _marks.Add(inner);
        }

        _openMarks.Push(new OpenMark(mark, actual, _glyphs.Count));
    }

    public override void EndMarkedContent()
    {
        if (!_openMarks.TryPop(out var mark) || mark.ActualText is null)
            return;
        ActualText.Apply(_glyphs, mark.FirstGlyph, mark.ActualText);
    }

    public override void PushState()
    {
        base.PushState();
        _clips.Push(_clip);
    }

    public override void PopState()
    {
        base.PopState();
        if (_clips.TryPop(out var clip))
            _clip = clip;
    }

    protected override void ProcessFormXObject(StreamToken formStream, NameToken xObjectName)
    {
        if (++_nesting > _limits.Nesting)
            throw new LimitReachedException($"部品の入れ子が上限（{_limits.Nesting:N0}段）を超えている");
        var outer = _form;
        if (ResourceStore.TryGetXObjectReference(xObjectName, out var reference))
            _form = reference.ObjectNumber;
        base.ProcessFormXObject(formStream, xObjectName);
        _form = outer;
        _nesting--;
    }

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule)
    {
        var bounds = Box.Nothing;
        foreach (var corner in (ReadOnlySpan<PdfPoint>)[rectangle.BottomLeft, rectangle.BottomRight, rectangle.TopLeft, rectangle.TopRight])
        {
            var point = CurrentTransformationMatrix.Transform(corner);
            bounds = bounds.Include(point.X, _height - point.Y);
        }

        _clip = _clip.Within(bounds);
    }

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord) => AddImage(xObjectContentRecord.AppliedTransformation);

    protected override void RenderInlineImage(InlineImage inlineImage) => AddImage(CurrentTransformationMatrix);

    public override void BeginSubpath()
    {
        EndSubpath();
        _subpath = [];
    }

    public override PdfPoint? CloseSubpath()
    {
        _subpathClosed = true;
        return null;
    }

    public override void MoveTo(double x, double y)
    {
        BeginSubpath();
        AddCorner(x, y);
    }

    public override void LineTo(double x, double y)
    {
        if (_subpath is not null)
            AddCorner(x, y);
    }

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3)
    {
        if (_subpath is not { Count: > 0 } corners)
            return;
        var (x, y) = corners[^1];
        AddCorner(x3, y3);
        var (endX, endY) = corners[^1];
        _subpathCurved |= !IsStraight(x1, y1) || !IsStraight(x2, y2);
        // A corner rounded by nothing.
        if (Math.Abs(x - endX) + Math.Abs(y - endY) < Bend)
            corners.RemoveAt(corners.Count - 1);

        bool IsStraight(double controlX, double controlY)
        {
            var point = CurrentTransformationMatrix.Transform(new PdfPoint(controlX, controlY));
            var (dx, dy) = (point.X - x, _height - point.Y - y);
            var (alongX, alongY) = (endX - x, endY - y);
            var length = Math.Sqrt((alongX * alongX) + (alongY * alongY));
            return length < Bend ? Math.Abs(dx) + Math.Abs(dy) < Bend : Math.Abs((dx * alongY) - (dy * alongX)) < Bend * length;
        }
    }

    public override void BezierCurveTo(double x2, double y2, double x3, double y3) => BezierCurveTo(x2, y2, x2, y2, x3, y3);

    public override void Rectangle(double x, double y, double width, double height)
    {
        BeginSubpath();
        AddCorner(x, y);
        AddCorner(x + width, y);
        AddCorner(x + width, y + height);
        AddCorner(x, y + height);
        _subpathClosed = true;
        EndSubpath();
    }

    public override void ClosePath() => Paint(false, false);

    public override void EndPath() => Paint(false, false);

    public override void StrokePath(bool close)
    {
        _subpathClosed |= close;
        Paint(true, false);
    }

    public override void FillPath(FillingRule fillingRule, bool close) => Paint(false, true);

    public override void FillStrokePath(FillingRule fillingRule, bool close)
    {
        _subpathClosed |= close;
        Paint(true, true);
    }

    public override void ModifyClippingIntersect(FillingRule clippingRule) => _pathClips = true;

    public override void PaintShading(NameToken shadingName)
    {
    }

    private void AddCorner(double x, double y)
    {
        var point = CurrentTransformationMatrix.Transform(new PdfPoint(x, y));
        CurrentPosition = point;
        _subpath!.Add((point.X, _height - point.Y));
    }

    private void EndSubpath()
    {
        if (_subpath is { Count: > 0 } corners && corners.TrueForAll(corner => double.IsFinite(corner.X + corner.Y)))
        {
            foreach (var (x, y) in corners)
                _pathBounds = _pathBounds.Include(x, y);
            if (!_subpathCurved && corners.Count > 1)
                _path.Add((corners, _subpathClosed));
        }

        _subpath = null;
        _subpathClosed = false;
        _subpathCurved = false;
    }

    private void Paint(bool stroke, bool fill)
    {
        EndSubpath();
        var state = GetCurrentState();
        stroke &= state.AlphaConstantStroking > 0;
        fill &= state.AlphaConstantNonStroking > 0;
        if ((stroke || fill) && _path.Count > 0)
        {
            var width = stroke ? PenWidth(state) : -1;
            var pen = stroke ? ColourOf(state.CurrentStrokingColor) : White;
            var filling = fill ? ColourOf(state.CurrentNonStrokingColor) : -1;
            foreach (var (corners, closed) in _path)
                _outlines.Add(new Outline([.. corners], closed || fill, width, pen, filling, _clip));
        }

        if (_pathClips && !_pathBounds.IsNothing)
            _clip = _clip.Within(_pathBounds);
        _pathClips = false;
        _pathBounds = Box.Nothing;
        _path.Clear();
    }

    private void AddImage(TransformationMatrix placing)
    {
        var bounds = Box.Nothing;
        foreach (var corner in (ReadOnlySpan<PdfPoint>)[new(0, 0), new(1, 0), new(0, 1), new(1, 1)])
        {
            var point = placing.Transform(corner);
            bounds = bounds.Include(point.X, _height - point.Y);
        }

        bounds = bounds.Within(_clip);
        if (!bounds.IsNothing)
            _images.Add(bounds);
    }

    private static double PenWidth(CurrentGraphicsState state)
    {
        var matrix = state.CurrentTransformationMatrix;
        return state.LineWidth * Math.Sqrt(Math.Abs(matrix.A * matrix.D - matrix.B * matrix.C));
    }

    private static int ColourOf(IColor? colour)
    {
        // A pattern has no single colour; it is seen, so anything but white.
        if (colour is null || colour.ColorSpace == ColorSpace.Pattern)
            return 0;
        var (r, g, b) = colour.ToRGBValues();
        return Channel(r) << 16 | Channel(g) << 8 | Channel(b);
    }

    private static int Channel(double share) => double.IsFinite(share) ? (int)Math.Round(Math.Clamp(share, 0, 1) * 255) : 0;

    private static double Distance(PdfPoint a, PdfPoint b) => Math.Sqrt((a.X - b.X) * (a.X - b.X) + (a.Y - b.Y) * (a.Y - b.Y));

    // The page counts y upwards in the file.
    private static Direction DirectionOf(double x, double y) =>
        Math.Abs(x) >= Math.Abs(y) ? x >= 0 ? Direction.Right : Direction.Left : y >= 0 ? Direction.Up : Direction.Down;

    private readonly record struct OpenMark(int Mark, string? ActualText, int FirstGlyph);
}
