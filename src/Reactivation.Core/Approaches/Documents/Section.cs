using Reactivation.Policies;
using Reactivation.Policies.Forms;

namespace Reactivation.Approaches.Documents;

/// <summary>The members that every document has.</summary>
internal static class Section
{
    internal static Member<T, int> Version<T>() => new(PolicyForm.VersionName, $"the version of the format: {PolicyForm.Version}", new VersionForm(), _ => PolicyForm.Version);

    /// <summary>A section that may be left away: it is then the default's.</summary>
    internal static OptionalMember<TOwner, T> Of<TOwner, T>(TOwner otherwise, string name, string description, Form<T> form, Func<TOwner, T> get) =>
        new(name, description + "; the default's when left away", form, get, () => get(otherwise));
}
