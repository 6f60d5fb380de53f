using Reactivation;
using Reactivation.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Reactivation in a host.</summary>
public static class ReactivationServiceCollectionExtensions
{
    /// <summary>Adds Reactivation: the engine of a policy, and what stands around it. May be called by several modules: what they add comes together.</summary>
    /// <remarks>
    /// <list type="table">
    /// <listheader><term>service</term><description>lifetime</description></listheader>
    /// <item><term><see cref="IReactivationEngines"/></term><description>singleton: the current engine of every policy, for whatever outlives a unit of work</description></item>
    /// <item><term><see cref="ReactivationEngine"/></term><description>scoped: the current engine as the scope first asked for it; keyed by the policy's name, without a key that of the policy without a name. One instance serves all scopes until its policy changes.</description></item>
    /// <item><term><see cref="Reactivation.Messages.MessageCatalogue"/></term><description>singleton: the library's templates and those of <see cref="ReactivationBuilder.AddTemplates"/></description></item>
    /// <item><term><see cref="BusinessDay"/></term><description>singleton, after <see cref="ReactivationBuilder.UseTimeZone(string)"/></description></item>
    /// <item><term><see cref="TimeProvider"/></term><description>singleton: the system's, where the host adds none</description></item>
    /// </list>
    /// When the host starts, every policy, template and time zone is read and checked; <see cref="ReactivationSetupException"/> names all problems at once.
    /// Where nothing checks at the start, the first service that is asked for does, with the same exception.
    /// <example><code>
    /// builder.Services.AddReactivation()                             // the default policy
    ///     .AddPolicy("b2b", PolicySource.File("policies/b2b.json"))  // read again when it changes
    ///     .AddPolicy("b2c", PolicySource.Section(builder.Configuration.GetSection("Reactivation:b2c")))
    ///     .UseTimeZone("Asia/Tokyo");
    /// </code></example>
    /// </remarks>
    /// <param name="services">The host's services.</param>
    /// <param name="policy">The policy without a name; null to leave it as it is: <see cref="ReactivationPolicy.Default"/> where no module gives one.</param>
    /// <returns>What adds more.</returns>
    /// <exception cref="ArgumentException">A policy without a name was given before.</exception>
    public static ReactivationBuilder AddReactivation(this IServiceCollection services, PolicySource? policy = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var builder = new ReactivationBuilder(services, Registrations.In(services));
        return policy is null ? builder : builder.AddUnnamed(policy);
    }
}
