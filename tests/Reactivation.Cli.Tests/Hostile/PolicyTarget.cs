using System.Text;
using System.Text.Json;
using Reactivation.Customers;

namespace Reactivation.Cli.Tests.Hostile;

/// <summary>Policies: the default one, mostly shortened, spoilt. Nothing is read that JSON itself refuses.</summary>
internal sealed class PolicyTarget : HostileTarget
{
    private static readonly DateOnly AsOf = new(2026, 11, 22);

    private static readonly byte[] Whole = Encoding.UTF8.GetBytes(ReactivationPolicy.Default.ToJson());

    private static readonly byte[] Short = Encoding.UTF8.GetBytes((ReactivationPolicy.Default with
    {
        Segments = [.. ReactivationPolicy.Default.Segments.Take(6)],
        Scorecard = new(ReactivationPolicy.Default.Scorecard.Characteristics[1]),
    }).ToJson());

    private static readonly byte[] Own = Encoding.UTF8.GetBytes("""
        { "version": 1, "name": "mine", "facts": [ { "name": "tickets", "shape": "count" } ],
          "conditions": [ { "id": "a", "when": { "all": [ "tickets >= 3", { "not": "condition b" } ] } }, { "id": "b", "when": "purchase_count > 1" } ],
          "segments": [ { "id": "s", "dimension": "mine", "when": "condition a", "why": { "en": "x", "ja": "y" } } ] }
        """);

    public override string Name => "policy";

    public override byte[] Make(Mutator mutator) => mutator.Spoil(mutator.Next(40) switch { 0 => Whole, < 20 => Short, _ => Own });

    public override bool Take(byte[] input, Mutator mutator)
    {
        if (ReactivationPolicy.TryFromJson(input, FactCatalogue.Default, out var policy, out var problems))
        {
            policy.Bind(Source.Nothing, AsOf);
            ReactivationPolicy.FromJson(policy.ToJson()).Fingerprint().Should().Be(policy.Fingerprint(), "what is written is read back");
            var text = input.AsMemory(input.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0);
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 256 });
            return true;
        }

        if (problems.IsEmpty)
            throw new InvalidOperationException("refused without a problem");
        foreach (var problem in problems)
        {
            if (problem.Found.Length == 0 || problem.Expected.Length == 0 || (problem.Line, problem.Column) is not ( > 0, > 0))
                throw new InvalidOperationException($"not placed: {problem}");
        }

        return false;
    }
}
