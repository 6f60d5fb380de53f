using Reactivation.Customers;

namespace Reactivation.Hosting.Sources;

/// <summary>A policy in a JSON file. It is polled: notifications of file systems get lost on network shares and mounted volumes, and come in the middle of a write.</summary>
internal sealed class FilePolicy(string path, FactCatalogue catalogue, TimeSpan polling) : PolicySource
{
    /// <summary>What the core reads at most.</summary>
    private const int MaxBytes = 4 * 1024 * 1024;

    public override PolicyReading Read() => Parsed(Look());

    public override IDisposable? Watch(TimeProvider time, Action<PolicyReading> read) => polling == Timeout.InfiniteTimeSpan ? null : new Polling(this, time, polling, read);

    private (byte[]? Content, Problem? Problem) Look() => TextFile.Read(path, MaxBytes, "a policy in JSON");

    private PolicyReading Parsed((byte[]? Content, Problem? Problem) look) => look.Content is { } content ? PolicyReading.OfJson(content, path, catalogue) : PolicyReading.Of([look.Problem!], path);

    /// <summary>Looks at the file now and then. What two looks in a row have found nobody is writing.</summary>
    private sealed class Polling : IDisposable
    {
        private readonly FilePolicy _file;
        private readonly TimeSpan _interval;
        private readonly Action<PolicyReading> _read;
        private readonly ITimer _timer;
        private string? _last;
        private string? _taken;

        internal Polling(FilePolicy file, TimeProvider time, TimeSpan interval, Action<PolicyReading> read)
        {
            (_file, _interval, _read) = (file, interval, read);
            _timer = time.CreateTimer(_ => Tick(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            Rest();
        }

        public void Dispose() => _timer.Dispose();

        private void Tick()
        {
            try
            {
                var look = _file.Look();
                var version = look.Content is { } content ? PolicyReading.VersionOf(content) : look.Problem!.ToString();
                var isStill = version == _last;
                _last = version;
                if (isStill && version != _taken)
                {
                    _taken = version;
                    _read(_file.Parsed(look));
                }
            }
            finally
            {
                Rest();
            }
        }

        /// <summary>Until the next look, counted from the end of this one: two are never under way.</summary>
        private void Rest() => _timer.Change(_interval, Timeout.InfiniteTimeSpan);
    }
}
