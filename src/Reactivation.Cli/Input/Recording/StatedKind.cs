namespace Reactivation.Cli.Input.Recording;

/// <summary>An event kind that the user says is recorded, whether it occurs or not.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Since">The first day covered; null for always.</param>
internal readonly record struct StatedKind(EventKind Kind, DateOnly? Since);
