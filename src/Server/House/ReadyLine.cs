using System.Text.Json;

namespace DentaMind.Server.House;

/// <summary>The one line on stdout that tells scripts where the server listens.</summary>
internal sealed record ReadyLine(bool Ready, string Http, ReadyDicom Dicom, int Pid)
{
    public string ToJson() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);
}

/// <summary>Where the DICOM receiver listens, and the AE title it answers to.</summary>
internal sealed record ReadyDicom(string Host, int Port, string Aet);
