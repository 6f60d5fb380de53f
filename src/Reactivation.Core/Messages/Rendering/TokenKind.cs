namespace Reactivation.Messages.Rendering;

internal enum TokenKind
{
    Word,
    Whole,
    Float,
    Text,
    Symbol,
    End,
}
