using System.CommandLine;
using DentaMind.Server.Commands;

// Commits wait for the disk on pool threads; 64 associations must not starve the web server.
ThreadPool.SetMinThreads(48, 48);

var root = new RootCommand("DentaMind keeps, shows and sends on the images of a dental group.")
{
    ServeCommand.Make(),
    DemoCommand.Make(),
    AdminCommand.Make(),
};
// The server ends by itself on SIGTERM, after what is under way is finished; nothing cuts it short.
return await root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
