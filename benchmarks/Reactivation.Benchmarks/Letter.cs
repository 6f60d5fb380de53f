namespace Reactivation.Benchmarks;

/// <summary>What stands in one e-mail: a class as an application would have it. All of it is made up.</summary>
public sealed record Letter(string Company, string Person, DateTime? LastOn, string[] Improvements, string Cause, decimal Percent, string Code, DateTime Until, string Link, string OptOut, LetterSender Sender)
{
    /// <summary>For engines that cannot compare.</summary>
    public bool IsPrice => Cause == "price";

    /// <summary>For engines that cannot compare.</summary>
    public bool IsStaff => Cause == "staff";

    /// <summary>Customers who differ from one another.</summary>
    internal static Letter[] Make(int count) =>
    [
        .. Enumerable.Range(0, count).Select(i => new Letter(
            $"株式会社みほん{i % 10}", "花子", i % 8 == 0 ? null : new DateTime(2026, 1, 1).AddDays(i % 300), ["お問い合わせ窓口の増設", "ご回答までの時間の短縮", "担当者研修の充実"], i % 3 == 0 ? "price" : i % 3 == 1 ? "staff" : "product",
            20, "THANKS20", new DateTime(2026, 12, 31), "https://example.com/", "https://example.com/stop", new LetterSender("みほん商店", "鈴木", "みほん県みほん市1-2-3"))),
    ];
}
