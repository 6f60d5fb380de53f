namespace Reactivation.Policies.Json;

/// <summary>What a JSON value is.</summary>
internal enum JsonKind
{
    /// <summary>Nothing that can be read; the problem is reported already.</summary>
    Broken,
    Object,
    List,
    Text,
    Number,
    True,
    False,
    Null,
}
