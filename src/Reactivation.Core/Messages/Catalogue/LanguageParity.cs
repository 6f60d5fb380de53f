using System.Collections.Immutable;

namespace Reactivation.Messages.Catalogue;

/// <summary>The templates of one id say the same in every language.</summary>
internal static class LanguageParity
{
    internal static ImmutableArray<Problem> Check(ImmutableArray<MessageTemplate> templates)
    {
        var languages = templates.Select(t => t.Language).Distinct().Order().ToList();
        return [.. templates.GroupBy(t => t.Id).SelectMany(g => Check([.. g], languages))];
    }

    private static IEnumerable<Problem> Check(List<MessageTemplate> same, List<Language> languages)
    {
        foreach (var lacking in languages.Where(l => same.All(t => t.Language != l)))
            yield return new Problem { Source = same[0].Id, Found = $"no template in {Languages.Code(lacking)}", Expected = "the template in every language of the catalogue" };
        foreach (var other in same.Skip(1))
        {
            foreach (var (what, one, two) in new[]
            {
                ("purpose", same[0].Purpose.ToString(), other.Purpose.ToString()),
                ("cause", $"{same[0].Cause}", $"{other.Cause}"),
                ("reasons", string.Join(", ", same[0].Reasons), string.Join(", ", other.Reasons)),
                ("forms", string.Join(", ", same[0].Forms), string.Join(", ", other.Forms)),
                ("values", Values(same[0]), Values(other)),
            })
            {
                if (one != two)
                    yield return new Problem { Source = other.ToString(), Found = $"the {what} {two}", Expected = $"the same as in {same[0]}: {one}" };
            }
        }
    }

    private static string Values(MessageTemplate template) => string.Join(", ", template.Values.Select(v => v.ToString()).Order(StringComparer.Ordinal));
}
