using System.Buffers;
using System.Globalization;

namespace Reactivation.Messages.Rendering;

/// <summary>One rendering: the values, what is written so far, and what it may still take.</summary>
internal ref struct Run
{
    private const int CharactersAStep = 64;
    private const int FirstBuffer = 4096;

    private readonly string _text;
    private readonly TemplateBounds _bounds;
    private readonly RootPlaces _places;
    private readonly TemplateValues _values;
    private readonly TemplateValue[] _locals;
    private char[] _buffer;
    private int _steps;

    internal Run(string text, TemplateBounds bounds, RootPlaces places, TemplateValues values, int locals)
    {
        (_text, _bounds, _places, _values) = (text, bounds, places, values);
        _locals = locals == 0 ? [] : ArrayPool<TemplateValue>.Shared.Rent(locals);
        _buffer = ArrayPool<char>.Shared.Rent(FirstBuffer);
    }

    /// <summary>How much is written.</summary>
    internal int Length { get; private set; }

    internal readonly ReadOnlySpan<char> Written => _buffer.AsSpan(0, Length);

    internal readonly int LongestText => _bounds.OutputLength;

    internal readonly void Dispose()
    {
        ArrayPool<char>.Shared.Return(_buffer);
        if (_locals.Length > 0)
            ArrayPool<TemplateValue>.Shared.Return(_locals, clearArray: true);
    }

    internal Flow Execute(Statement[] body)
    {
        foreach (var statement in body)
        {
            Charge(0, statement.At);
            if (statement.Execute(ref this) is var flow and not Flow.Next)
                return flow;
        }

        return Flow.Next;
    }

    /// <summary>Takes a step, and one more for every 64 characters of work.</summary>
    internal void Charge(int characters, int at)
    {
        _steps += 1 + (characters / CharactersAStep);
        if (_steps > _bounds.Steps)
            throw Refusal(at, $"more than {_bounds.Steps} steps", "a template that needs fewer", "shorten its lists, or raise TemplateBounds.Steps");
    }

    /// <summary>A value that the template is given.</summary>
    internal readonly bool TryRoot(int root, out TemplateValue value)
    {
        var place = _places[root];
        value = place >= 0 ? _values.At(place) : default;
        return place >= 0;
    }

    internal readonly TemplateValue Local(int slot) => _locals[slot];

    internal readonly void SetLocal(int slot, TemplateValue value) => _locals[slot] = value;

    internal void Write(ReadOnlySpan<char> text, int at)
    {
        text.CopyTo(Room(text.Length, at));
        Length += text.Length;
    }

    internal void Write(char c, int at)
    {
        Room(1, at)[0] = c;
        Length++;
    }

    /// <summary>Writes a number that is not negative with so many digits, zeros before it.</summary>
    internal void WriteDigits(int number, int digits, int at)
    {
        var room = Room(digits, at);
        for (var i = digits - 1; i >= 0; i--)
            (number, room[i]) = (number / 10, (char)('0' + number % 10));
        Length += digits;
    }

    internal void Write<T>(T value, ReadOnlySpan<char> format, int at)
        where T : ISpanFormattable
    {
        int written;
        while (!value.TryFormat(_buffer.AsSpan(Length), out written, format, CultureInfo.InvariantCulture))
            Grow(_buffer.Length);
        Length += written;
        Room(0, at);
    }

    /// <summary>Prints a value.</summary>
    internal void Print(TemplateValue value, int at)
    {
        switch (value.Kind)
        {
            case TemplateValueKind.Null:
                break;
            case TemplateValueKind.Text:
                Write(value.Text, at);
                break;
            case TemplateValueKind.List or TemplateValueKind.Group:
                throw Refusal(at, $"{Kinds.Of(value)} to print", "a text, a number, a day or true and false", value.Kind == TemplateValueKind.List ? "join it with array.join, or go through it with for" : "name one of its values");
            case TemplateValueKind.Whole or TemplateValueKind.LongWhole:
                Write(value.Long, "", at);
                break;
            case TemplateValueKind.Floating:
                Write(value.Double, "", at);
                break;
            case TemplateValueKind.Amount:
                Write(value.Decimal, "", at);
                break;
            case TemplateValueKind.Moment:
                Write(value.Moment, ValueText.Moment, at);
                break;
            default:
                Write(ValueText.Of(value), at);
                break;
        }
    }

    /// <summary>Takes back what was written since a length, and returns it.</summary>
    internal string TakeBack(int length)
    {
        var text = _buffer.AsSpan(length, Length - length).ToString();
        Length = length;
        return text;
    }

    internal readonly RenderException Refusal(int at, string found, string expected, string? fix = null, Exception? inner = null) =>
        new(ProblemList.At(_text, at, found, expected, fix), inner);

    private Span<char> Room(int more, int at)
    {
        if (Length + more > _bounds.OutputLength)
            throw Refusal(at, $"more than {_bounds.OutputLength} characters of output", "a shorter message", "shorten it, or raise TemplateBounds.OutputLength");
        if (Length + more > _buffer.Length)
            Grow(more);
        return _buffer.AsSpan(Length);
    }

    private void Grow(int more)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(_buffer.Length * 2, Length + more));
        Written.CopyTo(larger);
        ArrayPool<char>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
