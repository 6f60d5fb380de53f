using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace Reactivation.Tests.Generators;

/// <summary>Runs properties by a fixed seed, so that a run can be repeated; <c>REACTIVATION_SEED</c> asks for other cases.</summary>
internal static class Always
{
    private static readonly ulong Seed = ulong.TryParse(Environment.GetEnvironmentVariable("REACTIVATION_SEED"), out var seed) ? seed : 20261122;

    /// <summary>The assertion does not throw for any of so many generated cases.</summary>
    public static void Holds<T>(Gen<T> cases, int count, Action<T> assertion) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(count).WithQuietOnSuccess(true)
                .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(Seed, 0x9E37_79B9_7F4A_7C15), FSharpOption<int>.None))),
            Prop.ForAll(Arb.From(cases), assertion));

    /// <summary>So many generated cases, by the same seed.</summary>
    public static List<T> Draw<T>(Gen<T> cases, int count)
    {
        var drawn = new List<T>(count);
        Holds(cases, count, drawn.Add);
        return drawn;
    }
}
