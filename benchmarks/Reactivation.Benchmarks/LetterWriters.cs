using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using HandlebarsDotNet;
using Reactivation.Messages;

namespace Reactivation.Benchmarks;

/// <summary>One Japanese e-mail of about 550 characters by three hands: a template of ours, Handlebars.Net compiled, and code that appends to a builder. Whoever prints otherwise is not timed.</summary>
internal sealed class LetterWriters
{
    private const string Ours =
        """
        {{ company }}
        {{ person }} 様

        いつもお世話になっております。{{ sender.company }}の{{ sender.person }}です。
        {{ if last_on }}前回{{ last_on | date.to_string "%Y年%m月%d日" }}にご利用いただきましてから、しばらくご無沙汰しております。
        {{ end }}このたび、サービスを次のとおり改善いたしました。
        {{ for x in improvements }}・{{ x }}
        {{ end }}
        {{ if cause == "price" }}料金プランも見直しました。{{ else if cause == "staff" }}担当者を変更いたしました。{{ else }}新しい機能をご用意しました。{{ end }}
        感謝の気持ちを込めて、{{ percent }}%割引のクーポンをお送りします。
        クーポンコード: {{ code }}
        有効期限: {{ until | date.to_string "%Y年%m月%d日" }}まで
        詳しくはこちら: {{ link }}

        ご不明な点がございましたら、いつでもお気軽にお問い合わせください。今後とも変わらぬお引き立てのほど、よろしくお願い申し上げます。お客様のお声をもとに、これからもより良いサービスをお届けできるよう努めてまいります。
        最新の情報は、当社のホームページでもご案内しております。お時間のあるときに、ぜひ一度ご覧ください。またのご利用を、社員一同、心よりお待ちしております。
        ご来店の際は、お近くの店舗までどうぞお気軽にお立ち寄りください。通信販売では、お電話とファクシミリでもご注文を承っております。

        {{ sender.company }}
        {{ sender.address }}
        配信停止: {{ opt_out }}

        """;

    private const string Theirs =
        """
        {{Company}}
        {{Person}} 様

        いつもお世話になっております。{{Sender.Company}}の{{Sender.Person}}です。
        {{#if LastOn}}前回{{day LastOn}}にご利用いただきましてから、しばらくご無沙汰しております。
        {{/if}}このたび、サービスを次のとおり改善いたしました。
        {{#each Improvements}}・{{this}}
        {{/each}}

        {{#if IsPrice}}料金プランも見直しました。{{else if IsStaff}}担当者を変更いたしました。{{else}}新しい機能をご用意しました。{{/if}}
        感謝の気持ちを込めて、{{number Percent}}%割引のクーポンをお送りします。
        クーポンコード: {{Code}}
        有効期限: {{day Until}}まで
        詳しくはこちら: {{Link}}

        ご不明な点がございましたら、いつでもお気軽にお問い合わせください。今後とも変わらぬお引き立てのほど、よろしくお願い申し上げます。お客様のお声をもとに、これからもより良いサービスをお届けできるよう努めてまいります。
        最新の情報は、当社のホームページでもご案内しております。お時間のあるときに、ぜひ一度ご覧ください。またのご利用を、社員一同、心よりお待ちしております。
        ご来店の際は、お近くの店舗までどうぞお気軽にお立ち寄りください。通信販売では、お電話とファクシミリでもご注文を承っております。

        {{Sender.Company}}
        {{Sender.Address}}
        配信停止: {{OptOut}}

        """;

    private static readonly TemplateNames Names = TemplateNames.Of("company", "person", "last_on", "improvements", "cause", "percent", "code", "until", "link", "opt_out", "sender");
    private static readonly TemplateNames SenderNames = TemplateNames.Of("company", "person", "address");

    private readonly Letter[] _letters = Letter.Make(64);
    private readonly TemplateValues[] _values;
    private readonly Template _template = Reactivation.Messages.Template.Parse(Ours.ReplaceLineEndings("\n"));
    private readonly HandlebarsTemplate<object, object> _handlebars;
    private readonly StringBuilder _builder = new();

