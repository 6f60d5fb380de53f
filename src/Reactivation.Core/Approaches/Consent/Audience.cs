namespace Reactivation.Approaches;

/// <summary>Who is addressed; law treats them differently (L1).</summary>
public enum Audience
{
    /// <summary>A private person.</summary>
    Consumer,

    /// <summary>A person at an organisation, about its business.</summary>
    Business,
}
