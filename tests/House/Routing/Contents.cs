using System.Text.Json;
using System.Text.RegularExpressions;
using DentaMind.House.Dicom;
using DentaMind.Kit.Peers;
using DentaMind.Kit.Programs;
using Shouldly;

namespace DentaMind.House.Routing;

/// <summary>What peers have, asked of them and not of us.</summary>
internal static partial class Contents
{
    /// <summary>Every file of an Orthanc.</summary>
    public static async Task<IReadOnlyList<Part10>> ContentAsync(this LocalArchive archive)
    {
        using var list = JsonDocument.Parse(await archive.Http.GetStringAsync(new Uri("instances", UriKind.Relative)));
        List<Part10> files = [];
        foreach (var id in list.RootElement.EnumerateArray())
            files.Add(Part10.TryRead(await archive.Http.GetByteArrayAsync(new Uri($"instances/{id.GetString()}/file", UriKind.Relative)))!);
        return files;
    }

    /// <summary>Every file in the folder of a DCMTK receiver.</summary>
    public static IReadOnlyList<Part10> Content(this DicomSink sink) => [.. sink.Files.Select(Part10.TryRead).OfType<Part10>()];

    /// <summary>How often a DCMTK archive lists an X-ray (C-FIND by DCMTK's own tool).</summary>
    public static async Task<int> CountAsync(this DicomSink archive, XRay xray)
    {
        var found = await new Program("findscu", "-S", "-aec", archive.AeTitle, "127.0.0.1", $"{archive.Port}",
            "-k", "QueryRetrieveLevel=IMAGE", "-k", $"StudyInstanceUID={xray.Study}", "-k", $"SeriesInstanceUID={xray.Series}", "-k", "SOPInstanceUID")
        { Environment = new Dictionary<string, string?>(StringComparer.Ordinal) { ["TCP_NODELAY"] = "1" } }.SucceedAsync();
        return InstanceLine().Matches(found.All).Count(match => match.Groups[1].Value.TrimEnd('\0', ' ') == xray.Uid);
    }

    /// <summary>Exactly these X-rays, each once and with its own picture.</summary>
    public static void ShouldBe(this IReadOnlyList<Part10> files, IReadOnlyList<XRay> xrays, string whose)
    {
        files.Select(file => file.SopInstanceUid).ShouldBe(xrays.Select(xray => xray.Uid), ignoreOrder: true, whose);
        var byUid = files.ToDictionary(file => file.SopInstanceUid);
        foreach (var xray in xrays)
            xray.IsShownBy(byUid[xray.Uid]).ShouldBeTrue($"{whose}: {xray.Uid}");
    }

    /// <summary>The same of a DCMTK archive: what it lists, and the files behind that.</summary>
    public static async Task ShouldHaveAsync(this DicomSink archive, IReadOnlyList<XRay> xrays)
    {
        var files = archive.Content().ToLookup(file => file.SopInstanceUid);
        foreach (var xray in xrays)
        {
            (await archive.CountAsync(xray)).ShouldBe(1, xray.Uid);
            files[xray.Uid].ShouldNotBeEmpty(xray.Uid);
            files[xray.Uid].ShouldAllBe(file => xray.IsShownBy(file));
        }
        files.Select(group => group.Key).ShouldBeSubsetOf(xrays.Select(xray => xray.Uid));
    }

    [GeneratedRegex(@"\(0008,0018\) UI \[([0-9.\0 ]+)\]")]
    private static partial Regex InstanceLine();
}
