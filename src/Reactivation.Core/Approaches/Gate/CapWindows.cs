namespace Reactivation.Approaches;

/// <summary>When a cap lets the next contact through, given what was sent.</summary>
/// <remarks>
/// A contact at t breaks the cap iff some window of its length holds t and <c>Most</c> sent ones: iff for <c>Most</c> sent in a row, from a to b,
/// max(t, b) − min(t, a) is less than the window. Each such run blocks the open interval from b − window to a + window. Contacts that are on
/// record later than t count too, so that clocks that differ between machines cannot push anyone above a cap.
/// </remarks>
internal static class CapWindows
{
    /// <summary>The first moment from <paramref name="at"/> on at which the cap lets a contact through.</summary>
    internal static DateTimeOffset FirstFree(FrequencyCap cap, IEnumerable<SentContact> sent, DateTimeOffset at)
    {
        var times = sent.Where(s => cap.Concerns(s.Channel)).Select(s => s.At).Order().ToArray();
        for (var first = 0; first + cap.Most <= times.Length; first++)
        {
            var (a, b) = (times[first], times[first + cap.Most - 1]);
            if (at - a < cap.Within && b - at < cap.Within && b - a < cap.Within)
                at = a + cap.Within;
        }

        return at;
    }
}
