namespace Reactivation.Approaches;

/// <summary>The purposes that the domain's measures have; a purpose is a text, and yours may be another.</summary>
public static class ContactPurpose
{
    internal static readonly string[] All = [News, Campaign, Discount, Personal, Support, Survey, ComplaintAnswer];

    /// <summary>News, trends, cases: nothing is sold.</summary>
    public const string News = "news";

    /// <summary>A campaign or an offer without a reduced price.</summary>
    public const string Campaign = "campaign";

    /// <summary>A coupon, a reduced price, free shipping.</summary>
    public const string Discount = "discount";

    /// <summary>A personal contact: ask for the issue, help, introduce ourselves.</summary>
    public const string Personal = "personal";

    /// <summary>Training and support in using what was bought.</summary>
    public const string Support = "support";

    /// <summary>A survey.</summary>
    public const string Survey = "survey";

    /// <summary>The answer to a complaint.</summary>
    public const string ComplaintAnswer = "complaint_answer";
}
