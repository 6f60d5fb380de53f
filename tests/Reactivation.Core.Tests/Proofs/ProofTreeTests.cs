using FsCheck.Fluent;
using Reactivation.Conditions;
using Reactivation.Customers;
using Reactivation.Decisions;
using Reactivation.Dormancy;
using Reactivation.Proofs;
using Reactivation.Tests.Generators;
using static Reactivation.Tests.Ask;

namespace Reactivation.Tests.Proofs;

/// <summary>A proof has the shape of the rule, and says what the assessment says.</summary>
public class ProofTreeTests
{
    [Fact]
    public void TheTree_FollowsTheRule_AndAgreesWithTheAssessment() => Always.Holds(
        from asOf in Worlds.AsOf
        from source in Worlds.SourceAsOf(asOf)
        from customer in Worlds.CustomerOf(source, asOf)
        from conditions in ConditionGens.Answerable(asOf, Condition.Definition("r181")).Of(3).ArrayOf(8)
        select (asOf, source, customer, conditions),
        400,
        one =>
        {
            var policy = ReactivationPolicy.Default with { Definitions = [.. ReactivationPolicy.Default.Definitions, .. one.conditions.Select((c, i) => new Row<DormancyEffect>($"c{i}", c, DormancyEffect.ReportedOnly, new("c", "c")))] };
            var assessment = ReactivationEngine.Create(policy).Assess(one.customer.ToCustomer(one.source), one.asOf, one.source);
            var proofs = assessment.Proofs().Where(p => p.Kind == DecisionKind.Definition).ToList();

            Assert.Equal(policy.Definitions.Select(d => d.Id), proofs.Select(p => p.Id));
            Assert.Equal(assessment.Definitions, proofs.Where(p => p.Outcome == ProofOutcome.Holds).Select(p => p.Id));
            Assert.Equal(assessment.NotApplicable.Where(n => n.Kind == DecisionKind.Definition).Select(n => n.Id), proofs.Where(p => p.Outcome == ProofOutcome.NotApplicable).Select(p => p.Id));
            foreach (var (proof, definition) in proofs.Zip(policy.Definitions))
            {
                Assert.Equal(proof.Outcome == ProofOutcome.Holds, proof.Tree!.Holds);
                Assert.Equal(proof.Outcome == ProofOutcome.NotApplicable, !proof.Lacks.IsEmpty);
                Assert.Equal(proof.Outcome == ProofOutcome.NotApplicable, !proof.Tree.IsAnswerable);
                Follows(proof.Tree, definition.When, negated: false, policy);
            }
        });

    /// <summary>Stage and priority: the proofs are those of the rows that decided, for customers of every stage.</summary>
    [Fact]
    public void StageAndPriority_AgreeWithTheirProofs() => Always.Holds(Lives.AsOf(AsOf), 800, life =>
    {
        var policy = ReactivationPolicy.Default;
        var a = ReactivationEngine.Create(policy).Assess(life.ToCustomer(Lives.Everything), AsOf, Lives.Everything);
        var stages = a.Proofs().Where(p => p.Kind == DecisionKind.Stage).ToList();
        var rows = a.Proofs().Where(p => p.Kind == DecisionKind.Priority).ToList();

        Assert.Equal(policy.Stages.Rows.Select(r => r.Id).Append("lead").Take(stages.Count), stages.Select(s => s.Id));
        Assert.Equal(stages[^1].Outcome == ProofOutcome.Default ? Stage.Lead : policy.Stages.Rows[stages.Count - 1].Then, a.Stage);
        Assert.All(stages.SkipLast(1), s => Assert.Equal(ProofOutcome.DoesNotHold, s.Outcome));
        Assert.Equal(a.Priority.Rows, rows.Where(r => r.Outcome is ProofOutcome.Holds or ProofOutcome.Default).Select(r => r.Id));
        Assert.Equal(a.Priority.DecidedBy is null ? 0 : a.Priority.DecidedBy == "P0" ? 10 : 9, rows.Count);
        Assert.Equal([stages[^1].Id, .. a.Definitions, .. a.Cause is { } cause ? [cause.DecidedBy] : Array.Empty<string>(), .. a.Priority.Rows], a.Reasons.Select(r => r.Id));
        Assert.All(a.Reasons, r => Assert.NotEmpty(r.Line()));
    });

    [Fact]
    public void Witnesses_AreTheLeavesThatDecided()
    {
        var customer = new Customer("c") { Purchases = new() { Count = 3, Days = 2, Sum = 10m } };
        var (yes, alsoYes, no, alsoNo) = (Facts.PurchaseCount >= 3, Facts.PurchaseDays >= 2, Facts.Revenue > 10m, Facts.PurchaseCount > 3);

        Witnesses(yes & alsoYes).Should().Equal(yes, alsoYes);
        Witnesses(yes & no & alsoNo).Should().Equal([no, alsoNo], "of an 'and' that fails, those that fail");
        Witnesses(yes | no | alsoYes).Should().Equal([yes, alsoYes], "of an 'or' that holds, those that hold");
        Witnesses(no | alsoNo).Should().Equal(no, alsoNo);
        Witnesses((yes & alsoYes) | (yes & no)).Should().Equal(yes, alsoYes);
        Witnesses(!(yes & no)).Should().Equal(no);
        Witnesses(!(no | alsoNo)).Should().Equal(no, alsoNo);

        IEnumerable<Condition> Witnesses(Condition condition) => condition.Proof(customer).Tree!.Witnesses().Select(w => w.Condition);
    }

    private static void Follows(ProofNode node, Condition condition, bool negated, ReactivationPolicy policy)
    {
        if (condition is NotCondition not)
        {
            Follows(node, not.Operand, !negated, policy);
            return;
        }

        Assert.Equal((condition, negated), (node.Condition, node.IsNegated));
        var parts = condition switch
        {
            GroupCondition group => group.Operands,
            ReferenceCondition reference => [policy.Definitions.Single(d => d.Id == reference.Id).When],
            _ => [],
        };
        Assert.Equal(parts.Length, node.Children.Length);
        if (condition is TestCondition test)
        {
            Assert.Equal(test.Fact is LatestFact latest ? latest.Of.Length : 1, node.Actual.Length);
            Assert.Equal(test is WithinTest or AgoTest, node.Threshold is not null);
            Assert.All(node.Actual, a => Assert.Equal(a.State is ActualState.Value or ActualState.Ahead, a.Cell != Cell.Missing));
            return;
        }

        Assert.Empty(node.Actual);
        foreach (var (child, part) in node.Children.Zip(parts))
            Follows(child, part, negated, policy);
        var isAll = condition is AndCondition != negated && condition is not ReferenceCondition;
        Assert.Equal(isAll ? node.Children.All(c => c.Holds) : node.Children.Any(c => c.Holds), node.Holds);
    }
}
