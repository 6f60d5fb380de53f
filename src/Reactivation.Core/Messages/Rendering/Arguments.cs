using System.Runtime.CompilerServices;

namespace Reactivation.Messages.Rendering;

/// <summary>The arguments of one call, the piped one first; those that are left out are null.</summary>
[InlineArray(Most)]
internal struct Arguments
{
    internal const int Most = 3;

    private TemplateValue _first;
}
