using System.Buffers;

namespace Reactivation.Benchmarks;

/// <summary>The part <c>messages</c> of <see cref="Ratios"/>: one e-mail by a template, by Handlebars.Net and by a builder, checked to be the same text.</summary>
internal static class MessageRatios
{
    private const int Messages = 20_000;

    internal static void Run()
    {
        var letters = new LetterWriters();
        var writer = new ArrayBufferWriter<char>(4096);
        Action<int> template = i => letters.ByTemplate(i), values = i => letters.BySourceValues(i), handlebars = i => letters.ByHandlebars(i), builder = i => letters.ByBuilder(i), intoWriter = i =>
        {
            writer.ResetWrittenCount();
            letters.ByTemplate(i, writer);
        };

        // The runtime compiles again what runs often; only then is it timed.
        foreach (var way in new[] { template, values, handlebars, builder, intoWriter })
        {
            Many(way);
            Many(way);
        }

        var perSecond = Over("messages_over_handlebars", template, handlebars);
        var builders = Over("messages_over_stringbuilder", template, builder);
        Over("messages_with_values_over_handlebars", values, handlebars);
        Ratios.Print("messages_per_second", perSecond.Ours);
        Ratios.Print("handlebars_per_second", perSecond.Theirs);
        Ratios.Print("stringbuilder_per_second", builders.Theirs);
        Ratios.Print("messages_into_writer_per_second", PerSecond(Ratios.Median(() => Many(intoWriter), 21)));
        Ratios.Print("messages_characters", Enumerable.Range(0, letters.Count).Average(i => letters.ByTemplate(i).Length));
        Ratios.Print("messages_output_bytes", Enumerable.Range(0, letters.Count).Average(i => letters.ByTemplate(i).Length * sizeof(char)));
        Ratios.Print("messages_allocated_bytes", Allocated(template));
        Ratios.Print("messages_with_values_allocated_bytes", Allocated(values));
        Ratios.Print("messages_into_writer_allocated_bytes", Allocated(intoWriter));
        Ratios.Print("handlebars_allocated_bytes", Allocated(handlebars));
    }

    /// <summary>How many times as many messages ours makes, and how many each makes.</summary>
    private static (double Ours, double Theirs) Over(string name, Action<int> ours, Action<int> theirs)
    {
        var (one, other) = Ratios.Medians(() => Many(ours), () => Many(theirs), 21);
        Ratios.Print(name, other / one);
        return (PerSecond(one), PerSecond(other));
    }

    private static void Many(Action<int> write)
    {
        for (var i = 0; i < Messages; i++)
            write(i);
    }

    private static double PerSecond(double nanoseconds) => Messages / nanoseconds * 1e9;

    private static double Allocated(Action<int> write)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Many(write);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Messages;
    }
}
