using DentaMind.Dicom.Network.Commitment;

namespace DentaMind.Dicom.Network;

/// <summary>Who stands behind a receiver: one decides whom to let in, one keeps what comes, one hears what was committed.</summary>
internal sealed record Host(IReceiverPolicy Policy, IStoreHandler Storage, ICommitmentHandler? Commitments);
