using System.Runtime.InteropServices;
using Reactivation.Columns.Driver;
using Reactivation.Columns.Plans;

namespace Reactivation.Columns.Kernels;

/// <summary>Joins bit planes, gate by gate.</summary>
internal sealed class AlgebraStep<TLanes>(PlaneOperation[] operations) : Step
    where TLanes : struct, ILanes
{
    internal override void Run(Workspace work)
    {
        foreach (ref readonly var operation in operations.AsSpan())
        {
            ref var a = ref MemoryMarshal.GetReference(work.Plane(operation.A));
            ref var b = ref MemoryMarshal.GetReference(work.Plane(operation.B));
            ref var to = ref MemoryMarshal.GetReference(work.Plane(operation.To));
            switch (operation.Kind)
            {
                case PlaneOperator.And:
                    for (var word = 0; word < work.Words; word += TLanes.Words)
                        TLanes.And(in At(ref a, word), in At(ref b, word), ref At(ref to, word));
                    break;
                case PlaneOperator.AndNot:
                    for (var word = 0; word < work.Words; word += TLanes.Words)
                        TLanes.AndNot(in At(ref a, word), in At(ref b, word), ref At(ref to, word));
                    break;
                case PlaneOperator.Nor:
                    for (var word = 0; word < work.Words; word += TLanes.Words)
                        TLanes.Nor(in At(ref a, word), in At(ref b, word), ref At(ref to, word));
                    break;
                default:
                    for (var word = 0; word < work.Words; word += TLanes.Words)
                        TLanes.Xor(in At(ref a, word), in At(ref b, word), ref At(ref to, word));
                    break;
            }
        }
    }

    private static ref ulong At(ref ulong plane, int word) => ref System.Runtime.CompilerServices.Unsafe.Add(ref plane, word);
}

internal enum PlaneOperator
{
    And,
    AndNot,
    Nor,
    Xor,
}

/// <summary>An operation on bit planes.</summary>
/// <param name="Kind">The operator.</param>
/// <param name="A">The first plane.</param>
/// <param name="B">The second plane.</param>
/// <param name="To">The plane that takes the result; it may be one of the two.</param>
internal readonly record struct PlaneOperation(PlaneOperator Kind, int A, int B, int To);
