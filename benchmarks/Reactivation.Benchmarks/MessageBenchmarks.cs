using System.Buffers;
using BenchmarkDotNet.Attributes;

namespace Reactivation.Benchmarks;

/// <summary>One message of about 550 characters, by a template, by Handlebars.Net and by code.</summary>
[MemoryDiagnoser]
public class MessageBenchmarks
{
    private readonly LetterWriters _letters = new();
    private readonly ArrayBufferWriter<char> _writer = new(4096);
    private int _next;

    [Benchmark(Baseline = true)]
    public string Handlebars() => _letters.ByHandlebars(_next++);

    [Benchmark]
    public string Template() => _letters.ByTemplate(_next++);

    [Benchmark]
    public string TemplateAndItsValues() => _letters.BySourceValues(_next++);

    [Benchmark]
    public int TemplateIntoAWriter()
    {
        _writer.ResetWrittenCount();
        _letters.ByTemplate(_next++, _writer);
        return _writer.WrittenCount;
    }

    [Benchmark]
    public string StringBuilder() => _letters.ByBuilder(_next++);
}
