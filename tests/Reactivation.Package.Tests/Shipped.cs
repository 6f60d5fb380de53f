namespace Reactivation.Package.Tests;

/// <summary>What is shipped.</summary>
internal static class Shipped
{
    public static readonly string[] LibraryIds = ["Reactivation.Core", "Reactivation.DependencyInjection", "Reactivation.FluentValidation", "Reactivation.NodaTime", "Reactivation.Testing"];

    public static readonly string[] FrameworkNames = ["net8.0", "net10.0"];

    public static TheoryData<string> Libraries => [.. LibraryIds];

    public static TheoryData<string> Packages => [.. LibraryIds, "Reactivation.Cli"];

    public static TheoryData<string, string> LibrariesByFramework => [.. LibraryIds.SelectMany(id => FrameworkNames.Select(framework => (id, framework)))];

    /// <summary>The path of a library as it was built for these tests.</summary>
    public static string Assembly(string id) => Path.Combine(AppContext.BaseDirectory, $"{id}.dll");
}
