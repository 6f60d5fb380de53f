namespace Reactivation.Hosting.Tests;

/// <summary>Policies that tests tell apart by their fingerprint.</summary>
internal static class Policies
{
    /// <summary>A policy in which silence begins after so many days.</summary>
    internal static string Json(int days, string name = "a policy") => $$"""
        {
          "version": 1,
          "name": "{{name}}",
          "segments": [
            {
              "id": "silent",
              "when": "last_purchase_on at least {{days}} days ago",
              "dimension": "silence",
              "why": { "en": "silent", "ja": "休眠" }
            }
          ]
        }
        """;

    internal static ReactivationPolicy Of(int days) => ReactivationPolicy.FromJson(Json(days));

    internal static string Print(int days) => Of(days).Fingerprint();

    internal static string Print(this ReactivationEngine engine) => engine.Policy.Fingerprint();
}
