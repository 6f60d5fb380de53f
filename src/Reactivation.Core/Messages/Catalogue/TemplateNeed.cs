using System.Collections.Immutable;
using Reactivation.Approaches;

namespace Reactivation.Messages.Catalogue;

/// <summary>A template that approaches or timing name.</summary>
/// <param name="Source">What names it, such as <c>measures.A3-D3.then</c>.</param>
/// <param name="Template">Its id.</param>
/// <param name="Channels">The channels that are to take it; empty where they are left open.</param>
internal sealed record TemplateNeed(string Source, string Template, ImmutableArray<Channel> Channels)
{
    internal static IEnumerable<TemplateNeed> Of(ApproachPolicy approach) =>
        approach.AllMeasures.Select(m => new TemplateNeed(m.Source, m.Measure.Template, m.Measure.Channels))
            .Concat(approach.Sequences.SelectMany(s => s.Steps.Select(p => new TemplateNeed($"sequences.{s.Id}.{p.Id}", p.Template, [p.Channel]))));

    internal static IEnumerable<TemplateNeed> Of(TimingPolicy timing) =>
        timing.Rules.Where(r => r.Template is not null).Select(r => new TemplateNeed($"rules.{r.Id}", r.Template!, []));
}
