namespace Reactivation.Cli.Tests;

/// <summary>Tests that need the whole machine, because they measure time or race against it.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
