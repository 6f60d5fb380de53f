namespace Reactivation.Tests;

/// <summary>Tests that change what belongs to the whole process.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
