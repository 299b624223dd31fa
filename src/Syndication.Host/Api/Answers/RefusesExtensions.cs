namespace Syndication.Host.Api.Answers;

internal static class RefusesExtensions
{
    /// <summary>Names the refusals of an operation in the reference.</summary>
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder operation, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in statuses)
        {
            operation.Produces<ApiProblem>(status, "application/problem+json");
        }

        return operation.Produces<ApiProblem>(401, "application/problem+json");
    }
}
