using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Reactivation.Hosting;

/// <summary>What the modules of a host have added; lies among its services, so that it is one however often they call.</summary>
internal sealed class Registrations
{
    internal const string Unnamed = "";

    internal Dictionary<string, Func<IServiceProvider, PolicySource>> Policies { get; } = new(StringComparer.Ordinal);

    internal List<TemplateFolder> Templates { get; } = [];

    internal string? ZoneId { get; set; }

    internal TimeZoneInfo? Zone { get; set; }

    internal static Registrations In(IServiceCollection services)
    {
        if (services.FirstOrDefault(s => s.ServiceType == typeof(Registrations))?.ImplementationInstance is Registrations registrations)
            return registrations;
        registrations = new();
        services.AddSingleton(registrations);
        services.AddSingleton<Setup>();
        services.AddSingleton<IReactivationEngines>(s => s.GetRequiredService<Setup>().Engines);
        services.AddScoped(s => s.GetRequiredService<IReactivationEngines>().Current());
        services.AddSingleton(s => s.GetRequiredService<Setup>().Messages);
#pragma warning disable RS0030 // The one place where the clock comes in; whatever needs it takes the service.
        services.TryAddSingleton(TimeProvider.System);
#pragma warning restore RS0030
        services.AddOptionsWithValidateOnStart<StartUp, StartUpCheck>();
        return registrations;
    }
}
