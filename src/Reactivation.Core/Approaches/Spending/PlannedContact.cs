namespace Reactivation.Approaches;

/// <summary>One contact of a plan.</summary>
/// <param name="CustomerId">The customer's id.</param>
/// <param name="Channel">The channel.</param>
/// <param name="On">The day.</param>
/// <param name="Cost">Its cost.</param>
/// <param name="ExpectedValue">Its expected value, the cost not taken off.</param>
public readonly record struct PlannedContact(string CustomerId, Channel Channel, DateOnly On, decimal Cost, decimal ExpectedValue);
