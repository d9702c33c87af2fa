using DentaMind.Kit;

namespace DentaMind.House.Journeys;

/// <summary>Where a run leaves its pictures of the screens, for people to look at.</summary>
internal static class Pictures
{
    public static string Of(string name) => Path.Combine(Directory.CreateDirectory(Repository.At("TestResults", "screens")).FullName, name);
}
