using System.Runtime.ExceptionServices;
using Reactivation.Columns.Events;
using Reactivation.Columns.Plans;

namespace Reactivation.Columns.Driver;

/// <summary>Runs a plan over a table: threads take morsels of rows off one counter, and go through them chunk by chunk. Kept for the next run, so that a run allocates nothing.</summary>
internal sealed class TableRun(Plan plan, VectorWidth width, AssessmentTable result) : IThreadPoolWorkItem
{
    private const int MorselRows = 16 * Workspace.ChunkRows;

    private readonly object _gate = new();
    private readonly Stack<Workspace> _idle = [];
    private int _workspaces;
    private bool _isOpen;
    private int _running;
    private long _nextRow;
    private CancellationToken _cancellation;
    private ExceptionDispatchInfo? _failure;

    internal Plan Plan => plan;

    internal VectorWidth Width => width;

    internal void Run(Workers workers)
    {
        var cancellation = workers.Cancellation;
        cancellation.ThrowIfCancellationRequested();
        var threads = (int)Math.Clamp(((long)plan.Table.Count + MorselRows - 1) / MorselRows, 1, workers.Threads);
        for (; _workspaces < threads; _workspaces++)
            _idle.Push(new Workspace(plan, result));
        (_cancellation, _failure, _nextRow) = (cancellation, null, 0);
        lock (_gate)
            _isOpen = true;
        for (var helper = 1; helper < threads; helper++)
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        Work();

        // Only helpers that began are waited for: one that comes later finds the run closed, or helps with the next.
        lock (_gate)
        {
            _isOpen = false;
            while (_running > 0)
                Monitor.Wait(_gate);
        }

        _failure?.Throw();
        cancellation.ThrowIfCancellationRequested();
    }

    void IThreadPoolWorkItem.Execute() => Work();

    private void Work()
    {
        Workspace? work;
        lock (_gate)
        {
            if (!_isOpen || !_idle.TryPop(out work))
                return;
            _running++;
        }

        try
        {
            while (!_cancellation.IsCancellationRequested && Interlocked.Add(ref _nextRow, MorselRows) - MorselRows is var first && first < plan.Table.Count)
                Work(work, (int)first, (int)Math.Min(MorselRows, plan.Table.Count - first));
        }
        catch (Exception failure)
        {
            // Told to the caller once all threads have ended; no thread takes more rows.
            Interlocked.CompareExchange(ref _failure, ExceptionDispatchInfo.Capture(failure), null);
            Interlocked.Exchange(ref _nextRow, long.MaxValue / 2);
        }

        lock (_gate)
        {
            _idle.Push(work);
            if (--_running == 0)
                Monitor.PulseAll(_gate);
        }
    }

    private void Work(Workspace work, int first, int rows)
    {
        for (var start = 0; start < rows && !_cancellation.IsCancellationRequested; start += Workspace.ChunkRows)
        {
            work.Take(first + start, Math.Min(Workspace.ChunkRows, rows - start));
            foreach (var step in plan.Steps)
                step.Run(work);
        }
    }
}
