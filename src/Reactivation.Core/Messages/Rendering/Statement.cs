namespace Reactivation.Messages.Rendering;

/// <summary>A statement, compiled.</summary>
/// <param name="at">Where it stands in the template.</param>
internal abstract class Statement(int at)
{
    internal int At => at;

    internal abstract Flow Execute(ref Run run);

    /// <summary>Tells what it reads and prints.</summary>
    internal virtual void Explore(Exploration exploration)
    {
    }
}
