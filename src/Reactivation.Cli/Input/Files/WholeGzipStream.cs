using System.IO.Compression;

namespace Reactivation.Cli.Input.Files;

/// <summary>Unpacks a gzip file and knows whether it was whole.</summary>
/// <remarks>
/// <see cref="GZipStream"/> ends in silence where a file is cut off, as by a broken download: customers would be missing and nobody would
/// know. So a part of our own, the seal, is packed behind the file's parts, as gzip allows: where it does not come out at the end, the file
/// was cut off before.
/// </remarks>
internal sealed class WholeGzipStream(string name, Stream packed) : ForwardStream
{
    private static readonly byte[] Seal = "reactivation: the end of the file"u8.ToArray();

    private readonly GZipStream _unpacked = new(new SealedStream(packed), CompressionMode.Decompress);
    private readonly byte[] _held = new byte[1 << 16];
    private int _start;
    private int _end;
    private bool _isAtEnd;

    /// <summary>Gives what is unpacked but for the last bytes, as they may be the seal.</summary>
    public override int Read(Span<byte> buffer)
    {
        while (!_isAtEnd && _end - _start <= Seal.Length)
            Fill();
        var ready = _end - _start - (_isAtEnd ? 0 : Seal.Length);
        var given = Math.Min(buffer.Length, ready);
        _held.AsSpan(_start, given).CopyTo(buffer);
        _start += given;
        return given;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _unpacked.Dispose();
        base.Dispose(disposing);
    }

    private void Fill()
    {
        _held.AsSpan(_start, _end - _start).CopyTo(_held);
        (_start, _end) = (0, _end - _start);
        var read = Unpack(_held.AsSpan(_end));
        _end += read;
        if (read > 0)
            return;
        if (!_held.AsSpan(0, _end).EndsWith(Seal))
            throw Damaged();
        _end -= Seal.Length;
        _isAtEnd = true;
    }

    private int Unpack(Span<byte> into)
    {
        try
        {
            return _unpacked.Read(into);
        }
        catch (InvalidDataException)
        {
            throw Damaged();
        }
    }

    private InputException Damaged() => new(new Problem { Source = name, Found = "a damaged gzip file", Expected = "a whole one" });

    /// <summary>The packed file, and behind it the packed seal.</summary>
    private sealed class SealedStream(Stream packed) : ForwardStream
    {
        private readonly MemoryStream _seal = new(Pack());

        public override int Read(Span<byte> buffer) => packed.Read(buffer) is > 0 and var read ? read : _seal.Read(buffer);

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                packed.Dispose();
            base.Dispose(disposing);
        }

        private static byte[] Pack()
        {
            using var packedSeal = new MemoryStream();
            using (var gzip = new GZipStream(packedSeal, CompressionLevel.Fastest))
                gzip.Write(Seal);
            return packedSeal.ToArray();
        }
    }
}
