namespace DentaMind.Dicom.Network.Messages;

/// <summary>The command that answers a request of the peer (PS3.7 9.3 and 10.3).</summary>
internal static class AnswerCommand
{
    public static CommandSet To(CommandSet request, StoreResult result)
    {
        var answer = new CommandSet()
            .With(CommandElement.AffectedSopClassUid, request.Text(CommandElement.AffectedSopClassUid))
            .With(CommandElement.CommandField, (ushort)(request.Field | CommandField.Answer))
            .With(CommandElement.MessageIdRespondedTo, request.MessageId)
            .WithDataSet(false)
            .With(CommandElement.Status, result.Status)
            .With(CommandElement.ErrorComment, CommentText.Clean(result.Comment), padding: ' ')
            .With(CommandElement.AffectedSopInstanceUid, request.Text(CommandElement.AffectedSopInstanceUid));
        return request.UInt16(CommandElement.EventTypeId) is { } type ? answer.With(CommandElement.EventTypeId, type) : answer;
    }
}
