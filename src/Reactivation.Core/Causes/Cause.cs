namespace Reactivation.Causes;

/// <summary>Why a customer went silent (C1): the four causes with a message of their own, and two answers that are none of them.</summary>
public enum Cause
{
    /// <summary>No evidence: unknown stays unknown.</summary>
    Unknown,

    /// <summary>Price (価格).</summary>
    Price,

    /// <summary>Our people's service (スタッフ).</summary>
    Staff,

    /// <summary>Product or service (商品・サービス).</summary>
    Product,

    /// <summary>Forgotten (忘れられている).</summary>
    Forgotten,

    /// <summary>A known reason outside the four (C2).</summary>
    Other,
}
