using System.Collections.Immutable;
using Microsoft.Extensions.Options;

namespace Reactivation.Hosting;

/// <summary>What was added to a host cannot be used: policies, templates or the time zone.</summary>
public sealed class ReactivationSetupException : OptionsValidationException
{
    internal ReactivationSetupException(ImmutableArray<Problem> problems)
        : base(Options.DefaultName, typeof(StartUp), problems.Select(p => p.ToString())) => Problems = problems;

    /// <summary>All problems; at least one.</summary>
    public ImmutableArray<Problem> Problems { get; }

    /// <summary>All problems, one a line, under a line that counts them.</summary>
    public override string Message => $"Reactivation cannot be set up: {Problems.Length} {(Problems.Length == 1 ? "problem" : "problems")}.{Environment.NewLine}{string.Join(Environment.NewLine, Failures)}";
}
