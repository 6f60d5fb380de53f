using FsCheck;
using FsCheck.Fluent;

namespace Reactivation.Tests.Generators;

/// <summary>Small words for generators.</summary>
internal static class Chances
{
    /// <summary>True in so many of a hundred cases.</summary>
    public static Gen<bool> Percent(int percent) => Gen.Choose(0, 99).Select(n => n < percent);

    /// <summary>The value in so many of a hundred cases, else null.</summary>
    public static Gen<T?> OrNull<T>(this Gen<T> gen, int percent)
        where T : struct => Percent(percent).SelectMany(some => some ? gen.Select(v => (T?)v) : Gen.Constant<T?>(null));

    /// <summary>The value in so many of a hundred cases, else null.</summary>
    public static Gen<T?> OrNone<T>(this Gen<T> gen, int percent)
        where T : class => Percent(percent).SelectMany(some => some ? gen.Select(T? (v) => v) : Gen.Constant<T?>(null));

    /// <summary>From so many to so many values.</summary>
    public static Gen<T[]> Several<T>(this Gen<T> gen, int from, int to) => Gen.Choose(from, to).SelectMany(n => gen.ArrayOf(n));

    /// <summary>Each element with the same chance, on its own.</summary>
    public static Gen<T[]> Subset<T>(IReadOnlyList<T> of, int percent) =>
        Percent(percent).ArrayOf(of.Count).Select(take => of.Where((_, i) => take[i]).ToArray());
}
