using System.CommandLine;
using DentaMind.Access.Roles;
using DentaMind.Access.SignIn;
using DentaMind.Access.Tokens;
using DentaMind.Access.Users;
using DentaMind.Imaging.Checking;
using DentaMind.Kernel;
using DentaMind.Platform.Keys;
using DentaMind.Platform.Store;
using DentaMind.Server.House;

namespace DentaMind.Server.Commands;

/// <summary><c>admin</c>: what an operator does from the shell, also beside a running server.</summary>
internal static class AdminCommand
{
    private static readonly Actor Operator = Actor.House("admin.command", Right.ManageUsers, Right.RunTheHouse, Right.ManagePractice);

    public static Command Make() => new("admin", "Set up and check, also beside a running server.") { Init(), Token(), User(), Fsck() };

    private static Command Init() => Verb("init", "Make the data folder, its keys and its database.", [], async (ask, ct) =>
    {
        var link = await ask.EnterAsync<CreateLink, CreatedLink>(new CreateLink(LinkPurpose.SetUp), Operator, ct);
        return ask.Tell(link, made => new { ask.Data, setup = $"/setup#{made.Secret}" }, made => $"Ready. Start the server, then open /setup#{made.Secret} once.");
    });

    private static Command Token()
    {
        var role = new Option<Role>("--role") { Description = "dentist, hygienist, assistant, front-desk, biller, administrator or auditor.", Required = true, CustomParser = Roles.One };
        var location = new Option<string?>("--location") { Description = "The id of the only location the token reaches." };
        var name = new Option<string>("--name") { Description = "What the trail calls it.", Required = true };
        var create = Verb("create", "Make a bearer token for a script; it is shown once.", [role, location, name], async (ask, ct) =>
        {
            var token = new CreateToken(ask.Parsed.GetValue(name)!, ask.Parsed.GetValue(role), ask.Location(location));
            var made = await ask.EnterAsync<CreateToken, CreatedToken>(token, Operator, ct);
            return ask.Tell(made, answer => new { answer.Token, answer.Id, answer.Name, answer.Role, answer.LocationId }, answer => answer.Token);
        });
        return new Command("token", "Tokens for scripts.") { create };
    }

    private static Command User()
    {
        var name = new Option<string>("--name") { Description = "The user name.", Required = true };
        var display = new Option<string?>("--display-name") { Description = "What people call them." };
        var role = new Option<Role[]>("--role") { Description = "One or more roles.", Required = true, CustomParser = Roles.Many };
        var location = new Option<string?>("--location") { Description = "The id of the only location they work at." };
        var create = Verb("create", "Add a person and print a one-time sign-in link.", [name, display, role, location], async (ask, ct) =>
        {
            var user = new AddUser(ask.Parsed.GetValue(name)!, ask.Parsed.GetValue(display) ?? ask.Parsed.GetValue(name)!, ask.Parsed.GetValue(role)!, ask.Location(location));
            var added = await ask.EnterAsync<AddUser, AddedUser>(user, Operator, ct);
            if (!added.IsAnswer)
                return ask.Tell(added, _ => new { }, _ => "");
            var link = await ask.EnterAsync<CreateLink, CreatedLink>(new CreateLink(LinkPurpose.SignIn, added.Answer.Id), Operator, ct);
            return ask.Tell(link, made => new { added.Answer.Id, added.Answer.UserName, signIn = $"/sign-in#{made.Secret}" }, made => $"/sign-in#{made.Secret}");
        });
        var list = Verb("list", "Everybody who has an account.", [], async (ask, ct) =>
        {
            var users = await ask.EnterAsync<ListUsers, UserList>(new ListUsers(), Operator, ct);
            return ask.Tell(users, all => all, all => string.Join('\n', all.Items.Select(one => $"{one.Id} {one.UserName} {string.Join(',', one.Roles)}")));
        });
        return new Command("user", "People with an account.") { create, list };
    }

    private static Command Fsck()
    {
        var repair = new Option<bool>("--repair") { Description = "Remove old objects without a row; make lost renditions again." };
        var grace = new Option<int>("--orphan-minutes") { Description = "How old an object without a row must be to count.", DefaultValueFactory = _ => 24 * 60 };
        return Verb("fsck", "Compare the books with the store. Exit code 0 clean, 1 repaired or to be repaired, 2 loss.", [repair, grace], async (ask, ct) =>
        {
            var check = new CheckImages(ask.Parsed.GetValue(repair), TimeSpan.FromMinutes(ask.Parsed.GetValue(grace)));
            var found = await ask.EnterAsync<CheckImages, ImageCheck>(check, Operator, ct);
            var told = ask.Tell(found, all => all, all => $"{all.Images} images, {all.Bytes} bytes, {all.Lost.Count} lost, {all.LostRenditions.Count} renditions lost, {all.Orphans} orphans, {all.Repaired} repaired");
            if (told != 0)
                return told;
            return found.Answer.Lost.Count + found.Answer.Twice.Count > 0 ? 2 : found.Answer.LostRenditions.Count + found.Answer.Orphans > 0 ? 1 : 0;
        });
    }

    private static Command Verb(string name, string description, IReadOnlyList<Option> options, Func<AdminAsk, CancellationToken, Task<int>> run)
    {
        var (data, config, json) = (Arguments.Data(), Arguments.Config(), Arguments.Json());
        var command = new Command(name, description) { data, config, json };
        foreach (var option in options)
            command.Add(option);
        command.SetAction(async (parsed, ct) =>
        {
            var (settings, wrong) = HouseConfig.Read(parsed.GetValue(config));
            if (settings is null)
                return Say.Refuse(wrong!);
            try
            {
                var folder = DataFolder.Make(parsed.GetValue(data)!);
                await using var rooms = await new HouseBuilder(folder, settings).BuildRoomsAsync(ct);
                return await run(new AdminAsk(rooms, parsed, folder, parsed.GetValue(json)), ct);
            }
            catch (Exception cannot) when (cannot is KeysException or StoreException or ArgumentException)
            {
                return Say.Refuse(cannot.Message);
            }
        });
        return command;
    }
}
