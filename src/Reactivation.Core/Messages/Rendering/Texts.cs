namespace Reactivation.Messages.Rendering;

/// <summary>Texts that functions make, bounded before they are made.</summary>
internal static class Texts
{
    /// <summary>Charges for a text of a length; throws where it would be too long.</summary>
    internal static void Charge(long length, ref Run run, int at)
    {
        if (length > run.LongestText)
            throw run.Refusal(at, $"a text of more than {run.LongestText} characters", "a shorter one", "shorten it, or raise TemplateBounds.OutputLength");
        run.Charge((int)length, at);
    }
}
