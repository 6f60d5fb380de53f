using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Reactivation.Validation;

/// <summary>Names of members as a host's JSON has them, for <see cref="FluentValidation.ValidatorConfiguration.PropertyNameResolver"/>.</summary>
public static class JsonNames
{
    /// <summary>The names of ASP.NET Core's JSON: camel case, or what <see cref="JsonPropertyNameAttribute"/> says. Set it once, when the host starts.</summary>
    /// <remarks>
    /// <example><code>
    /// ValidatorOptions.Global.PropertyNameResolver = JsonNames.CamelCase;   // customer.purchases.count, events[2].amount
    /// </code></example>
    /// </remarks>
    /// <param name="type">Not looked at.</param>
    /// <param name="member">The member.</param>
    /// <param name="expression">The rule's expression; <c>x => x.Address.City</c> is <c>address.city</c>.</param>
    /// <returns>The name; null for a rule about no member.</returns>
    public static string? CamelCase(Type type, MemberInfo? member, LambdaExpression? expression)
    {
        var names = new Stack<string>();
        for (var at = expression?.Body; at is MemberExpression or UnaryExpression { NodeType: ExpressionType.Convert }; at = at is MemberExpression access ? access.Expression : ((UnaryExpression)at).Operand)
        {
            if (at is MemberExpression { Member: var one })
                names.Push(Name(one));
        }

        return names.Count > 0 ? string.Join('.', names) : member is null ? null : Name(member);
    }

    private static string Name(MemberInfo member) => member.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(member.Name);
}
