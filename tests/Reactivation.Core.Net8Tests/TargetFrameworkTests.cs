using System.Reflection;
using System.Runtime.Versioning;

namespace Reactivation.Tests;

public sealed class TargetFrameworkTests
{
    [Fact]
    public void TheCoreUnderTest_IsItsNet8Build() =>
        Assembly.Load("Reactivation.Core").GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName
            .Should().Be(".NETCoreApp,Version=v8.0");
}
