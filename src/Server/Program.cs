using System.CommandLine;
using DentaMind.Server.Commands;

var root = new RootCommand("DentaMind keeps, shows and sends on the images of a dental group.")
{
    ServeCommand.Make(),
    DemoCommand.Make(),
    AdminCommand.Make(),
};
return await root.Parse(args).InvokeAsync();
