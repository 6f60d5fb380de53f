using System.Globalization;
using System.Text;
using Reactivation.Cli.Input.Files;
using Spectre.Console;

namespace Reactivation.Cli;

/// <summary>What a command reads from and writes to: the three standard streams, and what is known of the screen behind them.</summary>
internal sealed class Terminal : IDisposable
{
    /// <summary>The width of what is not a screen, where COLUMNS does not name another.</summary>
    private const int PlainWidth = 100;

    /// <summary>A terminal over streams: no screen, no colours, no progress.</summary>
    internal Terminal(Stream output, Stream error, Stream input)
        : this(output, Writer(output), Writer(error), input, isScreen: false, isErrorScreen: false)
    {
    }

    private Terminal(Stream outputBytes, TextWriter output, TextWriter error, Stream input, bool isScreen, bool isErrorScreen)
    {
        (OutputBytes, Output, Error, StandardInput) = (outputBytes, output, error, new StandardInput(input));
        (View, ErrorView) = (ViewOf(output, isScreen), ViewOf(error, isErrorScreen));
        Progress = new Progress(isErrorScreen ? error : TextWriter.Null);
    }

    /// <summary>What a program may read on, byte by byte.</summary>
    internal Stream OutputBytes { get; }

    /// <summary>The same as text.</summary>
    internal TextWriter Output { get; }

    /// <summary>Problems.</summary>
    internal TextWriter Error { get; }

    /// <summary>Standard input, for files named -.</summary>
    internal StandardInput StandardInput { get; }

    /// <summary>Tables and texts for people, on standard output.</summary>
    internal IAnsiConsole View { get; }

    /// <summary>Texts for people where standard output is for a program.</summary>
    internal IAnsiConsole ErrorView { get; }

    /// <summary>How far long work has come.</summary>
    internal Progress Progress { get; }

    /// <summary>The terminal of this process.</summary>
    internal static Terminal OfProcess()
    {
        if (OperatingSystem.IsWindows())
            Console.OutputEncoding = Encoding.UTF8;
        return new Terminal(Console.OpenStandardOutput(), Console.Out, Console.Error, Console.OpenStandardInput(), !Console.IsOutputRedirected, !Console.IsErrorRedirected);
    }

    public void Dispose() => StandardInput.Dispose();

    /// <summary>Colours and bold only on a screen, and not where NO_COLOR asks for none.</summary>
    private static IAnsiConsole ViewOf(TextWriter writer, bool isScreen)
    {
        var hasColours = isScreen && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        var view = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = hasColours ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = hasColours ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        if (!isScreen)
            view.Profile.Width = int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns) && columns is >= 40 and <= 1000 ? columns : PlainWidth;
        return view;
    }

    private static StreamWriter Writer(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true };
}
