using Microsoft.Extensions.Configuration;
using Reactivation.Customers;
using Reactivation.Hosting.Sources;

namespace Reactivation.Hosting;

/// <summary>Where a policy of a host is from: a file, a section of the configuration, code, or a source of your own. Keeps no state: one may serve several hosts.</summary>
public abstract class PolicySource
{
    /// <summary>How often a file is looked at where nothing else is said.</summary>
    /// <value>1 second.</value>
    public static TimeSpan DefaultPolling { get; } = TimeSpan.FromSeconds(1);

    /// <summary>A policy in a JSON file, read again while the host runs.</summary>
    /// <remarks>
    /// The content is looked at in even intervals and taken once two looks in a row found the same. A file that is being written, in place or by renaming,
    /// is waited for; one that is gone, unreadable or wrong is reported, and the last good policy serves on. Best written beside and renamed: a writer
    /// that overwrites in place without emptying the file first, and rests for two looks in the middle of it, could leave a mixture that happens to be a policy.
    /// </remarks>
    /// <param name="path">The file; a relative path begins in the process's current folder, as it is now.</param>
    /// <param name="catalogue">Names of your own, such as conditions in code; null for the domain's.</param>
    /// <param name="polling">How often it is looked at; <see cref="Timeout.InfiniteTimeSpan"/> for once, at the start; null for <see cref="DefaultPolling"/>.</param>
    /// <returns>The source.</returns>
    /// <exception cref="ArgumentException">The path is blank, or the interval not positive.</exception>
    public static PolicySource File(string path, FactCatalogue? catalogue = null, TimeSpan? polling = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (polling is { } interval && interval != Timeout.InfiniteTimeSpan)
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(interval, TimeSpan.Zero, nameof(polling));
        return new FilePolicy(Path.GetFullPath(path), catalogue ?? FactCatalogue.Default, polling ?? DefaultPolling);
    }

    /// <summary>A policy that stands in the configuration, member by member as in its JSON document, read again when the configuration is reloaded.</summary>
    /// <remarks>
    /// Configuration is text: what is a number, a list or a text, <see cref="ReactivationPolicy.JsonSchema"/> says; names of members are found whatever
    /// their case, so that environment variables can set them. Problems name the key. For a file that the configuration names, use <see cref="File"/>.
    /// </remarks>
    /// <param name="section">The section, such as <c>Reactivation:Policies:b2b</c>.</param>
    /// <param name="catalogue">Names of your own, such as conditions in code; null for the domain's.</param>
    /// <returns>The source.</returns>
    public static PolicySource Section(IConfigurationSection section, FactCatalogue? catalogue = null)
    {
        ArgumentNullException.ThrowIfNull(section);
        return new SectionPolicy(section, catalogue ?? FactCatalogue.Default);
    }

    /// <summary>A policy made in code.</summary>
    /// <param name="policy">The policy; checked at the start.</param>
    /// <returns>The source.</returns>
    public static PolicySource Of(ReactivationPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return new CodePolicy(policy);
    }

    /// <summary>A policy made in code.</summary>
    /// <param name="policy">The policy; checked at the start.</param>
    public static implicit operator PolicySource(ReactivationPolicy policy) => Of(policy);

    /// <summary>Reads the policy as it is now. That it cannot be had is a problem too, and no exception: what is thrown here is nobody's to handle.</summary>
    /// <returns>The policy, or what is wrong with it.</returns>
    public abstract PolicyReading Read();

    /// <summary>Begins to follow the policy, after it was read once. A source that is not overridden here never changes.</summary>
    /// <param name="time">What to wait with.</param>
    /// <param name="read">Takes every further reading; one that found the same as the last, conditions in code included, means nothing.</param>
    /// <returns>What ends it; null where there is nothing to follow.</returns>
    public virtual IDisposable? Watch(TimeProvider time, Action<PolicyReading> read) => null;
}
