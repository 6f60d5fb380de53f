using System.Collections.Immutable;
using Reactivation.Decisions;
using Reactivation.Dormancy;

namespace Reactivation.Approaches;

/// <summary>Who is told of when coming back, by default: who was dormant by D1 and visits (A3).</summary>
internal static class ReturnTable
{
    internal static ImmutableArray<Row<ReturnRule>> Default { get; } =
    [
        new("A3-D1-visit", Facts.Stage.IsAnyOf("slipping", "dormant", "churned") & Condition.Definition(DormancyDefinitions.NoWebVisit),
            new([EventKind.WebVisit], new("follow-up", new("the owner follows up at once", "担当者がすぐにフォロー"), ContactPurpose.Personal, [Channel.Phone, Channel.Email])),
            new("was dormant without a web visit", "サイト訪問のない休眠顧客")),
    ];
}
