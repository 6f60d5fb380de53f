using Reactivation.Decisions;
using Reactivation.Linting;
using Reactivation.Proofs;

namespace Reactivation.Tests.Linting;

/// <summary>Whether remarks are true of an assessed customer.</summary>
internal static class Claims
{
    /// <summary>The remark is about all customers, and this one does not contradict it.</summary>
    public static void AreKeptBy(this IEnumerable<PolicyRemark> remarks, Assessment assessment)
    {
        var holding = Holding(assessment);
        foreach (var remark in remarks)
        {
            bool Holds(string id) => holding.Contains((remark.List, id));
            var isKept = remark.Kind switch
            {
                RemarkKind.NeverHolds => !Holds(remark.Ids[0]),
                RemarkKind.AlwaysHolds => Holds(remark.Ids[0]),
                RemarkKind.Equal => Holds(remark.Ids[0]) == Holds(remark.Ids[1]),
                RemarkKind.Contained => !Holds(remark.Ids[0]) || Holds(remark.Others[0]),
                RemarkKind.NeverDecides => Decider(assessment, remark.List) != remark.Ids[0] && (!Holds(remark.Ids[0]) || !IsAsked(assessment, remark.List) || remark.Others.Any(Holds)),
                _ => true,
            };
            isKept.Should().BeTrue("{0} — {1} as of {2} contradicts it", remark, assessment, assessment.AsOf);
        }
    }

    /// <summary>The customer that the remark shows, given to the engine, shows it.</summary>
    public static void IsShown(this PolicyRemark remark, ReactivationPolicy policy)
    {
        var segments = ReactivationEngine.Create(policy).Assess(remark.Witness!.ToCustomer("witness"), remark.Witness.AsOf).Segments;
        if (remark.Kind == RemarkKind.Overlap)
            segments.Should().Contain(remark.Ids, "{0}", remark);
        else
            segments.Should().NotContain(policy.Segments.Where(s => s.Then == remark.Dimension).Select(s => s.Id), "{0}", remark);
    }

    private static bool IsAsked(Assessment assessment, PolicyList list) => list == PolicyList.Stages || assessment.Cause is not null;

    private static string? Decider(Assessment assessment, PolicyList list) => list switch
    {
        PolicyList.Priorities => assessment.Priority.DecidedBy,
        PolicyList.Causes => assessment.Cause?.DecidedBy,
        _ => assessment.Proofs().First(p => p.Kind == DecisionKind.Stage && p.Outcome is ProofOutcome.Holds or ProofOutcome.Default).Id,
    };

    private static HashSet<(PolicyList List, string Id)> Holding(Assessment assessment) =>
    [
        .. assessment.Proofs().Where(p => p.Outcome == ProofOutcome.Holds).Select(p => (ListOf(p.Kind), p.Id)),
        .. assessment.Segments.Select(s => (PolicyList.Segments, s)),
    ];

    private static PolicyList ListOf(DecisionKind kind) => kind switch
    {
        DecisionKind.Stage => PolicyList.Stages,
        DecisionKind.Definition => PolicyList.Definitions,
        DecisionKind.Cause => PolicyList.Causes,
        _ => PolicyList.Priorities,
    };
}
