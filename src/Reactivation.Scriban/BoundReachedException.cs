using Scriban.Parsing;
using Scriban.Syntax;

namespace Reactivation.Messages;

/// <summary>A template takes more than its bounds; of the engine's own kind, so that it passes through the engine as it is.</summary>
internal sealed class BoundReachedException(SourceSpan span, string message) : ScriptRuntimeException(span, message);
