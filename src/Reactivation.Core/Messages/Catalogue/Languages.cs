namespace Reactivation.Messages.Catalogue;

/// <summary>Languages in files and ids.</summary>
internal static class Languages
{
    internal static string Code(Language language) => language == Language.Japanese ? "ja" : "en";

    internal static Language? Find(string code) => code switch { "ja" => Language.Japanese, "en" => Language.English, _ => null };
}
