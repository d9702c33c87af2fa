using System.Text.Json;
using DentaMind.Kit.Peers;
using Xunit;

namespace DentaMind.Kit;

/// <summary>The two places where a house may keep its records and its images; what must hold, must hold on both.</summary>
public enum Engine
{
    SqliteAndFolder,
    PostgresAndS3,
}

/// <summary>What a test needs to run on an engine.</summary>
public static class Engines
{
    /// <summary>For <c>[MemberData]</c>: one run of the test an engine.</summary>
    public static TheoryData<Engine> All => [Engine.SqliteAndFolder, Engine.PostgresAndS3];

    /// <summary>The <c>--config</c> of a server on this engine: a new database and a new bucket, or nothing where the data folder holds all.</summary>
    public static async Task<Dictionary<string, object>> SettingsAsync(this Engine engine)
    {
        if (engine == Engine.SqliteAndFolder)
            return new(StringComparer.Ordinal);
        var postgres = await LocalPostgres.SharedAsync();
        var blob = await LocalBlob.SharedAsync();
        return new(StringComparer.Ordinal)
        {
            ["database"] = new { kind = "postgres", connection = await postgres.NewDatabaseAsync() },
            ["store"] = new
            {
                kind = "s3",
                endpoint = blob.Endpoint,
                bucket = await blob.NewBucketAsync(),
                accessKey = LocalBlob.AccessKey,
                secretKey = LocalBlob.SecretKey,
            },
        };
    }

    internal static string ToJson(IReadOnlyDictionary<string, object> settings) => JsonSerializer.Serialize(settings, JsonSerializerOptions.Web);
}
