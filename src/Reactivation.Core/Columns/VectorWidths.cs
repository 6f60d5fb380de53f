using System.Runtime.Intrinsics;

namespace Reactivation.Columns;

/// <summary>The widest registers that the processor has.</summary>
internal static class VectorWidths
{
    internal static VectorWidth Widest =>
        Vector512.IsHardwareAccelerated ? VectorWidth.Bits512
        : Vector256.IsHardwareAccelerated ? VectorWidth.Bits256
        : Vector128.IsHardwareAccelerated ? VectorWidth.Bits128
        : VectorWidth.Scalar;
}
