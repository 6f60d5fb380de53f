using Reactivation.Policies.Json;

namespace Reactivation.Policies.Forms;

/// <summary>The members of one object as they were read, for what is made from them.</summary>
/// <typeparam name="TOwner">What the object stands for.</typeparam>
internal sealed class Fields<TOwner>(JsonValue value, Reading reading)
{
    private readonly Dictionary<Member<TOwner>, object?> _values = [];

    internal Reading Reading { get; } = reading;

    internal T Of<T>(Member<TOwner, T> member) => (T)_values[member]!;

    /// <summary>Where a member stands; the object itself where it is absent.</summary>
    internal JsonValue At(Member<TOwner> member) => value.Find(member.Name) ?? value;

    internal bool Has(Member<TOwner> member) => value.Find(member.Name) is not null;

    internal bool TryRead(Member<TOwner> member)
    {
        var isRead = member.TryRead(value, Reading, out var read);
        _values[member] = read;
        return isRead;
    }

    /// <summary>Notes a problem with a member, where what was made from it would be.</summary>
    internal TOwner? Problem(Member<TOwner> member, string expected, string? fix = null, string? found = null)
    {
        Reading.Problem(At(member), expected, fix, found);
        return default;
    }
}
