using System.Reflection;
using System.Runtime.CompilerServices;

namespace Reactivation.Tests;

/// <summary>What holds for every public type of the core.</summary>
public class ConventionTests
{
    private static readonly Assembly Core = typeof(Customer).Assembly;

    /// <summary>Closed for inheritance unless made for it: equality, immutability and exhaustive switches rest on that.</summary>
    [Fact]
    public void EveryPublicType_IsSealedOrAbstract() =>
        Core.GetExportedTypes().Where(t => t is { IsInterface: false, IsSealed: false, IsAbstract: false }).Select(t => t.Name).Should()
            .Equal(["DayFact"], "latest(…) is a day fact too, and its constructor is internal: nobody outside inherits");

    [Fact]
    public void NobodyOutside_CanInherit() =>
        Core.GetExportedTypes().Where(t => t is { IsClass: true, IsSealed: false })
            .SelectMany(t => t.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(c => c.IsPublic || c.IsFamily || c.IsFamilyOrAssembly).Should().BeEmpty();

    [Fact]
    public void NoFieldIsPublic_UnlessItIsConstant_AndNoStaticCanBeSet()
    {
        const BindingFlags everything = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var types = Core.GetTypes().Where(t => !t.IsDefined(typeof(CompilerGeneratedAttribute)) && t.DeclaringType?.IsDefined(typeof(CompilerGeneratedAttribute)) != true).ToList();

        types.Where(t => !t.IsEnum).SelectMany(t => t.GetFields(everything)).Where(f => f is { IsPublic: true, IsLiteral: false } && !(f.IsStatic && f.IsInitOnly && f.FieldType == typeof(decimal)) && f.DeclaringType!.IsPublic).Should().BeEmpty("a decimal constant is a field that cannot be set");
        types.SelectMany(t => t.GetFields(everything)).Where(f => f is { IsStatic: true, IsLiteral: false, IsInitOnly: false } && !f.Name.Contains('<', StringComparison.Ordinal)).Should().BeEmpty("the core has no static state");
        types.SelectMany(t => t.GetProperties(everything)).Where(p => p.SetMethod is { IsStatic: true }).Should().BeEmpty();
        types.SelectMany(t => t.GetProperties(everything)).Where(p => p.SetMethod is { IsPublic: true } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) && p.DeclaringType!.IsPublic)
            .Should().BeEmpty("what is set is set at birth");
    }

    [Fact]
    public void TheCore_ReferencesTheFrameworkOnly() =>
        Core.GetReferencedAssemblies().Select(a => a.Name).Should().OnlyContain(n => n!.StartsWith("System.", StringComparison.Ordinal) || n == "System" || n == "netstandard");

    /// <summary>About ten types to begin with lie at the root; the machinery has folders (design 3).</summary>
    [Fact]
    public void EveryPublicType_LiesInAKnownRoom() =>
        Core.GetExportedTypes().Select(t => t.Namespace).Distinct().Should().BeSubsetOf(
        [
            "Reactivation", "Reactivation.Customers", "Reactivation.Conditions", "Reactivation.Binding", "Reactivation.Dormancy", "Reactivation.Segments", "Reactivation.Causes", "Reactivation.Decisions",
            "Reactivation.Priorities", "Reactivation.Approaches", "Reactivation.Messages", "Reactivation.Outcomes", "Reactivation.Proofs", "Reactivation.Changes", "Reactivation.Linting", "Reactivation.Columns",
        ]);

    [Fact]
    public void NoName_IsOneThatSaysNothing() =>
        Core.GetExportedTypes().Select(t => t.Name.Split('`')[0]).Should().NotContain(n => n.EndsWith("Helper", StringComparison.Ordinal) || n.EndsWith("Helpers", StringComparison.Ordinal)
            || n.EndsWith("Utils", StringComparison.Ordinal) || n.EndsWith("Manager", StringComparison.Ordinal) || n.EndsWith("Model", StringComparison.Ordinal));
}
