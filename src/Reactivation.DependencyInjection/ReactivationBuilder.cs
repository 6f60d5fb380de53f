using Microsoft.Extensions.DependencyInjection;
using Reactivation.Messages;

namespace Reactivation.Hosting;

/// <summary>Adds policies, templates and the business's time zone to what <see cref="ReactivationServiceCollectionExtensions.AddReactivation"/> began.</summary>
public sealed class ReactivationBuilder
{
    private readonly Registrations _registrations;

    internal ReactivationBuilder(IServiceCollection services, Registrations registrations) => (Services, _registrations) = (services, registrations);

    /// <summary>The host's services.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Adds a policy under a name, beside all others. Its engine is got with <c>[FromKeyedServices("name")]</c> or <see cref="IReactivationEngines.Current"/>.</summary>
    /// <param name="name">The name, compared by code point; not blank.</param>
    /// <param name="policy">Where the policy is from; a <see cref="ReactivationPolicy"/> made in code stands for itself.</param>
    /// <returns>This.</returns>
    /// <exception cref="ArgumentException">The name is blank, or was given to a policy before.</exception>
    public ReactivationBuilder AddPolicy(string name, PolicySource policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return AddPolicy(name, _ => policy);
    }

    /// <summary>Adds a policy under a name, from a source that needs services of the host.</summary>
    /// <param name="name">The name, compared by code point; not blank.</param>
    /// <param name="policy">Makes the source, once, from the root services: make a scope there for services that are scoped.</param>
    /// <returns>This.</returns>
    /// <exception cref="ArgumentException">The name is blank, or was given to a policy before.</exception>
    public ReactivationBuilder AddPolicy(string name, Func<IServiceProvider, PolicySource> policy)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(policy);
        if (!_registrations.Policies.TryAdd(name, policy))
            throw new ArgumentException($"A policy '{name}' was added before: each name stands for one policy.", nameof(name));
        Services.AddKeyedScoped(name, (services, _) => services.GetRequiredService<IReactivationEngines>().Current(name));
        return this;
    }

    /// <summary>Adds templates of your own: every <c>*.txt</c> in a folder, in UTF-8, read once at the start. One with the id and language of one of the library's takes its place.</summary>
    /// <param name="folder">The folder; a relative one begins in the process's current folder. Folders inside it are not looked into.</param>
    /// <param name="engine">What renders them; null for the message subset.</param>
    /// <returns>This.</returns>
    public ReactivationBuilder AddTemplates(string folder, ITemplateEngine? engine = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        _registrations.Templates.Add(new(Path.GetFullPath(folder), engine));
        return this;
    }

    /// <summary>States the time zone in which the business has its days, for <see cref="BusinessDay"/>. There is no default: the machine's zone is never taken.</summary>
    /// <param name="id">Its id, such as <c>Asia/Tokyo</c>, looked up at the start.</param>
    /// <returns>This.</returns>
    /// <exception cref="ArgumentException">The id is blank, or another zone was stated before.</exception>
    public ReactivationBuilder UseTimeZone(string id)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return UseTimeZone(id, null);
    }

    /// <summary>States the time zone in which the business has its days, for <see cref="BusinessDay"/>.</summary>
    /// <param name="zone">The zone.</param>
    /// <returns>This.</returns>
    /// <exception cref="ArgumentException">Another zone was stated before.</exception>
    public ReactivationBuilder UseTimeZone(TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return UseTimeZone(zone.Id, zone);
    }

    internal ReactivationBuilder AddUnnamed(PolicySource policy)
    {
        if (!_registrations.Policies.TryAdd(Registrations.Unnamed, _ => policy))
            throw new ArgumentException("A policy without a name was given before: give this one a name with AddPolicy.", nameof(policy));
        return this;
    }

    private ReactivationBuilder UseTimeZone(string id, TimeZoneInfo? zone)
    {
        if (_registrations.ZoneId is { } before && (before != id || (zone is not null && _registrations.Zone is { } known && !known.HasSameRules(zone))))
            throw new ArgumentException($"The time zone {before} was stated before: a business has its days in one.");
        if (_registrations.ZoneId is null)
            Services.AddSingleton(services => new BusinessDay(services.GetRequiredService<TimeProvider>(), services.GetRequiredService<Setup>().Zone!));
        (_registrations.ZoneId, _registrations.Zone) = (id, zone ?? _registrations.Zone);
        return this;
    }
}
