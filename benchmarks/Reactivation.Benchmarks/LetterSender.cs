namespace Reactivation.Benchmarks;

/// <summary>Who writes.</summary>
public sealed record LetterSender(string Company, string Person, string Address);
