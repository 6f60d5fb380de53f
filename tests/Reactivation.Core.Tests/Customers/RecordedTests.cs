using Reactivation.Customers;

namespace Reactivation.Tests.Customers;

/// <summary>5.2: set to null is recorded, left alone is not.</summary>
public class RecordedTests
{
    [Fact]
    public void Unset_Null_AndAValue_AreThree()
    {
        Recorded<int> unset = default, none = null, zero = 0;

        (unset.IsRecorded, none.IsRecorded, zero.IsRecorded).Should().Be((false, true, true));
        (unset.Value, none.Value, zero.Value).Should().Be(((int?)null, (int?)null, (int?)0));
        new[] { unset, none, zero }.Distinct().Should().HaveCount(3);
        (none == null).Should().BeTrue();
        (unset != none).Should().BeTrue();
        zero.Equals((object)(Recorded<int>)0).Should().BeTrue();
        zero.GetHashCode().Should().Be(((Recorded<int>)0).GetHashCode());
        new[] { unset, none, zero }.Select(r => r.ToString()).Should().Equal("not recorded", "none", "0");
    }

    [Fact]
    public void ACode_IsTheSame()
    {
        RecordedCode unset = default, none = null, code = "bored";

        (unset.IsRecorded, none.IsRecorded, code.IsRecorded).Should().Be((false, true, true));
        (unset.Code, none.Code, code.Code).Should().Be((null, null, "bored"));
        (unset == none).Should().BeFalse();
    }

    [Fact]
    public void WhatIsSet_IsTheSource()
    {
        var customer = new Customer("c")
        {
            RegisteredOn = null,
            CompetitorAlongside = true,
            Purchases = new() { LastOn = null, Count = 3 },
            WebVisits = new(),
            Contract = new() { Status = ContractStatus.Running },
            Leaving = new() { Reason = null },
        };

        customer.Source.ToString().Should().Be("competitor_alongside, contract_status, last_purchase_on, leaving_reason, purchase_count, registered_on");
        new Customer("d").Source.Should().Be(Source.Nothing);
        (customer with { RegisteredOn = default }).Source.ToString().Should().NotContain("registered_on", "what is unset again is not recorded again");
        (customer with { Purchases = null }).Source.ToString().Should().NotContain("purchase");
    }
}
