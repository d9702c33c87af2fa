using System.Net.Sockets;

namespace DentaMind.Routing.Destinations.Http;

/// <summary>Hears why a peer hung up in the middle of an upload: it is asked once more, this time before the body is sent (Expect: 100-continue).</summary>
/// <remarks>
/// Who refuses an image for its size, or us, often answers at the head and closes; what it said is lost with the connection. Asking first
/// every time would cost a pause with each of the many peers that ignore the question.
/// </remarks>
internal sealed class AskingFirst(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        catch (HttpRequestException failure) when (request.Content is not null && HungUp(failure))
        {
            request.Headers.ExpectContinue = true;
            return await base.SendAsync(request, cancellationToken); // every body of ours can be read anew
        }
    }

    private static bool HungUp(Exception? failure)
    {
        for (; failure is not null; failure = failure.InnerException)
        {
            if (failure is SocketException { SocketErrorCode: SocketError.ConnectionReset or SocketError.Shutdown or SocketError.ConnectionAborted }) return true;
        }

        return false;
    }
}
