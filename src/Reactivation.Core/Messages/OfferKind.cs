namespace Reactivation.Messages;

/// <summary>What is offered (M1, A2).</summary>
public enum OfferKind
{
    /// <summary>So many percent off.</summary>
    PercentOff,

    /// <summary>So much money off.</summary>
    AmountOff,

    /// <summary>Delivery without charge.</summary>
    FreeShipping,

    /// <summary>A free trial of so many days; without a number a first try.</summary>
    FreeTrial,

    /// <summary>A gift or reward worth so much money, such as a gift card.</summary>
    Gift,
}
