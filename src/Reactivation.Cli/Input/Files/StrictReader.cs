namespace Reactivation.Cli.Input.Files;

/// <summary>The text of a file in a stated encoding; bytes that are not of that encoding end the reading, with the line on which they stand.</summary>
internal sealed class StrictReader : TextReader
{
    private readonly FileInfo _file;
    private readonly TextEncoding _encoding;
    private readonly StreamReader _text;
    private int _lineBreaks;
    private bool _endsInReturn;

    private StrictReader(FileInfo file, TextEncoding encoding, bool isHighByteFirst)
    {
        _file = file;
        _encoding = encoding;
        var order = isHighByteFirst ? encoding.HighByteFirst : null;
        _text = new StreamReader(FileBytes.Open(file), order ?? encoding.Encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 15);
    }

    /// <summary>Opens a file. A byte order mark of another encoding is as sure a sign as bytes that do not decode.</summary>
    internal static StrictReader Open(FileInfo file, TextEncoding encoding)
    {
        var mark = ByteOrderMark.Of(file);
        if (mark is not null && mark.Encoding != encoding)
            throw new InputException(new Problem { Source = file.Name, Line = 1, Found = $"the byte order mark of {mark.Encoding.Title}", Expected = $"a file in {encoding.Title}", Fix = $"give --encoding {mark.Encoding.Name}" });
        return new StrictReader(file, encoding, mark is { IsHighByteFirst: true });
    }

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        var read = buffer[.._text.Read(buffer)];
        var refused = read.IndexOfAny(_encoding.Refused);
        if (refused >= 0)
        {
            CountLineBreaks(read[..refused]);
            throw new InputException(LikelyEncoding.Explain(_file, _encoding, _lineBreaks + 1));
        }

        CountLineBreaks(read);
        return read.Length;
    }

    public override int Read()
    {
        Span<char> one = stackalloc char[1];
        return Read(one) == 0 ? -1 : one[0];
    }

    public override int Peek() => _text.Peek();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _text.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>A return, a line feed, or both together end a line, as in the CSV parser's own count.</summary>
    private void CountLineBreaks(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return;
        _lineBreaks += text.Count('\n') + text.Count('\r') - text.Count("\r\n") - (_endsInReturn && text[0] == '\n' ? 1 : 0);
        _endsInReturn = text[^1] == '\r';
    }
}
