using Reactivation.Cli.Runs;
using Reactivation.Decisions;
using Reactivation.Messages;

namespace Reactivation.Cli.Output.Views;

/// <summary>The words of the view of messages, in English and in Japanese.</summary>
internal static class MessageWords
{
    internal static Wording Template { get; } = new("Template", "テンプレート");

    internal static Wording Messages { get; } = new("Messages", "メッセージ数");

    internal static Wording To { get; } = new("To", "宛先");

    internal static Wording Subject { get; } = new("Subject", "件名");

    internal static Wording Gate { get; } = new(
        "Composed is not sent: whether each of them may be contacted is for the gate to say.",
        "作成しただけで、送信はしていません。連絡してよい相手かどうかは gate で確かめてください。");

    internal static Wording Made(MessageTally tally) => new(
        $"{Tables.Number(tally.Messages)} {(tally.Messages == 1 ? "message" : "messages")} composed{(tally.SmsParts > 0 ? $", {Tables.Number(tally.SmsParts)} SMS parts" : "")}{(tally.SmsCost is { } cost ? FormattableString.Invariant($", which cost {cost:#,##0.####}") : "")}.",
        $"メッセージ {Tables.Number(tally.Messages)} 件を作成しました{(tally.SmsParts > 0 ? $"（SMS {Tables.Number(tally.SmsParts)} 通分{(tally.SmsCost is { } price ? FormattableString.Invariant($"、費用 {price:#,##0.####}") : "")}）" : "")}。");

    internal static Wording WithoutOffer(int count) => new(
        $"{Tables.Number(count)} of them without the offer, because a guard rail closes it.",
        $"うち {Tables.Number(count)} 件は、ガードレールに触れるため特典を外しました。");

    internal static Wording Refused(int count) => new(
        $"{Tables.Number(count)} {(count == 1 ? "customer gets" : "customers get")} none, because:",
        $"{Tables.Number(count)} 人には作成できませんでした。理由：");

    internal static Wording More(int count) => new(
        $"… and {Tables.Number(count)} more: messages --out writes all of them to messages.refused.csv",
        $"… 他 {Tables.Number(count)} 件（messages --out で messages.refused.csv に全件）");

    internal static Wording Parts(SmsText sms) => new(
        $"{sms.Parts.Length} {(sms.Parts.Length == 1 ? "part" : "parts")}, {sms.Units} units of {Codes.Of(sms.Encoding)}{(sms.Cost is { } cost ? FormattableString.Invariant($", costs {cost:#,##0.####}") : "")}",
        $"{sms.Parts.Length} 通分、{Codes.Of(sms.Encoding)} {sms.Units} 文字{(sms.Cost is { } price ? FormattableString.Invariant($"、費用 {price:#,##0.####}") : "")}");
}
