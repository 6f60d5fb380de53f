using System.Text.RegularExpressions;
using FsCheck.Fluent;
using Reactivation.Conditions;
using Reactivation.Dormancy;
using Reactivation.Proofs;
using Reactivation.Tests.Generators;

namespace Reactivation.Tests.Proofs;

/// <summary>Whatever the rule, the source and the customer, every proof and every node of it can be read in both languages.</summary>
public partial class RandomSentenceTests
{
    [Fact]
    public void EveryProofOfAnAnswerableRule_IsReadable() => Always.Holds(
        from asOf in Worlds.AsOf
        from rule in ConditionGens.Answerable(asOf, Condition.Definition("r181"), Condition.Definition("no-action"), Condition.Named(LifecycleStages.AnyDefinition)).Of(3)
        from source in Worlds.SourceAsOf(asOf)
        from customer in Worlds.CustomerOf(source, asOf)
        select (asOf, rule, source, customer),
        1_000,
        c => Check(c.rule.Proof(c.customer.ToCustomer(c.source), c.source, c.asOf)));

    [Fact]
    public void EveryProofOfTheDefaultPolicy_IsReadable() => Always.Holds(
        Lives.AsOf(Ask.AsOf),
        200,
        life =>
        {
            foreach (var proof in ReactivationEngine.Create(ReactivationPolicy.Default).Assess(life.ToCustomer(Lives.Everything), Ask.AsOf, Lives.Everything).Proofs())
                Check(proof);
        });

    /// <summary>Awkward texts, far days and long spans; the customer records what is not asked for, or the very fact.</summary>
    [Fact]
    public void EveryTestThatTheLanguageCanSay_IsReadable() => Always.Holds(
        from rule in ConditionGens.Any.Of(1).Where(r => !Refers(r))
        from isRecorded in Chances.Percent(60)
        select (rule, isRecorded),
        1_000,
        c => Check(c.rule.Proof(new Customer("C-1"), c.isRecorded ? Source.Nothing.Records([.. FactGens.Kinds]).Gives(FactGens.Size, Facts.RegisteredOn, FactGens.BirthdayOn) : null)));

    private static bool Refers(Condition condition) => condition switch
    {
        ReferenceCondition => true,
        NotCondition not => Refers(not.Operand),
        GroupCondition group => group.Operands.Any(Refers),
        _ => false,
    };

    private static void Check(Proof proof)
    {
        Check(proof.Sentence);
        if (proof.Tree is { } tree)
            Check(tree);
    }

    private static void Check(ProofNode node)
    {
        Check(node.Sentence);
        foreach (var child in node.Children)
            Check(child);
    }

    private static void Check(Func<Language, string> sentence)
    {
        OwnText().Replace(sentence(Language.English), "“”").Should().MatchRegex(@"^[A-Z0-9“-][^{}\u3000-\uFFFF]*\.$", "it is English, complete, and nothing is left to fill in").And.NotMatchRegex(@"  |\.\.|\(\)|, ,| ,");
        OwnText().Replace(sentence(Language.Japanese), "「」").Should().MatchRegex("^[^{}]*。$", "it is Japanese, complete, and nothing is left to fill in").And.NotMatchRegex("。。|、、|（）|のの|  ");
    }

    /// <summary>What the user wrote stands in quotation marks and may be anything.</summary>
    [GeneratedRegex("“[^”]*”|「[^」]*」")]
    private static partial Regex OwnText();
}
