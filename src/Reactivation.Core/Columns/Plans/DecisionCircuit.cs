using Reactivation.Binding;
using Reactivation.Causes;
using Reactivation.Dormancy;
using Reactivation.Priorities;

namespace Reactivation.Columns.Plans;

/// <summary>The decisions of a bound policy as literals of a circuit: which rows hold, which row decides, and the bits of each code.</summary>
internal sealed class DecisionCircuit
{
    internal DecisionCircuit(BoundPolicy bound, Circuit circuit, ColumnQuestions questions)
    {
        Definitions = [.. bound.Definitions.Select(d => questions.Lower(d.When))];
        var stages = First(bound.Stages.Select(s => (int)s.Row.Then), (int)bound.Policy.Stages.Otherwise.Then, bound.Stages.Select(s => questions.Lower(s.When)), Circuit.True, Enum.GetValues<Stage>().Length);
        questions.Stages = stages.Codes;
        StageBits = Bits(stages.Codes);
        var asked = circuit.Any([stages.Codes[(int)Stage.Slipping], stages.Codes[(int)Stage.Dormant], stages.Codes[(int)Stage.Churned]]);
        var causes = First(bound.Causes.Select(c => CauseCode(c.Row.Then.Cause)), CauseCode(bound.Policy.Causes.Otherwise.Then.Cause), bound.Causes.Select(c => questions.Lower(c.When)), asked, Enum.GetValues<Cause>().Length + 1);
        CauseRows = causes.Rows;
        CauseBits = Bits(causes.Codes);
        PriorityRows = [.. bound.Priorities.Select(p => circuit.And(asked, questions.Lower(p.When)))];
        var tiers = First(bound.Priorities.Select(p => (int)p.Row.Then), (int)bound.Policy.Priorities.Otherwise.Then, PriorityRows, asked, Enum.GetValues<PriorityTier>().Length);
        TierBits = Bits(tiers.Codes);
        Segments = [.. bound.Segments.Select(s => questions.Lower(s.When))];

        // The first row that holds decides; where none does, what the table says otherwise.
        (int[] Rows, int[] Codes) First(IEnumerable<int> then, int otherwise, IEnumerable<int> when, int given, int codes)
        {
            var (left, rows, byCode) = (given, new List<int>(), new int[codes]);
            foreach (var (code, holds) in then.Zip(when))
            {
                rows.Add(circuit.And(left, holds));
                byCode[code] = circuit.Or(byCode[code], rows[^1]);
                left = circuit.And(left, Circuit.Not(holds));
            }

            byCode[otherwise] = circuit.Or(byCode[otherwise], left);
            return ([.. rows], byCode);
        }

        int[] Bits(int[] byCode) => [.. Enumerable.Range(0, BitsOf(byCode.Length - 1)).Select(bit => circuit.Any(byCode.Where((_, code) => (code >> bit & 1) != 0)))];
    }

    internal int[] Definitions { get; }

    internal int[] StageBits { get; }

    /// <summary>Zero where the table was not asked, else one more than the cause.</summary>
    internal int[] CauseBits { get; }

    /// <summary>For each row of the cause table whether it decided.</summary>
    internal int[] CauseRows { get; }

    internal int[] TierBits { get; }

    /// <summary>For each row of the priority table whether the table was asked and the row holds.</summary>
    internal int[] PriorityRows { get; }

    internal int[] Segments { get; }

    internal static int CauseCode(Cause cause) => (int)cause + 1;

    /// <summary>The cause of a code; null for the code of who was not asked.</summary>
    internal static Cause? CauseOf(int code) => code == 0 ? null : (Cause)(code - 1);

    /// <summary>How many bits a number takes.</summary>
    internal static int BitsOf(int greatest) => 32 - System.Numerics.BitOperations.LeadingZeroCount((uint)greatest);
}
