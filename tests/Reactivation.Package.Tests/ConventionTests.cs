using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;

namespace Reactivation.Package.Tests;

/// <summary>What holds for every type of every library. That all is documented is held by the compiler (CS1591).</summary>
public sealed class ConventionTests
{
    private static readonly string[] Clocks =
        ["DateTime.get_Now", "DateTime.get_UtcNow", "DateTime.get_Today", "DateTimeOffset.get_Now", "DateTimeOffset.get_UtcNow", "TimeProvider.get_System", "TimeZoneInfo.get_Local", "Environment.get_TickCount", "Environment.get_TickCount64", "Stopwatch.GetTimestamp", "Stopwatch.StartNew", "Random.get_Shared", "Guid.NewGuid"];

    [Theory]
    [MemberData(nameof(Shipped.Libraries), MemberType = typeof(Shipped))]
    public void NoClass_IsOpenByAccident(string id) =>
        Types(id).Where(t => t.IsClass && !t.IsSealed && !t.IsAbstract && !(Types(id).Any(d => d.BaseType == t || d.BaseType is { IsGenericType: true } b && b.GetGenericTypeDefinition() == t) && !CanBeDerivedOutside(t)))
            .Should().BeEmpty("a class is sealed, abstract, or has its few derived classes beside it");

    [Theory]
    [MemberData(nameof(Shipped.Libraries), MemberType = typeof(Shipped))]
    public void NoStatic_CanChange(string id) =>
        Types(id).SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(f => !f.IsLiteral && !f.IsInitOnly && !IsGenerated(f)).Select(f => $"{f.DeclaringType}.{f.Name}").Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Shipped.Libraries), MemberType = typeof(Shipped))]
    public void NoPublicMember_ShowsAMutableCollection(string id) =>
        Types(id).Where(t => t.IsVisible).SelectMany(t => t.GetProperties(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(p => p.PropertyType.IsArray || (p.PropertyType.IsGenericType && p.PropertyType.GetGenericTypeDefinition() is var g && (g == typeof(List<>) || g == typeof(Dictionary<,>) || g == typeof(HashSet<>))))
            .Select(p => $"{p.DeclaringType}.{p.Name}").Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Shipped.Libraries), MemberType = typeof(Shipped))]
    public void Nothing_ReadsAClock_OrRollsDice(string id) => Calls(Shipped.Assembly(id)).Intersect(Clocks)
        .Should().BeEquivalentTo(id == "Reactivation.DependencyInjection" ? ["TimeProvider.get_System"] : Array.Empty<string>(), "the day is an argument; only a host that has no TimeProvider of its own is given the system's");

    private static IEnumerable<Type> Types(string id) => Assembly.LoadFrom(Shipped.Assembly(id)).GetTypes().Where(t => !IsGenerated(t) && (t.DeclaringType is null || !IsGenerated(t.DeclaringType)));

    private static bool CanBeDerivedOutside(Type type) =>
        type.IsVisible && type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Any(c => c.IsPublic || c.IsFamily || c.IsFamilyOrAssembly);

    private static bool IsGenerated(MemberInfo member) => member.IsDefined(typeof(CompilerGeneratedAttribute)) || member.Name.Contains('<');

    /// <summary>The members of other assemblies that an assembly refers to, as <c>Type.Member</c>.</summary>
    private static HashSet<string> Calls(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        return [.. metadata.MemberReferences.Select(metadata.GetMemberReference).Where(m => m.Parent.Kind == HandleKind.TypeReference)
            .Select(m => $"{metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)m.Parent).Name)}.{metadata.GetString(m.Name)}")];
    }
}
