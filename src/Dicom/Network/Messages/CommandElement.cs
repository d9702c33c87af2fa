namespace DentaMind.Dicom.Network.Messages;

/// <summary>The elements of group 0000 that this program knows (PS3.7 E.1).</summary>
internal enum CommandElement : ushort
{
    GroupLength = 0x0000,
    AffectedSopClassUid = 0x0002,
    RequestedSopClassUid = 0x0003,
    CommandField = 0x0100,
    MessageId = 0x0110,
    MessageIdRespondedTo = 0x0120,
    Priority = 0x0700,
    DataSetType = 0x0800,
    Status = 0x0900,
    ErrorComment = 0x0902,
    AffectedSopInstanceUid = 0x1000,
    RequestedSopInstanceUid = 0x1001,
    EventTypeId = 0x1002,
    ActionTypeId = 0x1008,
    RemainingSubOperations = 0x1020,
    CompletedSubOperations = 0x1021,
    FailedSubOperations = 0x1022,
    WarningSubOperations = 0x1023,
    MoveOriginator = 0x1030,
    MoveOriginatorMessageId = 0x1031,
}

/// <summary>The commands that this program knows (PS3.7 E.1); an answer is its request with the highest bit set.</summary>
internal enum CommandField : ushort
{
    StoreRequest = 0x0001,
    Get = 0x0010,
    Find = 0x0020,
    Echo = 0x0030,
    EventReport = 0x0100,
    Action = 0x0130,
    Cancel = 0x0FFF,
    Answer = 0x8000,
    StoreAnswer = Answer | StoreRequest,
    GetAnswer = Answer | Get,
    FindAnswer = Answer | Find,
    EchoAnswer = Answer | Echo,
    EventReportAnswer = Answer | EventReport,
    ActionAnswer = Answer | Action,
}
