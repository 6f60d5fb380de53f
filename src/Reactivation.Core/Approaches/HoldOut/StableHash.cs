using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Reactivation.Approaches;

/// <summary>Draws lots that anyone can draw again: the same on every machine, in every run and language.</summary>
/// <remarks>
/// The first eight bytes, big-endian, of SHA-256 over the UTF-8 of <c>use</c>, a zero byte, <c>salt</c>, a zero byte, <c>id</c>.
/// In a shell: <c>printf 'hold-out\0SALT\0ID' | sha256sum</c>. An unpaired surrogate counts as U+FFFD.
/// </remarks>
internal static class StableHash
{
    internal static ulong Of(string use, string salt, string id)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{use}\0{salt}\0{id}"), hash);
        return BinaryPrimitives.ReadUInt64BigEndian(hash);
    }

    /// <summary>The lot as a whole number from 0 inclusive to <paramref name="count"/> exclusive, each equally likely.</summary>
    internal static int Lot(string use, string salt, string id, int count) => (int)Math.BigMul(Of(use, salt, id), (ulong)count, out _);
}
