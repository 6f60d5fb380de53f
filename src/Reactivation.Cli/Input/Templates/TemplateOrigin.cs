namespace Reactivation.Cli.Input.Templates;

/// <summary>Where a template comes from.</summary>
internal enum TemplateOrigin
{
    /// <summary>It is the library's.</summary>
    Library,

    /// <summary>It is the user's, and the library has none of its id and language.</summary>
    Own,

    /// <summary>It is the user's, in place of the library's.</summary>
    Override,
}
