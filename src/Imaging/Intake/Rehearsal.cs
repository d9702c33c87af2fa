using System.Net;
using DentaMind.Dicom.Data;
using DentaMind.Dicom.Network;
using DentaMind.Kernel;
using DentaMind.Platform.Door;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DentaMind.Imaging.Intake;

/// <summary>Before the receiver opens, sends itself a small picture of nothing and files it without keeping it: whatever a new process does slowly the first time is then done.</summary>
/// <remarks>It listens on loopback for that moment, on a port of its own. A rehearsal that fails keeps nobody from starting.</remarks>
internal sealed partial class Rehearsal(IServiceScopeFactory scopes, TimeProvider clock, ILogger<Rehearsal> log) : IHostedService, IStoreHandler, IReceiverPolicy
{
    private const int Times = 4;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);
    private static readonly string[] Spoken = [TransferSyntax.ExplicitLittleEndian.Uid];

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        late.CancelAfter(Longest);
        try
        {
            await using var receiver = new DicomReceiver(new ReceiverOptions { Listen = new IPEndPoint(IPAddress.Loopback, 0), Clock = clock }, this, this);
            receiver.Start();
            await SendAsync(receiver.EndPoint, late.Token);
            await receiver.StopAsync(late.Token);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            Failed(log, error);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async ValueTask<StoreResult> StoreAsync(StoreRequest request, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var header = DicomWriter.Part10Header(request.SopClassUid, request.SopInstanceUid, request.TransferSyntaxUid);
        var rehearsed = await scope.ServiceProvider.GetRequiredService<Door<RehearseFiling, Done>>()
            .EnterAsync(new RehearseFiling(new PrefixedStream(header, request.DataSet)), Actor.House("imaging.rehearsal", Right.RunTheHouse), ct);
        return rehearsed.IsAnswer ? StoreResult.Success : StoreResult.OutOfResources(rehearsed.Refusal.Code);
    }

    public ValueTask<Rejection?> DecideAsync(AssociationFacts peer, CancellationToken ct) => ValueTask.FromResult<Rejection?>(null);

    public ContextVerdict Decide(AssociationFacts peer, ContextProposal proposal) => ContextVerdict.Accept(Spoken[0]);

    private async Task SendAsync(IPEndPoint to, CancellationToken ct)
    {
        var options = new SenderOptions { Host = to.Address.ToString(), Port = to.Port, CalledAe = "DENTAMIND", CallingAe = "REHEARSAL", Clock = clock };
        await using var sender = await DicomSender.OpenAsync(options, [new ContextProposal(SopClass.SecondaryCapture, Spoken)], ct);
        for (var time = 0; time < Times; time++)
        {
            var uid = Uid.FromGuid(Guid.CreateVersion7());
            using var dataSet = new MemoryStream();
            await DicomWriter.WriteDatasetAsync(dataSet, BlackPicture.Of(uid), TransferSyntax.ExplicitLittleEndian, ct: ct);
            dataSet.Position = 0;
            await sender.StoreAsync(new OutgoingInstance(SopClass.SecondaryCapture, uid, Spoken[0], dataSet), ct);
        }
        await sender.ReleaseAsync(ct);
    }

    [LoggerMessage(304, LogLevel.Warning, "The rehearsal before the receiver opened failed; the first image may take longer.")]
    private static partial void Failed(ILogger log, Exception error);
}
