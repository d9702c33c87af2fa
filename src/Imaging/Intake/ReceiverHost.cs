using System.Net;
using DentaMind.Dicom.Network;
using DentaMind.Dicom.Network.Commitment;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DentaMind.Imaging.Intake;

/// <summary>Runs the DICOM receiver as long as the server runs; at the end, messages under way are finished.</summary>
internal sealed partial class ReceiverHost : IHostedService, IAsyncDisposable
{
    private readonly DicomReceiver receiver;
    private readonly DicomOptions options;
    private readonly ILogger<ReceiverHost> log;

    public ReceiverHost(IPEndPoint listen, DicomOptions options, DicomDoors doors, TimeProvider clock, ILogger<ReceiverHost> log)
    {
        this.options = options;
        this.log = log;
        receiver = new DicomReceiver(new ReceiverOptions { Listen = listen, Limits = options.Limits, Clock = clock, Tell = Log }, doors.Policy, doors.Store, doors.Commitments);
    }

    /// <summary>Where it listens, once started.</summary>
    public IPEndPoint EndPoint => receiver.EndPoint;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        receiver.Start();
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(options.DrainTimeout);
        await receiver.StopAsync(deadline.Token);
    }

    public ValueTask DisposeAsync() => receiver.DisposeAsync();

    private void Log(NetworkEvent happened)
    {
        switch (happened)
        {
            case AssociationRejected rejected:
                Rejected(log, rejected.Association.Value, rejected.CallingAe, rejected.Why.ToString());
                break;
            case AssociationClosed closed:
                Closed(log, closed.Association.Value, closed.How.ToString(), closed.Messages, closed.DataSetBytes);
                break;
            case HostFailed failed:
                Failed(log, failed.Association.Value, failed.Exception);
                break;
        }
    }

    [LoggerMessage(301, LogLevel.Warning, "Association {Association} from {CallingAe} was rejected: {Why}.")]
    private static partial void Rejected(ILogger log, long association, string callingAe, string why);

    [LoggerMessage(302, LogLevel.Information, "Association {Association} ended ({How}) after {Messages} messages and {Bytes} bytes.")]
    private static partial void Closed(ILogger log, long association, string how, int messages, long bytes);

    [LoggerMessage(303, LogLevel.Error, "A request on association {Association} failed.")]
    private static partial void Failed(ILogger log, long association, Exception error);
}

/// <summary>What peers meet at the receiver.</summary>
/// <param name="Policy">Decides who may come in.</param>
/// <param name="Store">Takes what they send.</param>
/// <param name="Commitments">Hears what they commit to; null where nobody asks for that.</param>
internal sealed record DicomDoors(PeerPolicy Policy, StoreHandler Store, ICommitmentHandler? Commitments);
