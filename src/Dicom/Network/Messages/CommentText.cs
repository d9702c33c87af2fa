namespace DentaMind.Dicom.Network.Messages;

/// <summary>Makes an error comment fit for the wire: printable ASCII, no backslash, at most 64 characters.</summary>
internal static class CommentText
{
    public static string? Clean(string? comment)
    {
        if (string.IsNullOrWhiteSpace(comment))
            return null;
        var cut = comment.Length > StoreResult.LongestComment ? comment[..StoreResult.LongestComment] : comment;
        return string.Create(cut.Length, cut, static (target, source) =>
        {
            for (var i = 0; i < target.Length; i++)
                target[i] = source[i] is >= ' ' and <= '~' and not '\\' ? source[i] : '?';
        });
    }
}
