using System.Text;
using UglyToad.PdfPig.Tokens;

namespace Hashira.Documents.Tables.Pages.Content;

/// <summary>
/// Reads operands and operators of a content stream from its bytes, as long as they are written in the plain way that programs use. Whatever
/// else it meets it doesn't understand, and says so; it never guesses.
/// </summary>
internal ref struct ContentScanner(ReadOnlySpan<byte> content)
{
    private const int MostDigits = 15;

    private readonly ReadOnlySpan<byte> _content = content;

    public int Position { get; private set; }

    public readonly byte Next => _content[Position];

    public readonly bool IsAtDictionary => Follows("<<"u8);

    /// <returns>Whether anything is left.</returns>
    public bool SkipSpace()
    {
        while (Position < _content.Length && IsSpace(_content[Position]))
            Position++;
        return Position < _content.Length;
    }

    public bool TryNumber(out double number)
    {
        const double Ten = 10;
        number = 0;
        var (at, digits, decimals, fraction) = (Position, 0, 0, 0L);
        var negative = _content[at] == '-';
        if (_content[at] is (byte)'-' or (byte)'+')
            at++;
        for (; at < _content.Length && char.IsAsciiDigit((char)_content[at]); at++, digits++)
            number = (number * Ten) + (_content[at] - '0');
        if (at < _content.Length && _content[at] == '.')
        {
            for (at++; at < _content.Length && char.IsAsciiDigit((char)_content[at]); at++, decimals++)
            {
                if (decimals > MostDigits)
                    return false;
                fraction = (fraction * 10) + (_content[at] - '0');
            }

            if (decimals > 0)
                number += fraction / decimals switch { 1 => 10d, 2 => 100d, 3 => 1000d, _ => Math.Pow(Ten, decimals) };
        }

        if (digits + decimals is 0 or > MostDigits || !EndsAt(at))
            return false;
        if (negative && number != 0)
            number = -number;
        Position = at;
        return true;
    }

    public bool TryName(out NameToken name)
    {
        var at = Position + 1;
        while (at < _content.Length && !IsSpace(_content[at]) && _content[at] is not ((byte)'/' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'(' or (byte)')'))
        {
            if (_content[at] is (byte)'#' or (byte)'%' or (byte)'{' or (byte)'}' or <= (byte)' ' or >= 0x7F)
            {
                name = NameToken.Type;
                return false;
            }

            at++;
        }

        name = NameToken.Create(Encoding.ASCII.GetString(_content[(Position + 1)..at]));
        Position = at;
        return true;
    }

    /// <summary>The bytes of a string, <c>(…)</c> without nested brackets or <c>&lt;…&gt;</c>.</summary>
    public bool TryString(out byte[] bytes) => _content[Position] == '(' ? TryLiteral(out bytes) : TryHex(out bytes);

    /// <summary>Strings and numbers of <c>[…]</c>, nothing nested in it.</summary>
    public bool TryArray(List<IToken> elements)
    {
        Position++;
        while (SkipSpace())
        {
            switch (Next)
            {
                case (byte)']':
                    Position++;
                    return true;
                case (byte)'(' or (byte)'<':
                    if (!TryString(out var bytes))
                        return false;
                    elements.Add(new StringToken("", StringToken.Encoding.Iso88591, bytes));
                    break;
                default:
                    if (!TryNumber(out var number))
                        return false;
                    elements.Add(new NumericToken(number));
                    break;
            }
        }

        return false;
    }

    /// <summary>A dictionary of numbers, names and hexadecimal strings: what marks content.</summary>
    public bool TryDictionary(out DictionaryToken dictionary)
    {
        dictionary = DictionaryToken.Empty;
        Position += 2;
        var entries = new Dictionary<NameToken, IToken>();
        while (SkipSpace())
        {
            if (Follows(">>"u8))
            {
                Position += 2;
                dictionary = new DictionaryToken(entries);
                return true;
            }

            if (Next != '/' || !TryName(out var key) || !SkipSpace())
                return false;
            IToken value;
            if (Next == '/' && TryName(out var name))
                value = name;
            else if (Next == '<' && !IsAtDictionary && TryHex(out var bytes) && bytes.Length > 0)
                value = new HexToken(Convert.ToHexString(bytes));
            else if (Next is not ((byte)'/' or (byte)'<') && TryNumber(out var number))
                value = new NumericToken(number);
            else
                return false;
            if (!entries.TryAdd(key, value))
                return false;
        }

        return false;
    }

    /// <summary>An operator of up to three characters, packed into a number with the first one highest; 0 if it is none.</summary>
    public int Operator()
    {
        var (at, packed) = (Position, 0);
        while (at < _content.Length && (char.IsAsciiLetter((char)_content[at]) || _content[at] is (byte)'*' or (byte)'\'' or (byte)'"' or (byte)'0' or (byte)'1'))
        {
            if (at - Position == 3)
                return 0;
            packed = packed << 8 | _content[at++];
        }

        if (!EndsAt(at))
            return 0;
        Position = at;
        return packed;
    }

    private bool TryLiteral(out byte[] bytes)
    {
        var rest = _content[(Position + 1)..];
        var end = rest.IndexOfAny((byte)')', (byte)'(', (byte)'\\');
        bytes = [];
        // A byte order mark would make characters of what are codes of glyphs; the library has its own ways with a line end behind the bracket.
        if (end < 0 || rest[end] != ')' || (end >= 2 && rest[..2] is [0xFE, 0xFF] or [0xFF, 0xFE]) || (end + 1 < rest.Length && rest[end + 1] == '\r'))
            return false;
        bytes = rest[..end].ToArray();
        Position += end + 2;
        return true;
    }

    private bool TryHex(out byte[] bytes)
    {
        var rest = _content[(Position + 1)..];
        var end = rest.IndexOf((byte)'>');
        bytes = [];
        if (end < 0 || end % 2 != 0)
            return false;
        var decoded = new byte[end / 2];
        if (end > 0 && Convert.FromHexString(rest[..end], decoded, out _, out _) != System.Buffers.OperationStatus.Done)
            return false;
        bytes = decoded;
        Position += end + 2;
        return true;
    }

    private readonly bool Follows(ReadOnlySpan<byte> text) => _content[Position..].StartsWith(text);

    private readonly bool EndsAt(int at) =>
        at == _content.Length || IsSpace(_content[at]) || _content[at] is (byte)'/' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'(';

    private static bool IsSpace(byte value) => value is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' or 0 or 12;
}
