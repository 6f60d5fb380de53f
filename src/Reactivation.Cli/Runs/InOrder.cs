namespace Reactivation.Cli.Runs;

/// <summary>Work on all processors, with results in the order of the items and only a few of them kept at a time.</summary>
internal static class InOrder
{
    private const int AtATime = 256;

    internal static IEnumerable<TResult> Select<T, TResult>(IEnumerable<T> items, Func<T, TResult> work)
    {
        foreach (var chunk in items.Chunk(AtATime))
        {
            var results = new TResult[chunk.Length];
            Parallel.For(0, chunk.Length, i => results[i] = work(chunk[i]));
            foreach (var result in results)
                yield return result;
        }
    }
}
