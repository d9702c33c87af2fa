using System.Text.RegularExpressions;
using DentaMind.Walls.Reading;

namespace DentaMind.Walls.Rules;

/// <summary>What every use case must have besides itself.</summary>
internal static class UseCases
{
    /// <summary>The trail keeps a use case under its name, in a column this wide.</summary>
    private const int LongestTrailName = 80;

    public static IEnumerable<TypePlan> Of(Blueprint built) =>
        built.Types.Where(type => type.Is("DentaMind.Kernel.IUseCase") && !type.Declaration.StartsWith("interface", StringComparison.Ordinal));

    public static IEnumerable<string> WithoutHandler(IReadOnlyCollection<Blueprint> rooms)
    {
        var listed = rooms.SelectMany(room => room.Doors).ToHashSet(StringComparer.Ordinal);
        return rooms.SelectMany(Of).Select(useCase => useCase.Name).Where(name => !listed.Contains(name));
    }

    public static IEnumerable<string> Unmentioned(IEnumerable<TypePlan> useCases, IReadOnlyCollection<string> tests) =>
        useCases.Where(useCase => !tests.Any(test => Regex.IsMatch(test, $@"\b{useCase.ShortName}\b"))).Select(useCase => useCase.Name);

    /// <summary>A use case that no endpoint, DICOM handler, listener or other use case ever enters.</summary>
    public static IEnumerable<string> NeverEntered(IEnumerable<TypePlan> useCases, IReadOnlyCollection<string> sources) =>
        useCases.Where(useCase => !sources.Any(source => Regex.IsMatch(source, $@"\bDoor<{useCase.ShortName},|\bEnterAsync<{useCase.ShortName},|\bAddListener<\w+,\s*{useCase.ShortName},")))
            .Select(useCase => useCase.Name);

    /// <summary>The trail tells use cases apart by their short names alone.</summary>
    public static IEnumerable<string> WithoutAuditName(IEnumerable<TypePlan> useCases) =>
        useCases.GroupBy(useCase => useCase.ShortName, StringComparer.Ordinal)
            .Where(same => same.Count() > 1 || same.Key.Length > LongestTrailName)
            .Select(same => string.Join(" and ", same.Select(useCase => useCase.Name)));

    public static IEnumerable<string> Unheard(IEnumerable<TypePlan> useCases) =>
        useCases.Where(useCase => useCase.Members.Any(member => member.Text.StartsWith("bool LeavesTrail", StringComparison.Ordinal)))
            .Select(useCase => useCase.ShortName);
}
