namespace Reactivation.Proofs;

/// <summary>What became of a row.</summary>
public enum ProofOutcome
{
    /// <summary>It holds.</summary>
    Holds,

    /// <summary>It does not hold.</summary>
    DoesNotHold,

    /// <summary>It could not be asked: a fact that it needs is not recorded.</summary>
    NotApplicable,

    /// <summary>It is what the table says when no row holds.</summary>
    Default,
}
