using System.Text;
using Reactivation.Cli.Output.Files;
using Reactivation.Messages;

namespace Reactivation.Cli.Demo;

/// <summary>Writes what <c>messages</c> needs beside customers and contacts: who writes, and what is said. Nobody is real, and no address leads anywhere.</summary>
internal static class DemoMessages
{
    internal const string Sender = "sender.json";
    internal const string Values = "values.json";

    /// <summary>For how long the demo's offers hold.</summary>
    private const int OfferDays = 30;

    private const string SenderJson = """
        {
          "version": 1,
          "contact": "+81-3-0000-0000",
          "opt_out_link": "https://www.example.com/stop?c={customer_id}",
          "opt_out_email": "stop@example.com",
          "information_link": "https://www.example.com/about",
          "en": {
            "company": "Sample Shop",
            "person": "Ichiro Suzuki",
            "postal_address": "1-2-3 Mihon City, Mihon 000-0000, Japan"
          },
          "ja": {
            "company": "みほん商店",
            "person": "鈴木 一郎",
            "postal_address": "〒000-0000 みほん県みほん市1-2-3"
          }
        }

        """;

    internal static void Write(OutputSet set, DateOnly asOf)
    {
        set.Write(Sender, stream => stream.Write(Encoding.UTF8.GetBytes(SenderJson.ReplaceLineEndings("\n"))));
        set.Write(Values, stream => ValuesExample.Write(stream, MessageCatalogue.Default, ValuesExample.Answering(MessageCatalogue.Default), DateOnly.FromDayNumber(Math.Min(DateOnly.MaxValue.DayNumber, asOf.DayNumber + OfferDays))));
    }
}
