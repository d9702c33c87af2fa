using DentaMind.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DentaMind.Platform.Http;

/// <summary>How an endpoint answers what a use case answered.</summary>
public static class HttpAnswers
{
    public static Results<TResult, ProblemHttpResult> ToHttp<T, TResult>(this Outcome<T> outcome, Func<T, TResult> answer)
        where TResult : IResult =>
        outcome.IsAnswer ? answer(outcome.Answer) : Problems.From(outcome.Refusal);

    public static Results<Ok<T>, ProblemHttpResult> ToHttp<T>(this Outcome<T> outcome) => outcome.ToHttp(answer => TypedResults.Ok(answer));

    public static Results<NoContent, ProblemHttpResult> ToHttp(this Outcome<Done> outcome) => outcome.ToHttp(_ => TypedResults.NoContent());
}
