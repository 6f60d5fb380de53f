namespace Reactivation.Approaches;

/// <summary>Something that you sell (A10).</summary>
/// <param name="Id">The id, once among the products, of the form of a row's id.</param>
/// <param name="Category">The category of its purchases.</param>
/// <param name="Page">The site or page on which it is shown: the detail of a web visit; null for none.</param>
public sealed record ProductLine(string Id, string Category, string? Page = null)
{
    /// <summary>The template for who owns it: <c>update</c>, <c>upgrade</c>, <c>related</c> goods or <c>maintenance</c>.</summary>
    /// <value>The default is <c>related</c>: what goes with it suits every trade.</value>
    public string OwnedTemplate { get; init; } = "related";

    /// <summary>The template for who looked at it: a case from the same industry.</summary>
    /// <value>The default is <c>case-study</c>.</value>
    public string ViewedTemplate { get; init; } = "case-study";
}
