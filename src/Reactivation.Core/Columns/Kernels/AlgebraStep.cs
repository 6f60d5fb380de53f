using System.Runtime.CompilerServices;
using Reactivation.Columns.Driver;
using Reactivation.Columns.Plans;

namespace Reactivation.Columns.Kernels;

/// <summary>Joins bit planes, gate by gate.</summary>
internal sealed class AlgebraStep<TLanes>(PlaneOperation[] operations) : Step
    where TLanes : struct, ILanes
{
    internal override void Run(Workspace work)
    {
        var words = work.Words;
        foreach (ref readonly var operation in operations.AsSpan())
        {
            ref var a = ref work.Plane(operation.A);
            ref var b = ref work.Plane(operation.B);
            ref var to = ref work.Plane(operation.To);
            switch (operation.Kind)
            {
                case PlaneOperator.And:
                    for (var word = 0; word < words; word += TLanes.Words)
                        TLanes.And(in At(ref a, word), in At(ref b, word), ref At(ref to, word));
                    break;
                case PlaneOperator.AndNot:
                    for (var word = 0; word < words; word += TLanes.Words)
                        TLanes.AndNot(in At(ref a, word), in At(ref b, word), ref At(ref to, word));
                    break;
                case PlaneOperator.Nor:
                    for (var word = 0; word < words; word += TLanes.Words)
                        TLanes.Nor(in At(ref a, word), in At(ref b, word), ref At(ref to, word));
                    break;
                default:
                    for (var word = 0; word < words; word += TLanes.Words)
                        TLanes.Xor(in At(ref a, word), in At(ref b, word), ref At(ref to, word));
                    break;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref ulong At(ref ulong plane, int word) => ref Unsafe.Add(ref plane, word);
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
