using System.Collections.Immutable;
using Reactivation.Cli.Input.Mapping;
using Reactivation.Messages;

namespace Reactivation.Cli.Input.Messages;

/// <summary>Who writes, as a file tells it (<c>--sender</c>); another name or address in each language where it says so.</summary>
/// <param name="File">The file's name, for problems.</param>
/// <param name="Senders">The sender by language; none where the file has none in that language.</param>
internal sealed record SenderFile(string File, ImmutableDictionary<Language, Sender> Senders)
{
    private static readonly string[] Required = ["company", "person"];
    private static readonly string[] Parts = ["company", "person", "department", "postal_address", "contact", "opt_out_email", "opt_out_link", "information_link"];

    /// <summary>Where the core's check finds something, by the member that says it.</summary>
    /// <summary>Reads a file.</summary>
    /// <exception cref="InputException">It cannot be used; all problems are named.</exception>
    internal static SenderFile Read(FileInfo file) => new(file.Name, MessageJson.Read(file, (json, reader) =>
    {
        var members = reader.Whole(json, [.. Parts, "en", "ja"]);
        var own = Enum.GetValues<Language>().ToDictionary(l => l, l => members.TryGetValue(Codes.Of(l), out var section) ? reader.Problems.Members(section, Parts) : null);
        var all = own.Values.Any(s => s is null) ? Sender(reader, members, null, isAsked: own.Values.All(s => s is null), json) : null;
        return own.Select(o => (o.Key, Sender: o.Value is null ? all : Sender(reader, members, o.Value, isAsked: true, json))).Where(s => s.Sender is not null).ToImmutableDictionary(s => s.Key, s => s.Sender!);
    }));

    /// <summary>The sender of a message in a language to a customer; null for none in that language.</summary>
    internal Sender? For(Language language, string customerId) => Senders.GetValueOrDefault(language) is not { } sender ? null
        : sender.OptOutLink is null && sender.InformationLink is null ? sender
        : sender with { OptOutLink = LinkPattern.For(sender.OptOutLink, customerId), InformationLink = LinkPattern.For(sender.InformationLink, customerId) };

    /// <summary>What a law asks for and the senders lack: known before anything is composed.</summary>
    internal IEnumerable<Problem> Unmet(LegalProfile legal, MessageForm form) =>
        from sender in Senders.OrderBy(s => s.Key)
        from duty in legal.Unmet(sender.Value, form)
        select new Problem
        {
            Source = File,
            Found = $"no {Member(duty, form)}",
            Expected = $"it, which {legal.Jurisdiction} asks for in {(form == MessageForm.Email ? "an e-mail" : "an SMS")}",
        } into problem
        group problem by problem.Found into same
        select same.First();

    private static Sender? Sender(MessageJson reader, Dictionary<string, PlacedJson> all, Dictionary<string, PlacedJson>? section, bool isAsked, PlacedJson json)
    {
        PlacedJson? Of(string name) => section?.GetValueOrDefault(name) ?? all.GetValueOrDefault(name);
        foreach (var missing in Required.Where(n => isAsked && Of(n) is null))
            reader.Wrong(json, $"\"{missing}\": who writes", $"no {missing}");
        if (Of("company") is null || Of("person") is null)
            return null;
        var sender = new Sender(reader.Text(Of("company")) ?? "", reader.Text(Of("person")) ?? "")
        {
            Department = reader.Text(Of("department")),
            PostalAddress = reader.Text(Of("postal_address")),
            Contact = reader.Text(Of("contact")),
            OptOutEmail = reader.Text(Of("opt_out_email")),
            OptOutLink = reader.Link(Of("opt_out_link")),
            InformationLink = reader.Link(Of("information_link")),
        };
        foreach (var wrong in (sender with { OptOutLink = LinkPattern.For(sender.OptOutLink, "1"), InformationLink = LinkPattern.For(sender.InformationLink, "1") }).Check())
            reader.Problems.Add(Of(Codes.OfName(wrong.Member!))!.Place, wrong);
        return sender;
    }

    private static string Member(SenderDuty duty, MessageForm form) => duty switch
    {
        SenderDuty.Name => "company",
        SenderDuty.PostalAddress => form == MessageForm.Email ? "postal_address" : "information_link with the postal address",
        SenderDuty.OptOut => form == MessageForm.Email ? "opt_out_link or opt_out_email" : "opt_out_link",
        _ => form == MessageForm.Email ? "contact" : "information_link with the contact for complaints",
    };
}
