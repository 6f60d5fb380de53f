namespace Reactivation.Cli.Input;

/// <summary>Rows could not be read, and the user wants all of them or nothing (--strict).</summary>
internal sealed class RejectedRowsException(IEnumerable<Problem> problems) : InputException(problems);
