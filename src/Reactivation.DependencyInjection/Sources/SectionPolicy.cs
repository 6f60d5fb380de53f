using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;
using Reactivation.Customers;

namespace Reactivation.Hosting.Sources;

/// <summary>A policy in a section of the configuration.</summary>
internal sealed class SectionPolicy(IConfigurationSection section, FactCatalogue catalogue) : PolicySource
{
    private const string Origin = "configuration";
    private const int MaxTries = 1_000;

    public override PolicyReading Read()
    {
        if (Walked() is not { } document)
            return PolicyReading.Of([new Problem { Path = section.Path, Found = "a configuration that is reloaded without a pause", Expected = "one that comes to rest" }], Origin);
        return document.Problems.IsEmpty ? PolicyReading.OfJson(document.Json, Origin, catalogue).Placed(document.Placed) : PolicyReading.Of(document.Problems, Origin);
    }

    public override IDisposable? Watch(TimeProvider time, Action<PolicyReading> read)
    {
        var reading = new object();
        var watch = ChangeToken.OnChange(section.GetReloadToken, ReadAgain);
        // What has changed since the first reading and before the watch.
        ReadAgain();
        return watch;

        void ReadAgain()
        {
            lock (reading)
                read(Read());
        }
    }

    /// <summary>The configuration may be reloaded while it is walked through: what two walks in a row found alike, with no reload told of meanwhile, is whole.</summary>
    private SectionDocument? Walked()
    {
        for (var tries = 0; tries < MaxTries; tries++)
        {
            var reload = section.GetReloadToken();
            var (one, other) = (SectionDocument.Of(section), SectionDocument.Of(section));
            if (one.Json == other.Json && !reload.HasChanged)
                return other;
        }

        return null;
    }
}
