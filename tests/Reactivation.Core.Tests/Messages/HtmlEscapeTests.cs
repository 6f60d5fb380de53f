using System.Net;
using FsCheck.Fluent;
using Reactivation.Messages;
using Reactivation.Tests.Generators;

namespace Reactivation.Tests.Messages;

/// <summary>html.escape writes what the platform's encoder writes, which is what the full engine calls.</summary>
public class HtmlEscapeTests
{
    private static readonly Template Escape = Template.Parse("{{ x | html.escape }}|{{ x | html.escape | string.size }}");

    [Fact]
    public void M5_Escaped_IsWhatThePlatformEscapes() => Always.Holds(
        Gen.Elements('a', '<', '>', '&', '"', '\'', '花', '\u00A0', '\u00FF', '\u009F', '\u0100', '\uD83D', '\uDE00', ' ', '\n').Several(0, 8).Select(c => new string(c)),
        5_000,
        text => Escape.Render(TemplateValues.Of(("x", text))).Should().Be($"{WebUtility.HtmlEncode(text)}|{WebUtility.HtmlEncode(text).Length}"));
}
