using Reactivation.Cli;
using Reactivation.Cli.Commands;

using var terminal = Terminal.OfProcess();
return CommandLine.Run(args, terminal);
