using Reactivation.Cli.Input.Templates;
using Reactivation.Decisions;

namespace Reactivation.Cli.Output.Views;

/// <summary>The words of the views of templates, in English and in Japanese.</summary>
internal static class TemplateWords
{
    internal static Wording Own { get; } = new("own templates", "自分のテンプレート");

    internal static Wording Needs { get; } = new("What it needs", "必要な値");

    internal static Wording Required { get; } = new("required", "必須");

    internal static Wording Optional { get; } = new("optional", "任意");

    internal static Wording Given { get; } = new("given by composing", "自動で入る値");

    internal static Wording Example { get; } = new("example", "例");

    internal static Wording Preview { get; } = new("Preview, with the examples", "例によるプレビュー");

    internal static Wording LawNote { get; } = new(
        "What the law asks for (sender, address, how to stop) is added when a message is composed.",
        "法令上の表示（送信者、所在地、配信停止の方法）は、メッセージを作るときに末尾へ加わります。");

    internal static Wording Others { get; } = new("Not read, as its name is no template's (ID.ja.txt or ID.en.txt): ", "テンプレートの名前（ID.ja.txt または ID.en.txt）でないため読まなかったもの：");

    internal static Wording Of(TemplateOrigin origin) => origin switch
    {
        TemplateOrigin.Own => new("yours", "自分のテンプレート"),
        TemplateOrigin.Override => new("yours, in place of the library's", "自分のテンプレート（標準のものと差し替え）"),
        _ => new("the library's", "標準"),
    };

    internal static Wording CanBeUsed(int count) => new(
        $"{Tables.Number(count)} {(count == 1 ? "template" : "templates")} can be used.",
        $"使用できるテンプレート：{Tables.Number(count)} 件");

    internal static Wording Remark(Problem problem) => new(
        $"warning: {problem}",
        $"注意：{problem}");
}
