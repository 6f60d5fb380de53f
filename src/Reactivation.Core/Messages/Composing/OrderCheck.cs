using Reactivation.Problems;

namespace Reactivation.Messages.Composing;

/// <summary>Whether an order is sound in itself, and whether the template takes what it brings.</summary>
internal static class OrderCheck
{
    internal static IEnumerable<Problem> Run(MessageOrder order, MessageTemplate template) =>
        Recipient(order.Recipient)
            .Concat(order.Sender.Check().Select(p => p.In(nameof(order.Sender))))
            .Concat(order.Link is null || Links.IsSafe(order.Link) ? [] : [ProblemText.Of("text.link") with { Member = nameof(order.Link) }])
            .Concat(order.Offer is { } offer ? Offer(offer, order.SendOn ?? order.Assessment?.AsOf) : [])
            .Concat(UntoldCheck.Run(order, template));

    private static IEnumerable<Problem> Recipient(Recipient recipient) =>
        new (string Member, string? Text)[] { (nameof(recipient.Company), recipient.Company), (nameof(recipient.Department), recipient.Department), (nameof(recipient.Person), recipient.Person), (nameof(recipient.Title), recipient.Title) }
            .Where(l => l.Text is not null && !MessageValue.IsLine(l.Text)).Select(l => (ProblemText.Of("text.line") with { Member = l.Member }).In(nameof(MessageOrder.Recipient)));

    /// <summary>Without a day nothing tells whether an offer has ended.</summary>
    private static IEnumerable<Problem> Offer(Offer offer, DateOnly? sendOn)
    {
        foreach (var problem in offer.Check(sendOn))
            yield return problem.In(nameof(MessageOrder.Offer));
        if (sendOn is null)
            yield return ProblemText.Of("order.no_day") with { Member = nameof(MessageOrder.SendOn) };
    }
}
