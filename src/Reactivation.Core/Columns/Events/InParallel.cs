using System.Runtime.ExceptionServices;

namespace Reactivation.Columns.Events;

/// <summary>Work that falls into independent pieces, on the caller's thread alone or on several.</summary>
internal static class InParallel
{
    internal static void For(int count, int threads, Action<int> run) => For(count, threads, () => 0, (i, _) => run(i));

    /// <summary>The same with something that each thread makes for itself.</summary>
    internal static void For<T>(int count, int threads, Func<T> make, Action<int, T> run)
    {
        if (threads == 1 || count <= 1)
        {
            var own = make();
            for (var i = 0; i < count; i++)
                run(i, own);
            return;
        }

        try
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = threads }, make, (i, _, own) =>
            {
                run(i, own);
                return own;
            }, _ => { });
        }
        catch (AggregateException failures)
        {
            // What went wrong is the same as on one thread, and so is what is thrown.
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }
    }
}
