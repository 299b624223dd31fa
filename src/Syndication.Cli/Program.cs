using Syndication.Cli;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stop.Cancel();
};
return await Syndicate.RunAsync(args, Surroundings.OfProcess(), stop.Token);
