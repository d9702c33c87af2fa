using System.Runtime.CompilerServices;
using DentaMind.Dicom.Data;
using DentaMind.Dicom.Network.Messages;

namespace DentaMind.Dicom.Network.Query;

/// <summary>An association that we opened with a peer to ask what it keeps (C-FIND, study root; PS3.4 C.4.1); one question at a time.</summary>
public sealed class DicomQuery : IAsyncDisposable
{
    public const int DefaultMost = 1000;

    private readonly UserAssociation association;
    private readonly AgreedContext context;

    private DicomQuery(UserAssociation association, AgreedContext context) => (this.association, this.context) = (association, context);

    /// <summary>Opens an association for questions.</summary>
    /// <exception cref="AssociationRejectedException">The peer refused.</exception>
    /// <exception cref="AssociationLostException">The peer was silent, or broke the protocol or the connection.</exception>
    /// <exception cref="NotOfferedException">The peer answers no questions.</exception>
    public static async Task<DicomQuery> OpenAsync(SenderOptions options, CancellationToken ct = default)
    {
        var proposal = new ContextProposal(SopClass.StudyRootFind, MessageDataSet.TransferSyntaxes);
        var (opened, agreed) = await UserAssociation.OpenForAsync(options, [proposal], SopClass.StudyRootFind, ct);
        return new DicomQuery(opened, agreed);
    }

    /// <summary>Asks for what matches, and gives each match when it comes. Whoever stops listening early cancels the question.</summary>
    /// <param name="level">What the question is about.</param>
    /// <param name="keys">What to match, and what to bring back; it stays as it is, and the level is added on the way.</param>
    /// <param name="most">After so many matches the question is cancelled.</param>
    /// <param name="ct">Aborts the association.</param>
    /// <exception cref="RequestFailedException">The peer answered with a failure.</exception>
    /// <exception cref="AssociationLostException">The peer was silent, or broke the protocol or the connection.</exception>
    public async IAsyncEnumerable<Dataset> FindAsync(
        QueryLevel level, Dataset keys, int most = DefaultMost, [EnumeratorCancellation] CancellationToken ct = default)
    {
        await using var question = new QueryConversation(association, context);
        await question.AskAsync(level, keys, ct);
        for (var found = 0; await question.NextAsync(ct) is { } match && found < most; found++)
            yield return match;
    }

    /// <summary>Ends the association in good order.</summary>
    public Task ReleaseAsync(CancellationToken ct = default) => association.ReleaseAsync(ct);

    /// <summary>Aborts the association unless it was released.</summary>
    public ValueTask DisposeAsync() => association.DisposeAsync();
}
