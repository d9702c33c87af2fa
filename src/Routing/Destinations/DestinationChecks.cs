using System.Text.RegularExpressions;
using DentaMind.Dicom.Data;
using DentaMind.Kernel;
using DentaMind.Routing.Rules.Written;

namespace DentaMind.Routing.Destinations;

/// <summary>What is wrong with a destination's settings, judged without looking anything up.</summary>
internal static partial class DestinationChecks
{
    private const int MostChanges = 32;
    private const int LongestTitle = 120;

    public static Refusal? Of(string name, DestinationSettings settings)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        CheckWords(name, settings, fields);
        CheckAddress(settings, fields);
        CheckLimits(settings.Limits, fields);
        CheckChanges(settings.Morph, fields);
        return fields.Count == 0 ? null : Refusal.Invalid("name", "") with { Fields = fields };
    }

    public static bool IsName(string? name) => name is not null && Slug().IsMatch(name);

    private static void CheckWords(string name, DestinationSettings settings, Dictionary<string, string> fields)
    {
        if (!IsName(name))
            fields["name"] = "A name has 1 to 60 small letters, digits and hyphens, such as cloud-archive.";
        if (settings.Title.Length > LongestTitle)
            fields["title"] = "Give a title of at most 120 characters.";
        if (!Region.IsCode(settings.Region))
            fields["region"] = "Give the region in which it keeps data as a code, such as CA-QC.";
        if (settings.Preset is not null && Presets.Find(settings.Preset) is null)
            fields["preset"] = "There is no such preset.";
        if (settings.FailoverAfterMinutes is < 1 or > 10080)
            fields["failoverAfterMinutes"] = "Give 1 minute to 7 days.";
    }

    private static void CheckAddress(DestinationSettings settings, Dictionary<string, string> fields)
    {
        if (settings.Kind == DestinationKind.Dimse)
        {
            if (string.IsNullOrWhiteSpace(settings.Host) || Uri.CheckHostName(settings.Host) == UriHostNameType.Unknown)
                fields["host"] = "Give the host name or address of the archive.";
            if (settings.Port is not (>= 1 and <= 65535))
                fields["port"] = "Give the port, 1 to 65535.";
            if (!AeTitle.IsOne(settings.Aet))
                fields["aet"] = AeTitle.Fault;
            if (settings.CallingAet is not null && !AeTitle.IsOne(settings.CallingAet))
                fields["callingAet"] = AeTitle.Fault;
        }
        else
            CheckWeb(settings, fields);
    }

    private static void CheckWeb(DestinationSettings settings, Dictionary<string, string> fields)
    {
        if (!IsWebAddress(settings.Url))
            fields["url"] = "Give the address as https://host/path, without user, query or fragment.";
        if (settings.Proof == ProofWanted.Committed)
            fields["proof"] = "Storage commitment is asked for on the DICOM network only; choose best or read-back.";
        if ((settings.Kind == DestinationKind.Bucket) != (settings.Authentication == DestinationAuthentication.AccessKey))
            fields["authentication"] = "A bucket, and nothing else, is opened with an access key.";
        if (settings.Kind == DestinationKind.Bucket)
            CheckBucket(settings, fields);
        if (settings.Authentication != DestinationAuthentication.None && settings.Credentials is null)
            fields["credentials"] = "Name the secret with which we say who we are.";
        if (settings.Authentication == DestinationAuthentication.ClientCredentials && !IsWebAddress(settings.TokenUrl))
            fields["tokenUrl"] = "Give the address at which tokens are asked for.";
    }

    private static void CheckBucket(DestinationSettings settings, Dictionary<string, string> fields)
    {
        if (settings.Bucket is null || !BucketName().IsMatch(settings.Bucket))
            fields["bucket"] = "A bucket's name has 3 to 63 small letters, digits, dots and hyphens.";
        if (settings.Prefix is not null && !BucketPrefix().IsMatch(settings.Prefix))
            fields["prefix"] = "A prefix has at most 200 letters, digits, dots, hyphens, underscores and slashes, and does not begin with a slash.";
        if (settings.BucketRegion is not null && !BucketRegion().IsMatch(settings.BucketRegion))
            fields["bucketRegion"] = "Give the region as ca-central-1.";
    }

    private static void CheckLimits(DestinationLimits limits, Dictionary<string, string> fields)
    {
        if (limits.Parallel is < 1 or > 16)
            fields["limits.parallel"] = "Give 1 to 16.";
        if (limits.PerMinute is < 1 or > 100_000)
            fields["limits.perMinute"] = "Give 1 to 100,000 images a minute, or leave it out.";
        if (limits.Window is { } window && !TimeZoneInfo.TryFindSystemTimeZoneById(window.TimeZone, out _))
            fields["limits.window.timeZone"] = "Give an IANA time zone, such as America/Toronto.";
    }

    private static void CheckChanges(IReadOnlyList<TagChange> changes, Dictionary<string, string> fields)
    {
        if (changes.Count > MostChanges)
            fields["morph"] = "Change at most 32 elements.";
        for (var at = 0; at < changes.Count && at < MostChanges; at++)
            if (Fault(changes[at]) is { } fault)
                fields[$"morph[{at}]"] = fault;
    }

    private static string? Fault(TagChange change)
    {
        var ways = (change.Set is null ? 0 : 1) + (change.Prefix is null ? 0 : 1) + (change.Remove ? 1 : 0);
        return ways != 1 ? "Give one of set, prefix and remove."
            : Changeable.Find(change.Tag) is not { } tag ? $"Only these may be sent otherwise: {Changeable.Listed}."
            : (change.Set ?? change.Prefix) is not { } text ? null
            : text.Length > 64 ? "Give at most 64 characters."
            : ElementChange.Fault(tag, DataDictionary.VrOf(tag), text);
    }

    private static bool IsWebAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && address is { UserInfo: "", Query: "", Fragment: "" };

    [GeneratedRegex("^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$", RegexOptions.NonBacktracking)]
    private static partial Regex BucketName();

    [GeneratedRegex("^(?:[A-Za-z0-9._-][A-Za-z0-9._/-]{0,199})?$", RegexOptions.NonBacktracking)]
    private static partial Regex BucketPrefix();

    [GeneratedRegex("^[a-z0-9-]{2,40}$", RegexOptions.NonBacktracking)]
    private static partial Regex BucketRegion();

    [GeneratedRegex("^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$", RegexOptions.NonBacktracking)]
    private static partial Regex Slug();
}
