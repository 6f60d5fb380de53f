using System.Globalization;
using FluentValidation;
using FluentValidation.Resources;

namespace Reactivation.Validation.Tests;

/// <summary>Turns FluentValidation's global settings and the UI culture, and back again.</summary>
internal sealed class Settings : IDisposable
{
    private readonly CultureInfo _culture = CultureInfo.CurrentUICulture;

    public Settings(string culture = "en") => CultureInfo.CurrentUICulture = new CultureInfo(culture);

    public void Dispose()
    {
        CultureInfo.CurrentUICulture = _culture;
        ValidatorOptions.Global.LanguageManager = new LanguageManager();
        ValidatorOptions.Global.PropertyNameResolver = null!;
    }
}
