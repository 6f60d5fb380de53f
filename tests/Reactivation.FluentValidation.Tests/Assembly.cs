// FluentValidation's settings are global: tests that turn them do not run beside others.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
