using System.Collections.Immutable;
using FluentValidation;

namespace Reactivation.Validation;

/// <summary>A validator whose rules are the core's own: what the core would refuse, told before it does, in FluentValidation's words.</summary>
/// <remarks>
/// A failure's <c>PropertyName</c> is the path of the member, each part named by the host's <see cref="ValidatorConfiguration.PropertyNameResolver"/>
/// (see <see cref="JsonNames.CamelCase"/>); its <c>ErrorCode</c> is the <see cref="Problem.Code"/>, kept for good; its <c>CustomState</c> is the
/// <see cref="Problem"/>. A text that the host's language manager has for the code replaces ours, with <c>{PropertyName}</c>, <c>{Found}</c>,
/// <c>{Expected}</c> and <c>{Fix}</c>. The value itself is not told: facts about people do not belong in logs.
/// </remarks>
/// <typeparam name="T">What is validated.</typeparam>
public abstract class CoreValidator<T> : AbstractValidator<T>
{
    private protected CoreValidator(Func<T, ImmutableArray<Problem>> check) =>
        RuleFor(value => value).Custom((value, context) =>
        {
            foreach (var problem in check(value))
                ProblemFailures.Add(context, problem, Language);
        });

    /// <summary>The language of the messages; null for that of FluentValidation: its language manager's culture, else that of the current UI culture.</summary>
    /// <value>The default is null. What is not Japanese is told in English.</value>
    public Language? Language { get; init; }
}
