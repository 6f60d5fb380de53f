Console.WriteLine(typeof(Reactivation.ReactivationEngine).Assembly.GetName());
