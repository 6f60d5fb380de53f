using System.Collections.Immutable;
using Reactivation.Messages;

namespace Reactivation.Hosting;

/// <summary>Reads and checks everything that was added, once; from then on follows the policies that change.</summary>
internal sealed class Setup : IDisposable
{
    private readonly ReactivationEngines _engines;

    /// <exception cref="ReactivationSetupException">All that is wrong.</exception>
    public Setup(IServiceProvider services, Registrations registrations, TimeProvider time)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        Zone = FindZone(registrations, problems);
        Messages = TemplateFolder.Read(registrations.Templates, problems);
        var policies = new Dictionary<string, LivePolicy>(StringComparer.Ordinal);
        foreach (var (name, make) in registrations.Policies)
        {
            var source = make(services) ?? throw new InvalidOperationException($"The policy '{name}' has no source: its function returned null.");
            if (LivePolicy.Read(name, source, problems) is { } policy)
                policies.Add(name, policy);
        }

        if (problems.Count > 0)
            throw new ReactivationSetupException(problems.ToImmutable());
        if (!policies.ContainsKey(Registrations.Unnamed))
            policies.Add(Registrations.Unnamed, LivePolicy.Read(Registrations.Unnamed, ReactivationPolicy.Default, problems)!);
        _engines = new ReactivationEngines(policies, time);
    }

    internal IReactivationEngines Engines => _engines;

    internal MessageCatalogue Messages { get; }

    /// <summary>The business's time zone; null where none is stated.</summary>
    internal TimeZoneInfo? Zone { get; }

    public void Dispose() => _engines.Dispose();

    private static TimeZoneInfo? FindZone(Registrations registrations, ImmutableArray<Problem>.Builder problems)
    {
        if (registrations.ZoneId is not { } id || registrations.Zone is not null)
            return registrations.Zone;
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone))
            problems.Add(new Problem { Source = "time zone", Found = $"'{id}'", Expected = "the id of a time zone that this machine knows, such as Asia/Tokyo or UTC" });
        return zone;
    }
}
