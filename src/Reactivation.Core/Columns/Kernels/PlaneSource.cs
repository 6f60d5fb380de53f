using Reactivation.Columns.Driver;

namespace Reactivation.Columns.Kernels;

/// <summary>A bit plane of the workspace, or its opposite.</summary>
/// <param name="Plane">The plane.</param>
/// <param name="Flip">All ones for the opposite, else zero.</param>
internal readonly record struct PlaneSource(int Plane, ulong Flip)
{
    internal ulong Word(Workspace work, int word) => work.Plane(Plane)[word] ^ Flip;
}
