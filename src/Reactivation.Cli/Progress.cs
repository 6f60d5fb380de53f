using System.Diagnostics;
using System.Globalization;

namespace Reactivation.Cli;

/// <summary>One line that says how far long work has come, on a terminal only; it is gone when the work is done.</summary>
/// <param name="screen">The terminal; <see cref="TextWriter.Null"/> where there is none.</param>
/// <param name="patience">How long work must take before anything is said of it; a second where nothing is given.</param>
internal sealed class Progress(TextWriter screen, TimeSpan? patience = null)
{
    private const int Every = 1 << 12;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly TimeSpan _patience = patience ?? TimeSpan.FromSeconds(1);
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private TimeSpan _shown;
    private int _width;

    /// <summary>Hands on the items and counts them on the way.</summary>
    /// <param name="what">What is being done, such as <c>Assessing</c>.</param>
    /// <param name="items">The items.</param>
    /// <param name="of">How many there will be; null where that is not known.</param>
    internal IEnumerable<T> Of<T>(string what, IEnumerable<T> items, int? of = null)
    {
        var count = 0;
        foreach (var item in items)
        {
            Count(what, ++count, of);
            yield return item;
        }

        Clear();
    }

    /// <summary>Takes note of how much is done.</summary>
    internal void Count(string what, int done, int? of = null)
    {
        if (done % Every != 0 || ReferenceEquals(screen, TextWriter.Null) || _clock.Elapsed < _patience || (_width > 0 && _clock.Elapsed - _shown < Pause))
            return;
        _shown = _clock.Elapsed;
        Show(string.Create(CultureInfo.InvariantCulture, $"{what} … {done:N0}{(of is null ? "" : $" of {of:N0}")}"));
    }

    /// <summary>Takes the line away.</summary>
    internal void Clear()
    {
        if (_width > 0)
            Show("");
    }

    private void Show(string line)
    {
        screen.Write("\r" + line.PadRight(_width) + "\r");
        _width = line.Length;
    }
}
