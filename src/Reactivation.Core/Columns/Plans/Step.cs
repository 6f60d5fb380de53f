using Reactivation.Columns.Driver;

namespace Reactivation.Columns.Plans;

/// <summary>One thing that a plan does with a chunk of customers. Immutable: what changes stands in the workspace.</summary>
internal abstract class Step
{
    internal abstract void Run(Workspace work);
}
