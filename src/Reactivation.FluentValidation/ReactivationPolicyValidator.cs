using FluentValidation;
using Reactivation.Linting;

namespace Reactivation.Validation;

/// <summary>What <see cref="ReactivationPolicy.Check"/> says of a policy, as errors and, where asked for, what <see cref="ReactivationPolicy.Lint"/> remarks on a good one.</summary>
/// <remarks>
/// A remark that is probably a mistake is a <see cref="Severity.Warning"/>, any other a <see cref="Severity.Info"/>; its code is <c>lint.</c> and the
/// <see cref="RemarkKind"/>, such as <c>lint.NeverHolds</c>, its <c>CustomState</c> the <see cref="PolicyRemark"/>. FluentValidation's <c>IsValid</c> is false for
/// these too: look at the severity. Looking through a policy may take seconds, so it is not done unasked.
/// </remarks>
public sealed class ReactivationPolicyValidator : CoreValidator<ReactivationPolicy>
{
    /// <summary>Makes a validator.</summary>
    /// <param name="lint">How a policy without errors is looked through; null for not at all.</param>
    public ReactivationPolicyValidator(LintOptions? lint = null)
        : base(policy => policy.Check())
    {
        if (lint is null)
            return;
        RuleFor(policy => policy).Custom((policy, context) =>
        {
            if (!policy.Check().IsEmpty)
                return;
            foreach (var remark in policy.Lint(lint))
                ProblemFailures.Add(context, remark.Member, $"lint.{remark.Kind}", remark.Text, remark, remark.IsWarning ? Severity.Warning : Severity.Info, Language);
        });
    }
}
