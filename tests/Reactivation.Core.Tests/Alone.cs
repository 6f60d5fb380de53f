namespace Reactivation.Tests;

/// <summary>Tests that measure the whole process, or change what belongs to it.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
