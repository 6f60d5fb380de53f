namespace Reactivation;

/// <summary>The languages in which the library writes for people.</summary>
public enum Language
{
    /// <summary>English.</summary>
    English,

    /// <summary>Japanese (日本語).</summary>
    Japanese,
}
