namespace Reactivation.Cli.Input;

/// <summary>Goes on after what cannot be used, so that its problems are told together with those of the next thing.</summary>
internal sealed class ProblemList
{
    private readonly List<Problem> _all = [];

    internal void Add(IEnumerable<Problem> problems) => _all.AddRange(problems);

    /// <summary>What a step gives; null where it fails, with its problems taken down.</summary>
    internal T? Try<T>(Func<T> step)
        where T : class
    {
        try
        {
            return step();
        }
        catch (InputException unusable)
        {
            _all.AddRange(unusable.Problems);
            return null;
        }
    }

    /// <exception cref="InputException">There are problems.</exception>
    internal void ThrowIfAny() => InputException.ThrowIfAny(_all);
}
