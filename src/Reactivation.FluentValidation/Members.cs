using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Reactivation.Causes;
using Reactivation.Customers;
using Reactivation.Decisions;
using Reactivation.Dormancy;
using Reactivation.Messages;
using Reactivation.Priorities;

namespace Reactivation.Validation;

/// <summary>The properties that paths lead through, named one type after the other so that trimming keeps them.</summary>
internal static class Members
{
    private static readonly FrozenDictionary<Type, ImmutableArray<PropertyInfo>> All = new Dictionary<Type, ImmutableArray<PropertyInfo>>
    {
        [typeof(Customer)] = Of<Customer>(),
        [typeof(ContractFacts)] = Of<ContractFacts>(),
        [typeof(LeavingFacts)] = Of<LeavingFacts>(),
        [typeof(EventSummary)] = Of<EventSummary>(),
        [typeof(CustomerEvent)] = Of<CustomerEvent>(),
        [typeof(Offer)] = Of<Offer>(),
        [typeof(Sender)] = Of<Sender>(),
        [typeof(ReactivationPolicy)] = Of<ReactivationPolicy>(),
        [typeof(Scorecard)] = Of<Scorecard>(),
        [typeof(Decision<Stage>)] = Of<Decision<Stage>>(),
        [typeof(Decision<Finding>)] = Of<Decision<Finding>>(),
        [typeof(Decision<PriorityTier>)] = Of<Decision<PriorityTier>>(),
    }.ToFrozenDictionary();

    /// <summary>A property of a type; null where paths lead nowhere further.</summary>
    internal static PropertyInfo? Of(Type owner, string name) => All.GetValueOrDefault(owner, []).FirstOrDefault(p => p.Name == name);

    /// <summary>What stands behind an index; null where no path leads on.</summary>
    internal static Type? ElementOf(Type list) => list == typeof(ImmutableDictionary<EventKind, EventSummary>) ? typeof(EventSummary) : null;

    private static ImmutableArray<PropertyInfo> Of<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] T>() => [.. typeof(T).GetProperties()];
}
