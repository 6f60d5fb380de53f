using System.Collections.Concurrent;
using System.Text;

namespace Reactivation.Hosting.Tests.Readme;

/// <summary>What examples print, to be read also while a host's own threads print on (a <see cref="StringWriter"/> must not be).</summary>
internal sealed class Screen : TextWriter
{
    private readonly ConcurrentQueue<string> _printed = new();

    public override Encoding Encoding => Encoding.Unicode;

    public override void Write(char value) => _printed.Enqueue(value.ToString());

    public override void Write(string? value) => _printed.Enqueue(value ?? "");

    public override void WriteLine(string? value) => _printed.Enqueue(value + NewLine);

    public override string ToString() => string.Concat(_printed);
}
