namespace Reactivation.Cli.Tests.Hostile;

/// <summary>Something that takes input of others.</summary>
internal abstract class HostileTarget
{
    /// <summary>The name by which cases are kept.</summary>
    public abstract string Name { get; }

    /// <summary>A hostile input.</summary>
    public abstract byte[] Make(Mutator mutator);

    /// <summary>Takes it, and checks that it got a result or problems that say where; anything else throws.</summary>
    /// <returns>Whether there was a result.</returns>
    public abstract bool Take(byte[] input, Mutator mutator);
}
