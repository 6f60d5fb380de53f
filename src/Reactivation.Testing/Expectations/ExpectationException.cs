namespace Reactivation.Testing;

/// <summary>What was expected is not so; the message says what is, and proves it.</summary>
/// <remarks>Every test framework counts a test that throws as failed, so this works in xunit, NUnit and MSTest alike.</remarks>
public sealed class ExpectationException : Exception
{
    /// <summary>Makes an exception without a message.</summary>
    public ExpectationException()
    {
    }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What was expected, what was found, and why.</param>
    public ExpectationException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with a cause.</summary>
    /// <param name="message">What was expected, what was found, and why.</param>
    /// <param name="innerException">The cause.</param>
    public ExpectationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
