using System.Collections.Immutable;
using Reactivation.Cli.Input.Templates;
using Spectre.Console;

namespace Reactivation.Cli.Output.Views;

/// <summary>What can be used of a folder of templates, and what its owner should know.</summary>
internal sealed class TemplateCheckView(IAnsiConsole view, Language language)
{
    internal void Write(TemplateFolder folder, ImmutableArray<Problem> remarks)
    {
        foreach (var template in folder.Templates)
            view.WriteLine($"{template}: {TemplateWords.Of(folder.OriginOf(template)).In(language)}");
        foreach (var remark in remarks)
            view.Indented(0, TemplateWords.Remark(remark).In(language));
        new OthersView(view, language).Write(folder);
        view.WriteLine(TemplateWords.CanBeUsed(folder.Templates.Length).In(language));
    }
}
