using Reactivation.Messages;

namespace Reactivation.Tests.Messages;

/// <summary>What bad templates are told: all problems at once, each with its place, the construct, and what to do.</summary>
public class TemplateProblemTests
{
    [Theory]
    [InlineData("{{ name", "line 1, column 1: found a block that is not closed, expected '}}' behind the code")]
    [InlineData("a\r\n{{ x = 1 }}", "line 2, column 6: found an assignment ('='), expected the end of the block; the message subset leaves it out; take another way, or render with the full Scriban engine")]
    [InlineData("{{ \"a\" ; \"b\" }}", "line 1, column 8: found a second statement in one block (';'), expected code of the message subset; the message subset leaves it out; take another way, or render with the full Scriban engine")]
    [InlineData("{{ if a }}x", "line 1, column 1: found 'if' without an end, expected {{ end }} behind it")]
    [InlineData("{{ end }}", "line 1, column 1: found 'end' without what it belongs to, expected 'if', 'for', 'case' or 'capture' before it")]
    [InlineData("{{ if a | string.size }}{{ end }}", "line 1, column 9: found '|' in a condition, expected the end of the block; put it in parentheses")]
    [InlineData("{{ if a and b }}{{ end }}", "line 1, column 9: found the word 'and', expected the end of the block; write && for and, || for or, ! for not, 'else if' and 'end'")]
    [InlineData("{{ name | string.upcaze }}", "line 1, column 11: found the function 'string.upcaze', expected a function of the message subset; did you mean 'string.upcase'?")]
    [InlineData("{{ string.size a == 3 }}", "line 1, column 18: found '==' behind an argument, which it would belong to, expected '|' or the end; put the call, or the argument, in parentheses")]
    [InlineData("{{ a ? b : c | string.upcase }}", "line 1, column 14: found '|' behind a '?' and ':', expected the end of the block; put the condition with its two values in parentheses")]
    [InlineData("{{ for x in 1..3 }}{{ end }}", "line 1, column 14: found a range ('..'), expected a list: a name, or an expression in parentheses; the message subset leaves it out; take another way, or render with the full Scriban engine")]
    [InlineData("{{ for date in l }}{{ end }}", "line 1, column 8: found the name 'date', which is a word of the language, expected a name of its own")]
    [InlineData("{{ for.index }}", "line 1, column 4: found 'for.index' outside a loop, expected it between 'for' and 'end', and not behind the loop's 'else'")]
    [InlineData("{{ break }}", "line 1, column 1: found 'break' outside a loop, expected it between 'for' and 'end'")]
    [InlineData("{{ case a }}x{{ when 1 }}{{ end }}", "line 1, column 13: found something between 'case' and its first 'when', which is never printed, expected 'when' directly behind 'case'; move it before 'case'")]
    [InlineData("{{ include \"x\" }}", "line 1, column 1: found the statement 'include', expected a statement of the message subset: if, for, case, capture; the message subset leaves it out; take another way, or render with the full Scriban engine")]
    [InlineData("{{　name }}", "line 1, column 3: found a wide or unusual blank (U+3000), expected a name, a number, a text or an operator; write a plain blank")]
    [InlineData("{{ お客様名 }}{{ 'x }}", "line 1, column 14: found a text that is not closed, expected a closing '; close it, or write '\\' before a quotation mark inside")]
    [InlineData("{{ string.append(\"a\") }}", "line 1, column 17: found a call in the form f(x), expected a blank and the argument; write f x, or x | f")]
    [InlineData("{{ a.b .c }}", "line 1, column 8: found '.' without a name directly before and behind it, expected a member such as customer.name; the message subset leaves it out; take another way, or render with the full Scriban engine")]
    [InlineData("{{ name\n+ 1 }}", "line 2, column 1: found a line break inside a statement, expected one statement in a block, on one line; break the line behind a '|', or begin another block")]
    [InlineData("{{ math.round 1 2 3 }}", "line 1, column 4: found 3 arguments for math.round, expected 1 to 2, the piped one included")]
    [InlineData("{{{ name }}}", "line 1, column 1: found an object literal ('{{{'), expected '{{' and code; write a blank behind '{{', or \"{\" in a text")]
    [InlineData("{%{ x }%}", "line 1, column 1: found an escape block ('{%{'), expected text or '{{'; write {{ \"{{\" }} to print two braces")]
    public void AProblem_IsPlaced(string text, string problem)
    {
        Template.TryParse(text, out var template, out var problems).Should().BeFalse();

        template.Should().BeNull();
        problems.Select(p => p.ToString()).Should().Equal(problem);
    }

    [Fact]
    public void AllProblems_AreToldAtOnce_InOrder()
    {
        var parse = () => Template.Parse("{{ x = 1 }}\n{{ if a | b }}{{ nope.f }}{{ else }}{{ 5. }}{{ end }}\n{{ for x in }}{{ x }}{{ end }}{{ end }}");

        parse.Should().Throw<TemplateException>().Which.Problems.Select(p => (p.Line, p.Column)).Should().Equal((1, 6), (2, 9), (2, 40), (3, 13), (3, 31));
    }

    [Theory]
    [InlineData("{{ o.x }}", "line 1, column 6: found no value 'x' in the group, expected one of a, b, html")]
    [InlineData("{{ nul.x }}", "line 1, column 8: found '.x' of nothing (null), expected a group of values; write '?.x' where it may be missing")]
    [InlineData("{{ arr }}", "line 1, column 4: found a list to print, expected a text, a number, a day or true and false; join it with array.join, or go through it with for")]
    [InlineData("{{ arr[9] }}", "line 1, column 8: found the index 9 of 3, expected an index of an item that is there")]
    [InlineData("{{ 1 % 0 }}", "line 1, column 6: found a division by zero, expected numbers whose result can be kept")]
    [InlineData("{{ l * l }}", "line 1, column 6: found a result that is too large, expected numbers whose result can be kept")]
    [InlineData("{{ for x in name }}{{ end }}", "line 1, column 13: found a text, expected a list to go through")]
    [InlineData("{{ for x in nul }}{{ else }}{{ end }}", "line 1, column 13: found nothing (null), expected a list to go through; give an empty list: 'else' does not stand for nothing at all")]
    [InlineData("{{ name | date.to_string \"%Y\" }}", "line 1, column 11: found a text, expected a day")]
    [InlineData("{{ dt | date.to_string \"%-m\" }}", "line 1, column 9: found the date code '%-', expected one of %Y %y %m %d %e %j %H %I %M %S %p %a %A %b %B %F %D %T %R %%")]
    [InlineData("{{ 1 / 0 | math.format \"N0\" \"ja-JP\" }}", "line 1, column 12: found no finite number, expected a finite one: cultures have their own signs for the others")]
    [InlineData("{{ dt | date.to_string \"%Y\" \"fr-FR\" }}", "line 1, column 9: found a culture that is not allowed, expected \"ja-JP\" or \"en-US\"")]
    [InlineData("{{ n5 | math.format \"N999999999\" }}", "line 1, column 9: found the number format \"N999999999\", expected C, D, E, F, G, N, P or X with up to two digits, or a picture such as #,##0.00")]
    [InlineData("{{ \"😀😀😀\" | string.truncate 4 }}", "line 1, column 15: found a cut through the middle of a character, expected a length that does not split it; cut one unit earlier or later")]
    public void ARefusal_IsPlaced(string text, string problem) =>
        new Action(() => Template.Parse(text).Render(ScribanCase.ProbeValues)).Should().Throw<RenderException>().Which.Problem.ToString().Should().Be(problem);
}
