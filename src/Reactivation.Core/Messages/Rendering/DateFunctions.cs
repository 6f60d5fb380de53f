namespace Reactivation.Messages.Rendering;

/// <summary><c>date.…</c></summary>
internal static class DateFunctions
{
    private const string Known = "%Y %y %m %d %e %j %H %I %M %S %p %a %A %b %B %F %D %T %R %%";

    internal static Function[] All =>
    [
        new("date.to_string", 2, 3, ToText) { Writer = Write },
        new("date.add_days", 2, 2, static (in Arguments a, ref Run run, int at) => Added(a, static (day, n) => day.AddDays(n), Numbers.Number(a[1], ref run, at), ref run, at)),
        new("date.add_months", 2, 2, static (in Arguments a, ref Run run, int at) => Added(a, static (day, n) => day.AddMonths((int)n), Numbers.Int(a[1], ref run, at), ref run, at)),
    ];

    private static DateTime Moment(TemplateValue value, ref Run run, int at) =>
        value.Kind == TemplateValueKind.Moment ? value.Moment : throw run.Refusal(at, Kinds.Of(value), "a day");

    private static TemplateValue Added(in Arguments a, Func<DateTime, double, DateTime> add, double count, ref Run run, int at)
    {
        try
        {
            return add(Moment(a[0], ref run, at), count);
        }
        catch (ArgumentOutOfRangeException e)
        {
            throw run.Refusal(at, "a day outside the years 1 to 9999", "a shorter way", inner: e);
        }
    }

    private static TemplateValue ToText(in Arguments a, ref Run run, int at)
    {
        var length = run.Length;
        Write(in a, ref run, at);
        var text = run.TakeBack(length);
        return a[0].IsNull ? default : text;
    }

    private static void Write(in Arguments a, ref Run run, int at)
    {
        var pattern = a[1].Kind == TemplateValueKind.Text ? a[1].Text : throw run.Refusal(at, Kinds.Of(a[1]), "a pattern such as \"%Y-%m-%d\"");
        var culture = Cultures.Find(a[2], ref run, at);
        if (a[0].IsNull)
            return;
        Write(pattern, Moment(a[0], ref run, at), culture, ref run, at);
    }

    private static void Write(string pattern, DateTime day, Cultures culture, ref Run run, int at)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length)
                run.Write(pattern[i], at);
            else
                Write(pattern[++i], day, culture, ref run, at);
        }
    }

    private static void Write(char code, DateTime day, Cultures culture, ref Run run, int at)
    {
        switch (code)
        {
            case 'Y': run.WriteDigits(day.Year, 4, at); break;
            case 'y': run.WriteDigits(day.Year % 100, 2, at); break;
            case 'm': run.WriteDigits(day.Month, 2, at); break;
            case 'd': run.WriteDigits(day.Day, 2, at); break;
            case 'e': run.Write(day.Day < 10 ? " " : "", at); run.WriteDigits(day.Day, day.Day < 10 ? 1 : 2, at); break;
            case 'j': run.WriteDigits(day.DayOfYear, 3, at); break;
            case 'H': run.WriteDigits(day.Hour, 2, at); break;
            case 'I': run.WriteDigits((day.Hour + 11) % 12 + 1, 2, at); break;
            case 'M': run.WriteDigits(day.Minute, 2, at); break;
            case 'S': run.WriteDigits(day.Second, 2, at); break;
            case 'p': run.Write(day.Hour < 12 ? culture.Morning : culture.Afternoon, at); break;
            case 'a': run.Write(culture.ShortDays[(int)day.DayOfWeek], at); break;
            case 'A': run.Write(culture.Days[(int)day.DayOfWeek], at); break;
            case 'b': run.Write(culture.ShortMonths[day.Month - 1], at); break;
            case 'B': run.Write(culture.Months[day.Month - 1], at); break;
            case 'F': Write("%Y-%m-%d", day, culture, ref run, at); break;
            case 'D': Write("%m/%d/%y", day, culture, ref run, at); break;
            case 'T': Write("%H:%M:%S", day, culture, ref run, at); break;
            case 'R': Write("%H:%M", day, culture, ref run, at); break;
            case '%': run.Write('%', at); break;
            default: throw run.Refusal(at, $"the date code '%{code}'", $"one of {Known}");
        }
    }
}
