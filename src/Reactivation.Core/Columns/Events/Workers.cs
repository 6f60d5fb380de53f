using System.Runtime.ExceptionServices;

namespace Reactivation.Columns.Events;

/// <summary>Who does work that falls into independent pieces: the caller's thread alone or several, until it is cancelled.</summary>
/// <param name="Threads">How many threads at most, the caller's included.</param>
/// <param name="Cancellation">Looked at before each piece.</param>
internal readonly record struct Workers(int Threads, CancellationToken Cancellation)
{
    /// <summary>The caller's thread, which nobody cancels.</summary>
    internal static Workers One => new(1, CancellationToken.None);

    internal Workers AtLeast(int threads) => this with { Threads = Math.Max(Threads, threads) };

    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    internal void For(int count, Action<int> run) => For(count, () => 0, (i, _) => run(i));

    /// <summary>The same with something that each thread makes for itself.</summary>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    internal void For<T>(int count, Func<T> make, Action<int, T> run)
    {
        var cancellation = Cancellation;
        if (Threads == 1 || count <= 1)
        {
            var own = make();
            for (var i = 0; i < count; i++)
                Run(i, own);
            return;
        }

        try
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = Threads }, make, (i, _, own) =>
            {
                Run(i, own);
                return own;
            }, _ => { });
        }
        catch (AggregateException failures)
        {
            // What went wrong is the same as on one thread, and so is what is thrown.
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }

        void Run(int i, T own)
        {
            cancellation.ThrowIfCancellationRequested();
            run(i, own);
        }
    }
}
