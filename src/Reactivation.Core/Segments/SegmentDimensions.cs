namespace Reactivation.Segments;

/// <summary>The ids of the dimensions in which the segments of the domain stand.</summary>
public static class SegmentDimensions
{
    /// <summary>S1: the relation.</summary>
    public const string Relation = "relation";

    /// <summary>S2: company size.</summary>
    public const string Size = "size";

    /// <summary>S2: start-up, independent of size.</summary>
    public const string StartUp = "start-up";

    /// <summary>S3: activity.</summary>
    public const string Activity = "activity";

    /// <summary>S4: reason for leaving.</summary>
    public const string Leaving = "leaving";

    /// <summary>S5: purchase behaviour.</summary>
    public const string Purchase = "purchase";

    /// <summary>S5: season of purchases.</summary>
    public const string Season = "season";

    /// <summary>S6: age band.</summary>
    public const string Age = "age";

    /// <summary>S6: gender.</summary>
    public const string Gender = "gender";

    /// <summary>S6: persons in the household.</summary>
    public const string Household = "household";

    /// <summary>S6: income, against the population.</summary>
    public const string Income = "income";

    /// <summary>S7: response.</summary>
    public const string Response = "response";

    /// <summary>S8: mail-order subscription.</summary>
    public const string Subscription = "subscription";

    /// <summary>S9: the usual named groups of RFM.</summary>
    public const string Rfm = "rfm";

    /// <summary>S9: revenue deciles.</summary>
    public const string Decile = "decile";

    /// <summary>S9: customer-portfolio groups (CPM).</summary>
    public const string Portfolio = "cpm";

    /// <summary>S9: first, second, third purchase (F1, F2, F3).</summary>
    public const string PurchaseNumber = "purchase-number";

    /// <summary>S11: purchase pyramid (購買ピラミッド).</summary>
    public const string Pyramid = "pyramid";

    /// <summary>D10: length of silence.</summary>
    public const string Silence = "silence";

    /// <summary>D11: about to become dormant.</summary>
    public const string EarlyWarning = "early-warning";

    /// <summary>S12: segments saved to be addressed.</summary>
    public const string Saved = "saved";
}
