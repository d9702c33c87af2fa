namespace DentaMind.Dicom.Network.Messages;

/// <summary>The elements of group 0000 that this program knows (PS3.7 E.1).</summary>
internal enum CommandElement : ushort
{
    GroupLength = 0x0000,
    AffectedSopClassUid = 0x0002,
    CommandField = 0x0100,
    MessageId = 0x0110,
    MessageIdRespondedTo = 0x0120,
    Priority = 0x0700,
    DataSetType = 0x0800,
    Status = 0x0900,
    ErrorComment = 0x0902,
    AffectedSopInstanceUid = 0x1000,
    MoveOriginator = 0x1030,
    MoveOriginatorMessageId = 0x1031,
}

/// <summary>The commands that this program knows (PS3.7 E.1); an answer is its request with the highest bit set.</summary>
internal enum CommandField : ushort
{
    StoreRequest = 0x0001,
    Echo = 0x0030,
    Cancel = 0x0FFF,
    Answer = 0x8000,
    StoreAnswer = Answer | StoreRequest,
    EchoAnswer = Answer | Echo,
}
