using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Reactivation.Messages;

namespace Reactivation.Hosting.Tests;

public sealed class SetupProblemTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Everything that is wrong, of every input, before the first request.</summary>
    [Fact]
    public async Task AtTheStart_AllProblemsOfAllPolicies_AreToldAtOnce()
    {
        var (b2b, b2c) = (BrokenRule(), BrokenJson());
        using var host = Hosts.Build(s => s.AddReactivation().AddPolicy("b2b", PolicySource.File(b2b)).AddPolicy("b2c", PolicySource.File(b2c)).AddPolicy("pilot", Twice()).UseTimeZone("Asia/Tokio"));

        var told = (await host.Invoking(h => h.StartAsync()).Should().ThrowAsync<ReactivationSetupException>()).Which;

        told.Message.ReplaceLineEndings("\n").Split('\n').Should().Equal(
            "Reactivation cannot be set up: 5 problems.",
            "time zone: found 'Asia/Tokio', expected the id of a time zone that this machine knows, such as Asia/Tokyo or UTC",
            $"{b2b}, line 4, column 12, $.segments[0].when: found 'lst_purchase_on', expected a fact; did you mean 'last_purchase_on'?",
            $"{b2b}, line 5, column 5, $.segments[0].dimesion: found the member dimesion, expected one of id, when, dimension, why; did you mean 'dimension'?",
            $"{b2c}, line 3, column 1, $: found the end, expected ',' or '}}'",
            "policy pilot, segments: found the id silent twice, expected each id once");
        told.Problems.Should().HaveCount(5).And.OnlyContain(p => p.Found.Length > 0 && p.Expected.Length > 0);
        told.Failures.Should().Equal(told.Problems.Select(p => p.ToString()));
    }

    [Fact]
    public void WhereNothingChecksAtTheStart_TheFirstServiceTellsTheSame()
    {
        var services = new ServiceCollection();
        services.AddReactivation().AddPolicy("b2b", PolicySource.File(BrokenRule())).AddPolicy("b2c", PolicySource.File(BrokenJson())).UseTimeZone("UTC");
        using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
        using var scope = provider.CreateScope();
        var expected = provider.Invoking(p => p.GetRequiredService<IStartupValidator>().Validate()).Should().Throw<ReactivationSetupException>().Which.Message;

        foreach (var ask in new Action[]
        {
            () => provider.GetRequiredService<IReactivationEngines>(),
            () => scope.ServiceProvider.GetRequiredService<ReactivationEngine>(),
            () => scope.ServiceProvider.GetRequiredKeyedService<ReactivationEngine>("b2b"),
            () => provider.GetRequiredService<MessageCatalogue>(),
            () => provider.GetRequiredService<BusinessDay>(),
        })
        {
            ask.Should().Throw<ReactivationSetupException>().WithMessage(expected);
        }
    }

    [Fact]
    public async Task ProblemsOfTheHostsOwnOptions_AreToldToo()
    {
        using var host = Hosts.Build(s =>
        {
            s.AddOptions<Own>().Validate(_ => false, "the host's own").ValidateOnStart();
            s.AddReactivation(PolicySource.File(BrokenJson()));
        });

        (await host.Invoking(h => h.StartAsync()).Should().ThrowAsync<AggregateException>()).Which.InnerExceptions.Select(e => e.GetType()).Should()
            .BeEquivalentTo([typeof(OptionsValidationException), typeof(ReactivationSetupException)]);
    }

    [Fact]
    public void AFileThatIsNotThere_SaysWhereItWasLookedFor()
    {
        var told = Told(s => s.AddReactivation(PolicySource.File("no-such-policy.json")));

        told.Should().ContainSingle().Which.ToString().Should().Be(
            $"{Path.GetFullPath("no-such-policy.json")}: found no such file, expected a policy in JSON; a relative path begins in the process's current folder: copy the file there, or say where it is");
    }

    [Fact]
    public void AFolderInPlaceOfAFile_AndAFileThatIsFarTooLong_AreRefused()
    {
        var folder = Directory.CreateDirectory(_folder.At("b2b.json")).FullName;
        var huge = _folder.At("huge.json");
        using (var file = new FileStream(huge, FileMode.Create))
            file.SetLength(1L << 40 >> 8);

        var told = Told(s => s.AddReactivation().AddPolicy("folder", PolicySource.File(folder)).AddPolicy("huge", PolicySource.File(huge)));

        told.Should().HaveCount(2);
        told[0].ToString().Should().StartWith($"{folder}: found a file that cannot be read (").And.EndWith("), expected a policy in JSON");
        told[1].ToString().Should().Be($"{huge}: found a file of 4294967296 bytes, expected a policy in JSON of at most 4194304 bytes");
    }

    [Fact]
    public void Templates_TellFileLineAndColumn_AndWhatIsThereTwice()
    {
        var bad = _folder.Write("templates/bad.txt", TemplateTests.Hello.Replace("{{ salutation }}", "{{ salutatoin }}", StringComparison.Ordinal));
        var first = _folder.Write("templates/hello.en.txt", TemplateTests.Hello);
        var again = _folder.Write("templates/hello.txt", TemplateTests.Hello);
        var foreign = _folder.At("templates/shift-jis.txt");
        File.WriteAllBytes(foreign, [.. "id: x\ntitle: "u8, 0x8B, 0x78]);
        var empty = Directory.CreateDirectory(_folder.At("empty")).FullName;

        var told = Told(s => s.AddReactivation().AddTemplates(_folder.At("templates")).AddTemplates(empty).AddTemplates(_folder.At("none")));

        told.Select(p => p.ToString()).Should().BeEquivalentTo(
            $"{bad}, line 6, column 1: found the value 'salutation', which no part uses, expected values that are used; use it, or take it out",
            $"{bad}, line 9, column 4: found the value 'salutatoin', which the head does not declare, expected one of salutation; did you mean 'salutation'?",
            $"{foreign}, line 2: found bytes that are no UTF-8, expected a template in UTF-8; save the file in UTF-8",
            $"{empty}: found a folder without *.txt, expected a folder with templates, *.txt",
            $"{_folder.At("none")}: found no such folder, expected a folder with templates, *.txt; a relative path begins in the process's current folder",
            $"{again}: found the template hello.en a second time, expected each id once in a language; {first} has it too");
    }

    private static List<Problem> Told(Action<IServiceCollection> add)
    {
        using var host = Hosts.Build(add);
        return [.. host.Invoking(h => h.Engines()).Should().Throw<ReactivationSetupException>().Which.Problems];
    }

    private string BrokenRule() => _folder.Write("b2b.json", """
        {
          "version": 1,
          "segments": [ { "id": "silent",
          "when": "lst_purchase_on at least 90 days ago",
            "dimesion": "silence", "dimension": "silence", "why": { "en": "silent", "ja": "休眠" } } ]
        }
        """);

    private string BrokenJson() => _folder.Write("b2c.json", "{\n  \"version\": 1\n");

    private static ReactivationPolicy Twice()
    {
        var good = Policies.Of(1);
        return good with { Segments = [.. good.Segments, .. good.Segments] };
    }

    private sealed class Own;
}
