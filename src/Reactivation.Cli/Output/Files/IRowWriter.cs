namespace Reactivation.Cli.Output.Files;

/// <summary>A table that is being written, row by row.</summary>
/// <typeparam name="T">What a row is made of.</typeparam>
internal interface IRowWriter<in T> : IDisposable
{
    /// <summary>Writes a row.</summary>
    void Add(T row);
}
