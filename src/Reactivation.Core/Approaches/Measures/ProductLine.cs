namespace Reactivation.Approaches;

/// <summary>Something that you sell (A10).</summary>
/// <param name="Id">The id, once among the products, of the form of a row's id.</param>
/// <param name="Category">The category of its purchases.</param>
/// <param name="Page">The site or page on which it is shown: the detail of a web visit; null for none.</param>
public sealed record ProductLine(string Id, string Category, string? Page = null)
{
    /// <summary>The template for who owns it: the update, related goods, maintenance.</summary>
    public string OwnedTemplate { get; init; } = "owned-news";

    /// <summary>The template for who looked at it: a case from the same industry, a closer look.</summary>
    public string ViewedTemplate { get; init; } = "viewed-case";
}
