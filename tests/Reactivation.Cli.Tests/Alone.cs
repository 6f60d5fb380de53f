namespace Reactivation.Cli.Tests;

/// <summary>Tests that need the whole machine, because they measure time or race against it, or change what belongs to the whole process.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
