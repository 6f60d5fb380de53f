using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Reactivation.Hosting;

/// <summary>Nothing but the handle by which a host that validates its options at the start asks for <see cref="Setup"/>, which is the check.</summary>
internal sealed class StartUp;

/// <summary>Asks for it inside the validation, so that its exception is told together with those of the host's own options.</summary>
internal sealed class StartUpCheck(IServiceProvider services) : IValidateOptions<StartUp>
{
    public ValidateOptionsResult Validate(string? name, StartUp options)
    {
        services.GetRequiredService<Setup>();
        return ValidateOptionsResult.Success;
    }
}
