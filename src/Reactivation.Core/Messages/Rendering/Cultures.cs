namespace Reactivation.Messages.Rendering;

/// <summary>The cultures that a template may name. Their words are written here: what a machine's own tables say changes with its version.</summary>
internal sealed class Cultures
{
    private Cultures(string[] days, string[] shortDays, string[] months, string[] shortMonths, string morning, string afternoon) =>
        (Days, ShortDays, Months, ShortMonths, Morning, Afternoon) = (days, shortDays, months, shortMonths, morning, afternoon);

    /// <summary>The language of the invariant culture; <c>en-US</c> has the same words.</summary>
    internal static Cultures Invariant { get; } = new(
        ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
        ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
        "AM",
        "PM");

    private static readonly Cultures American = new(Invariant.Days, Invariant.ShortDays, Invariant.Months, Invariant.ShortMonths, Invariant.Morning, Invariant.Afternoon);

    private static readonly Cultures Japanese = new(
        ["日曜日", "月曜日", "火曜日", "水曜日", "木曜日", "金曜日", "土曜日"],
        ["日", "月", "火", "水", "木", "金", "土"],
        ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
        ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
        "午前",
        "午後");

    internal string[] Days { get; }

    internal string[] ShortDays { get; }

    internal string[] Months { get; }

    internal string[] ShortMonths { get; }

    internal string Morning { get; }

    internal string Afternoon { get; }

    internal static Cultures Find(TemplateValue name, ref Run run, int at) => (name.Kind == TemplateValueKind.Text ? name.Text : null) switch
    {
        _ when name.IsNull => Invariant,
        "ja-JP" => Japanese,
        "en-US" => American,
        _ => throw run.Refusal(at, "a culture that is not allowed", "\"ja-JP\" or \"en-US\""),
    };
}
