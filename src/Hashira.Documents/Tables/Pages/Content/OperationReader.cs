using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Graphics.Operations.MarkedContent;
using UglyToad.PdfPig.Graphics.Operations.PathConstruction;
using UglyToad.PdfPig.Graphics.Operations.PathPainting;
using UglyToad.PdfPig.Graphics.Operations.SpecialGraphicsState;
using UglyToad.PdfPig.Graphics.Operations.TextObjects;
using UglyToad.PdfPig.Graphics.Operations.TextPositioning;
using UglyToad.PdfPig.Graphics.Operations.TextShowing;
using UglyToad.PdfPig.Graphics.Operations.TextState;
using UglyToad.PdfPig.Tokens;

namespace Hashira.Documents.Tables.Pages.Content;

/// <summary>
/// 描画命令の読取り. Reads the drawing operations of a page as programs usually write them, without a token and a text for every number, which is a
/// third of the time of a page. It stops at the first operation it doesn't understand: from there the library's own reader, which
/// forgives much, takes over.
/// </summary>
internal ref struct OperationReader(ReadOnlySpan<byte> content)
{
    private const int MostOperands = 16;

    private readonly List<IToken> _array = [];
    private ContentScanner _scanner = new(content);
    private Operands _operands;

    /// <summary>Where the first operation begins that was not understood; the length of the content if all were.</summary>
    public int Understood { get; private set; }

    public List<IGraphicsStateOperation> Read(CancellationToken cancellation)
    {
        var operations = new List<IGraphicsStateOperation>();
        Span<double> numbers = stackalloc double[MostOperands];
        while (_scanner.SkipSpace())
        {
            if ((operations.Count & 0xFFF) == 0xFFF)
                cancellation.ThrowIfCancellationRequested();
            _operands = default;
            if (!TryOperands(numbers) || Operation(_scanner.Operator(), numbers) is not { } operation)
                return operations;
            operations.Add(operation);
            Understood = _scanner.Position;
        }

        Understood = _scanner.Position;
        return operations;
    }

    /// <returns>Whether an operator follows what was read.</returns>
    private bool TryOperands(scoped Span<double> numbers)
    {
        while (_scanner.SkipSpace())
        {
            switch (_scanner.Next)
            {
                case (>= (byte)'0' and <= (byte)'9') or (byte)'-' or (byte)'.' or (byte)'+':
                    if (_operands.Numbers == MostOperands || _operands.Dictionary is not null || !_scanner.TryNumber(out numbers[_operands.Numbers]))
                        return false;
                    _operands.Numbers++;
                    break;
                case (byte)'/':
                    if (_operands.Second is not null || !_scanner.TryName(out var name))
                        return false;
                    if (_operands.Name is not null)
                        _operands.Second = name;
                    else
                        (_operands.Name, _operands.NumbersBeforeName) = (name, _operands.Numbers);
                    break;
                case (byte)'<' when _scanner.IsAtDictionary:
                    if (_operands.Dictionary is not null || !_scanner.TryDictionary(out var dictionary))
                        return false;
                    _operands.Dictionary = dictionary;
                    break;
                case (byte)'(' or (byte)'<':
                    if (_operands.Text is not null || !_scanner.TryString(out var text))
                        return false;
                    _operands.Text = text;
                    break;
                case (byte)'[':
                    if (_operands.HasArray)
                        return false;
                    _operands.HasArray = true;
                    _array.Clear();
                    if (!_scanner.TryArray(_array))
                        return false;
                    break;
                default:
                    return true;
            }
        }

        return false;
    }

    private readonly IGraphicsStateOperation? Operation(int operatorName, scoped ReadOnlySpan<double> numbers)
    {
        var count = _operands.Numbers;
        if (_operands.Text is { } text)
            return operatorName == Packed.ShowText && _operands.IsAlone ? new ShowText(text) : null;
        if (_operands.HasArray)
            return operatorName == Packed.ShowTexts && _operands.IsAlone ? new ShowTextsWithPositioning(_array.ToArray()) : null;
        if (_operands.Name is { } name)
        {
            return (operatorName, count, _operands.NumbersBeforeName, _operands.Second, _operands.Dictionary) switch
            {
                (Packed.SetFont, 1, 0, null, null) => new SetFontAndSize(name, numbers[0]),
                (Packed.BeginMarkedContent, 0, _, null, { } dictionary) => new BeginMarkedContentWithProperties(name, dictionary),
                _ => Unusual(operatorName, numbers),
            };
        }

        return (operatorName, count) switch
        {
            (Packed.MoveText, 2) => new MoveToNextLineWithOffset(numbers[0], numbers[1]),
            (Packed.SetTextMatrix, 6) => new SetTextMatrix(numbers[..6].ToArray()),
            (Packed.BeginText, 0) => BeginText.Value,
            (Packed.EndText, 0) => EndText.Value,
            (Packed.EndMarkedContent, 0) => EndMarkedContent.Value,
            (Packed.Save, 0) => Push.Value,
            (Packed.Restore, 0) => Pop.Value,
            (Packed.Transform, 6) => new ModifyCurrentTransformationMatrix(numbers[..6].ToArray()),
            (Packed.Rectangle, 4) => new AppendRectangle(numbers[0], numbers[1], numbers[2], numbers[3]),
            (Packed.MoveTo, 2) => new BeginNewSubpath(numbers[0], numbers[1]),
            (Packed.LineTo, 2) => new AppendStraightLineSegment(numbers[0], numbers[1]),
            (Packed.CurveTo, 6) => new AppendDualControlPointBezierCurve(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]),
            (Packed.ClosePath, 0) => CloseSubpath.Value,
            (Packed.Fill, 0) => FillPathNonZeroWinding.Value,
            (Packed.Stroke, 0) => StrokePath.Value,
            (Packed.EndPath, 0) => EndPath.Value,
            _ => Unusual(operatorName, numbers),
        };
    }

    /// <summary>What is seldom used is made by the library from tokens; <see langword="null"/> if it refuses.</summary>
    private readonly IGraphicsStateOperation? Unusual(int operatorName, scoped ReadOnlySpan<double> numbers)
    {
        if (operatorName is 0 or Packed.BeginImage || (_operands.Dictionary is not null && _operands.Name is null))
            return null;
        var operands = new List<IToken>();
        for (var i = 0; i <= _operands.Numbers; i++)
        {
            if (_operands.Name is { } name && i == _operands.NumbersBeforeName)
                operands.Add(name);
            if (i < _operands.Numbers)
                operands.Add(new NumericToken(numbers[i]));
        }

        if (_operands.Second is not null)
            operands.Add(_operands.Second);
        if (_operands.Dictionary is not null)
            operands.Add(_operands.Dictionary);
        try
        {
            return ReflectionGraphicsStateOperationFactory.Instance.Create(OperatorToken.Create(Packed.Text(operatorName)), operands);
        }
        catch (Exception)
        {
            return null;
        }
    }

    private struct Operands
    {
        public int Numbers;
        public NameToken? Name;
        public int NumbersBeforeName;
        public NameToken? Second;
        public byte[]? Text;
        public bool HasArray;
        public DictionaryToken? Dictionary;

        /// <summary>Whether its text or its array is all there is.</summary>
        public readonly bool IsAlone => Numbers == 0 && Name is null && Dictionary is null && (Text is null || !HasArray);
    }

    /// <summary>Operators, packed as <see cref="ContentScanner.Operator"/> does it.</summary>
    private static class Packed
    {
        public const int ShowText = 'T' << 8 | 'j';
        public const int ShowTexts = 'T' << 8 | 'J';
        public const int SetFont = 'T' << 8 | 'f';
        public const int MoveText = 'T' << 8 | 'd';
        public const int SetTextMatrix = 'T' << 8 | 'm';
        public const int BeginText = 'B' << 8 | 'T';
        public const int EndText = 'E' << 8 | 'T';
        public const int BeginImage = 'B' << 8 | 'I';
        public const int BeginMarkedContent = 'B' << 16 | 'D' << 8 | 'C';
        public const int EndMarkedContent = 'E' << 16 | 'M' << 8 | 'C';
        public const int Transform = 'c' << 8 | 'm';
        public const int Rectangle = 'r' << 8 | 'e';
        public const int Save = 'q';
        public const int Restore = 'Q';
        public const int MoveTo = 'm';
        public const int LineTo = 'l';
        public const int CurveTo = 'c';
        public const int ClosePath = 'h';
        public const int Fill = 'f';
        public const int Stroke = 'S';
        public const int EndPath = 'n';

        public static string Text(int packed)
        {
            Span<char> characters = stackalloc char[3];
            var at = 3;
            for (; packed > 0; packed >>= 8)
                characters[--at] = (char)(packed & 0xFF);
            return new string(characters[at..]);
        }
    }
}
