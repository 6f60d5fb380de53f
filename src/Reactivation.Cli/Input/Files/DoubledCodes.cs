using System.Text;

namespace Reactivation.Cli.Input.Files;

/// <summary>Lets the doubled codes of Shift_JIS through and marks everything else that does not decode.</summary>
/// <remarks>
/// Some characters have two or three codes there (≒, ㈱, 髙, 﨑 …), of which Windows writes one and other systems another. A strict decoder
/// refuses those that Windows does not write, and with them whole files for the sake of one name; the lenient one reads them, but hides
/// real damage. So the lenient one is asked for these pairs only.
/// </remarks>
internal sealed class DoubledCodes(Encoding lenient) : DecoderFallback
{
    /// <summary>What the lenient decoder makes of a pair that means nothing.</summary>
    private const char LenientUnknown = '・';

    public override int MaxCharCount => 1;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer(lenient);

    private sealed class Buffer(Encoding lenient) : DecoderFallbackBuffer
    {
        private char _character;
        private bool _isWaiting;

        public override int Remaining => _isWaiting ? 1 : 0;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            var read = bytesUnknown.Length == 2 ? lenient.GetString(bytesUnknown) : "";
            _character = read.Length == 1 && read[0] != LenientUnknown ? read[0] : TextEncoding.Undecodable;
            return _isWaiting = true;
        }

        public override char GetNextChar()
        {
            if (!_isWaiting)
                return '\0';
            _isWaiting = false;
            return _character;
        }

        public override bool MovePrevious() => !_isWaiting && (_isWaiting = true);

        public override void Reset() => _isWaiting = false;
    }
}
