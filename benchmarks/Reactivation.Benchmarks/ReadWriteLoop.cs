using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Reactivation.Benchmarks;

/// <summary>The limit: reads the bytes that a run reads and writes the bytes that it writes, and does nothing else.</summary>
internal sealed class ReadWriteLoop(ReadOnlyMemory<byte>[] inputs, Memory<byte>[] outputs, int rows)
{
    private const int Chunk = 4096;

    public static ReadWriteLoop For(Workload w)
    {
        ReadOnlyMemory<byte>[] inputs = [.. w.Days.Select(d => Bytes(d)), Bytes(w.Revenue), Bytes(w.Purchases), Bytes(w.Reasons), Bytes(w.Advantage), Bytes(w.Alongside)];
        return new ReadWriteLoop(inputs, Outputs(w.Count), w.Count);
    }

    public static ReadWriteLoop ForWide(int count) =>
        new([.. Enumerable.Range(0, 9).Select(_ => (ReadOnlyMemory<byte>)Filled(count * 4)), .. Enumerable.Range(0, 3).Select(_ => (ReadOnlyMemory<byte>)Filled(count))], Outputs(count), count);

    public long Run(int threads)
    {
        if (threads == 1)
            return Run(0, rows);
        var sums = new long[threads];
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, t =>
        {
            var part = ((rows / threads) + 63) / 64 * 64;
            sums[t] = Run(t * part, Math.Min(rows, (t + 1) * part));
        });
        return sums.Sum();
    }

    private long Run(int from, int to)
    {
        var all = Vector512<byte>.Zero;
        for (var start = from; start < to; start += Chunk)
        {
            var end = Math.Min(to, start + Chunk);
            foreach (var input in inputs)
            {
                var bytes = Part(input.Span, start, end);
                for (var i = 0; i + 64 <= bytes.Length; i += 64)
                    all |= Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(bytes), (nuint)i);
            }

            foreach (var output in outputs)
            {
                var bytes = Part(output.Span, start, end);
                for (var i = 0; i + 64 <= bytes.Length; i += 64)
                    all.StoreUnsafe(ref MemoryMarshal.GetReference(bytes), (nuint)i);
            }
        }

        return all.AsInt64()[0];
    }

    private Span<byte> Part(Span<byte> bytes, int from, int to) => bytes[(int)((long)bytes.Length * from / rows)..(int)((long)bytes.Length * to / rows)];

    private ReadOnlySpan<byte> Part(ReadOnlySpan<byte> bytes, int from, int to) => bytes[(int)((long)bytes.Length * from / rows)..(int)((long)bytes.Length * to / rows)];

    /// <summary>Stage, tier, cause, score and eleven bit planes.</summary>
    private static Memory<byte>[] Outputs(int count) => [Filled(count), Filled(count), Filled(count), Filled(count * 2), .. Enumerable.Range(0, 11).Select(_ => (Memory<byte>)Filled(count / 8))];

    private static byte[] Filled(int length)
    {
        var bytes = new byte[length];
        Array.Fill(bytes, (byte)1);
        return bytes;
    }

    private static byte[] Bytes<T>(T[] values)
        where T : struct => MemoryMarshal.AsBytes(values.AsSpan()).ToArray();
}
