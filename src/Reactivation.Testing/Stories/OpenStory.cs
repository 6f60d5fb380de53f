namespace Reactivation.Testing;

/// <summary>A story whose last sentence was not about an event.</summary>
internal sealed class OpenStory(Plot plot) : CustomerStory(plot);