    internal LetterWriters()
    {
        _values = [.. _letters.Select(Values)];
        var handlebars = Handlebars.Create(new HandlebarsConfiguration { NoEscape = true });
        handlebars.RegisterHelper("day", static (writer, _, arguments) => writer.WriteSafeString(((DateTime)arguments[0]!).ToString("yyyy年MM月dd日", CultureInfo.InvariantCulture)));
        handlebars.RegisterHelper("number", static (writer, _, arguments) => writer.WriteSafeString(((decimal)arguments[0]!).ToString(CultureInfo.InvariantCulture)));
        _handlebars = handlebars.Compile(Theirs.ReplaceLineEndings("\n"));
        for (var i = 0; i < _letters.Length; i++)
        {
            if (ByTemplate(i) != ByBuilder(i) || ByHandlebars(i) != ByBuilder(i) || BySourceValues(i) != ByBuilder(i))
                throw new InvalidOperationException($"Letter {i} differs:\n{ByTemplate(i)}\n{ByHandlebars(i)}\n{ByBuilder(i)}");
        }
    }

    /// <summary>How many letters there are before they repeat.</summary>
    internal int Count => _letters.Length;

    internal string ByTemplate(int i) => _template.Render(_values[i & 63]);

    internal void ByTemplate(int i, System.Buffers.IBufferWriter<char> output) => _template.Render(_values[i & 63], output);

    /// <summary>With the values made of the application's class for each message.</summary>
    internal string BySourceValues(int i) => _template.Render(Values(_letters[i & 63]));

    internal string ByHandlebars(int i) => _handlebars(_letters[i & 63]);

    internal string ByBuilder(int i)
    {
        var (l, b) = (_letters[i & 63], _builder);
        b.Clear();
        b.Append(l.Company).Append('\n').Append(l.Person).Append(" 様\n\nいつもお世話になっております。").Append(l.Sender.Company).Append('の').Append(l.Sender.Person).Append("です。\n");
        if (l.LastOn is { } last)
            b.Append(CultureInfo.InvariantCulture, $"前回{last:yyyy年MM月dd日}にご利用いただきましてから、しばらくご無沙汰しております。\n");
        b.Append("このたび、サービスを次のとおり改善いたしました。\n");
        foreach (var improvement in l.Improvements)
            b.Append('・').Append(improvement).Append('\n');
        b.Append('\n').Append(l.Cause switch { "price" => "料金プランも見直しました。", "staff" => "担当者を変更いたしました。", _ => "新しい機能をご用意しました。" });
        b.Append(CultureInfo.InvariantCulture, $"\n感謝の気持ちを込めて、{l.Percent}%割引のクーポンをお送りします。\nクーポンコード: {l.Code}\n有効期限: {l.Until:yyyy年MM月dd日}まで\n詳しくはこちら: {l.Link}\n\n");
        b.Append("ご不明な点がございましたら、いつでもお気軽にお問い合わせください。今後とも変わらぬお引き立てのほど、よろしくお願い申し上げます。お客様のお声をもとに、これからもより良いサービスをお届けできるよう努めてまいります。\n");
        b.Append("最新の情報は、当社のホームページでもご案内しております。お時間のあるときに、ぜひ一度ご覧ください。またのご利用を、社員一同、心よりお待ちしております。\nご来店の際は、お近くの店舗までどうぞお気軽にお立ち寄りください。通信販売では、お電話とファクシミリでもご注文を承っております。\n\n");
        return b.Append(l.Sender.Company).Append('\n').Append(l.Sender.Address).Append("\n配信停止: ").Append(l.OptOut).Append('\n').ToString();
    }

    private static TemplateValues Values(Letter l) => Names.With(
        l.Company, l.Person, l.LastOn is { } last ? last : TemplateValue.Null, ImmutableArray.Create(l.Improvements), l.Cause, l.Percent, l.Code, l.Until, l.Link, l.OptOut, SenderNames.With(l.Sender.Company, l.Sender.Person, l.Sender.Address));
}
