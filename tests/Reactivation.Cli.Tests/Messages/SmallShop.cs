namespace Reactivation.Cli.Tests.Messages;

/// <summary>Files of a small shop whose customers have all fallen silent, each for a reason of their own, and what messages need. All names are made up.</summary>
internal static class SmallShop
{
    private const string Header = "customer_id,person,company,department,title,language,zone,jurisdiction,email,sms,phone,letter";

    /// <summary>Several purchases, so that nobody is taken for one who never got used to it.</summary>
    private static readonly string[] Days = ["2025-05-20", "2025-08-20", "2025-11-20"];

    /// <summary>Writes the files; each customer is an id and a reason for leaving, which may be empty.</summary>
    public static void Write(CommandRun run, params (string Id, string Reason, string Contact)[] customers)
    {
        run.Write("events.csv", ["customer_id,date,amount", .. from c in customers from day in Days select $"{Cell(c.Id)},{day},5000"]);
        run.Write("customers.csv", ["customer_id,leaving_reason,leaving_reason_on", .. customers.Select(c => $"{Cell(c.Id)},{c.Reason},{(c.Reason.Length > 0 ? "2025-12-01" : "")}")]);
        run.Write("contacts.csv", [Header, .. customers.Where(c => c.Contact.Length > 0).Select(c => $"{Cell(c.Id)},{c.Contact}")]);
        run.Write("sender.json", Sender);
        run.Run("templates", "values").Should().Be(0, run.Error);
        run.Write("values.json", run.Output);
    }

    /// <summary>A contact with an address for every form.</summary>
    public static string Contact(string person, string language, string company = "", string title = "", string email = "reader@example.com", string jurisdiction = "JP") =>
        string.Join(',', Cell(person), Cell(company), "", title, language, "Asia/Tokyo", jurisdiction, email, "+819000000000", "+81300000000", "\"1-2-3, Mihon\"");

    public static string Sender => """
        {
          "version": 1,
          "contact": "03-0000-0000",
          "opt_out_link": "https://example.com/stop?c={customer_id}",
          "information_link": "https://example.com/about",
          "ja": { "company": "みほん商店", "person": "鈴木 一郎", "postal_address": "〒000-0000 みほん県みほん市1-2-3" },
          "en": { "company": "Sample Shop", "person": "Ichiro Suzuki", "postal_address": "1-2-3 Mihon City, Japan" }
        }
        """;

    /// <summary>Runs <c>messages</c> over the files.</summary>
    public static int Messages(CommandRun run, params string[] more) =>
        run.Run(["messages", "--events", run.Path("events.csv"), "--customers", run.Path("customers.csv"), "--contacts", run.Path("contacts.csv"), "--sender", run.Path("sender.json"), "--as-of", "2026-11-22", .. more.Contains("--values") ? [] : new[] { "--values", run.Path("values.json") }, .. more]);

    private static string Cell(string text) => text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
