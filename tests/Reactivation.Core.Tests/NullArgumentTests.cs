using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using Reactivation.Approaches;
using Reactivation.Columns;
using Reactivation.Decisions;
using Reactivation.Messages;
using Reactivation.Priorities;
using Reactivation.Tests.Approaches;
using Reactivation.Tests.Messages;
using static Reactivation.Tests.Ask;

namespace Reactivation.Tests;

/// <summary>What must not be null is named where it is given, not where it is missed: every public method of messages, approaches and tables.</summary>
public class NullArgumentTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 22, 1, 0, 0, TimeSpan.Zero);

    private static readonly SpendingBudget Budget = new(100m, new DateOnly(2026, 11, 22), [ChannelSupply.Daily(Channel.Email, 1m, 1, 1)]);

    private static readonly SequenceMachine Machine = SequenceMachine.Create(ApproachPolicy.Default.Sequences[0]);

    private static readonly ReactivationEngine Engine = ReactivationEngine.Create(ReactivationPolicy.Default);

    private static readonly Assessment Assessed = Engine.Assess(new Customer("c") { Purchases = new() { LastOn = DaysAgo(200), Count = 2 } }, new DateOnly(2026, 11, 22));

    private static readonly Source Records = Source.Nothing.Records(EventKind.Purchase);

    private static readonly AssessmentTable Tabled = Engine.Assess(CustomerTable.From([new Customer("c")]), new DateOnly(2026, 11, 22));

    private static readonly ApproachPlanner Planner = ApproachPlanner.Create(Engine);

    private static readonly object[] Samples =
    [
        ReactivationPolicy.Default, ApproachPolicy.Default, ContactRules.Default, TimingPolicy.Default, LegalProfile.Japan, MessageCatalogue.Default, MessageCatalogue.Default.Templates[0],
        Template.Parse("{{ a }}"), TemplateValues.Of(("a", "x")), TemplateNames.Of("a"), new TemplateBounds(), MessageSubset.Default, SampleOrders.Sender, SampleOrders.Discount(Language.English),
        SampleOrders.For(MessageCatalogue.Default.Templates[0], MessageForm.Email), new MessageComposer(LegalProfile.Japan), SmsCarrier.Standard, SmsText.Of("x"), new Recipient(Language.English),
        Machine, Machine.Start(new DateOnly(2026, 11, 22)), Machine.Sequence, Machine.Sequence.Steps[0], Budget, new SpendingOffers(Budget), ExpectedValue.Default, Planner, Planner.Policy,
        Planner.Plan(Assessed), Assessed, ContactGate.Default, Contacts.GoodPerson, Contacts.Good, Channel.Email, EventKind.Purchase, new CustomerDates(), TimeZoneInfo.Utc, LawfulBasisProfile.Japan,
        new HoldOut("h", "s"), new Variants("s", new Variant("a")), new ApproachOptions(), new BusinessCalendar(), new Closure(), Measures[0].Then,
        new ContactProposer(Planner, ContactGate.Default, ExpectedValue.Default), new TimingMoment(TimingPolicy.Default.Rules[0], new(2026, 11, 22), new(2026, 11, 22), new(2026, 11, 22), new("w", "w")),
        new Complaint(At, "x"), Engine, ReactivationPolicy.Default.Catalogue, new FakeTexts(), new MessageValue("a", MessageValueType.Text, true, "x", "x"),
        new OpeningHour(1, 1, true, new("w", "w")), new EventLog(Records), Records, CustomerMap.For<string>(m => m.Id(s => s)), Tabled, Tabled.Customers, Builder(), Facts.LastPurchaseOn, Facts.PurchaseCount, Facts.Revenue, Facts.LeavingReason, (Func<SequenceStep, GateAnswer>)(s => throw new InvalidOperationException(s.Id)), "x",
    ];

    private static ImmutableArray<Row<Measure>> Measures => ApproachPolicy.Default.Measures;

    public static TheoryData<string, string> Parameters => new(
        from type in typeof(MessageComposer).Assembly.GetExportedTypes()
        where IsHeldToIt(type) && !type.IsInterface && !type.IsEnum && !typeof(Exception).IsAssignableFrom(type)
        from method in Doors(type)
        from parameter in method.GetParameters()
        where MustBeThere(parameter)
        select (Name(method), parameter.Name!));

    [Theory]
    [MemberData(nameof(Parameters))]
    public void ANullArgument_IsNamed(string door, string parameter)
    {
        var method = typeof(MessageComposer).Assembly.GetExportedTypes().Where(IsHeldToIt).SelectMany(Doors).Single(m => Name(m) == door);
        var arguments = method.GetParameters().Select(p => p.Name == parameter ? null : Sample(p.ParameterType)).ToArray();

        var call = () => method is ConstructorInfo made ? made.Invoke(arguments) : method.Invoke(method.IsStatic ? null : Sample(method.DeclaringType!), arguments);

        call.Should().Throw<TargetInvocationException>().WithInnerException<ArgumentNullException>().Which.ParamName.Should().Be(parameter);
    }

    /// <summary>Methods and constructors but those that the compiler makes of records: data may be put together in any order, and is checked where it is used.</summary>
    private static IEnumerable<MethodBase> Doors(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Select(m => m.IsGenericMethodDefinition ? m.MakeGenericMethod(typeof(string)) : m)
            .Concat<MethodBase>(type.GetMethods(BindingFlags.NonPublic | BindingFlags.Instance).Any(m => m.Name == "PrintMembers") ? [] : type.GetConstructors())
            .Where(m => m.GetCustomAttribute<CompilerGeneratedAttribute>() is null && !m.Name.StartsWith("op_", StringComparison.Ordinal) && !m.Name.StartsWith("set_", StringComparison.Ordinal) && m.Name is not ("Equals" or "Deconstruct"))
            .Where(m => m.GetParameters().All(p => !p.ParameterType.IsByRefLike));

    private static CustomerTableBuilder Builder()
    {
        CustomerTableBuilder? builder = null;
        CustomerTable.Of(b => builder = b);
        return builder!;
    }

    private static bool IsHeldToIt(Type type) => type.Namespace is "Reactivation.Messages" or "Reactivation.Approaches" or "Reactivation.Columns" || type == typeof(CustomerTable) || type == typeof(AssessmentTable);

    private static bool MustBeThere(ParameterInfo parameter) =>
        !parameter.ParameterType.IsValueType && !parameter.ParameterType.IsByRef && new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.NotNull;

    private static string Name(MethodBase method) => $"{method.DeclaringType!.Name}.{method.Name}({string.Join(", ", method.GetParameters().Select(p => NameOf(p.ParameterType)))})";

    private static string NameOf(Type type) => type.IsGenericType ? $"{type.Name} of {string.Join(", ", type.GetGenericArguments().Select(NameOf))}" : type.Name;

    private static object? Sample(Type type) =>
        type.IsByRef ? null
        : type == typeof(DateTimeOffset) ? At
        : type == typeof(Language) ? Language.English
        : type == typeof(PriorityTier) ? PriorityTier.High
        : type.IsValueType ? Activator.CreateInstance(type)
        : type.IsArray ? Array.CreateInstance(type.GetElementType()!, 0)
        : Array.Find(Samples, type.IsInstanceOfType) ?? (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>) ? Array.CreateInstance(type.GetGenericArguments()[0], 0) : null);

    /// <summary>Somewhere to write to.</summary>
    private sealed class FakeTexts : System.Buffers.IBufferWriter<char>
    {
        public void Advance(int count)
        {
        }

        public Memory<char> GetMemory(int sizeHint = 0) => new char[Math.Max(1, sizeHint)];

        public Span<char> GetSpan(int sizeHint = 0) => new char[Math.Max(1, sizeHint)];
    }
}
