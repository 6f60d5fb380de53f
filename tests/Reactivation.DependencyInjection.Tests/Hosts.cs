using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Reactivation.Hosting.Tests;

/// <summary>Hosts as programs make them, with the checks that the development environment switches on.</summary>
internal static class Hosts
{
    internal static IHost Build(Action<IServiceCollection> add, TimeProvider? time = null) => Build(builder => add(builder.Services), time);

    internal static IHost Build(Action<HostApplicationBuilder> add, TimeProvider? time = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = Environments.Development });
        if (time is not null)
            builder.Services.AddSingleton(time);
        add(builder);
        builder.ConfigureContainer(new DefaultServiceProviderFactory(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true }));
        return builder.Build();
    }

    internal static IReactivationEngines Engines(this IHost host) => host.Services.GetRequiredService<IReactivationEngines>();

    /// <summary>A section made of keys below it and their values.</summary>
    internal static IConfigurationSection Section(string path, params (string Key, string? Value)[] values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(v => KeyValuePair.Create(path + ":" + v.Key, v.Value))).Build().GetSection(path);
}
