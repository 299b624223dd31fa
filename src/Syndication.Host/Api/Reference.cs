using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Scalar.AspNetCore;

namespace Syndication.Host.Api;

/// <summary>What the reference page says about the API as a whole.</summary>
internal static class Reference
{
    private const string About = """
        Publish once, everywhere, and know it. One disclosure is handed in, reviewed by the route of its kind, released, and delivered to every outlet in parallel.

        - **Who you are**: `Authorization: Bearer TOKEN`. You see the drafts of your own organisation; the city's offices see all.
        - **Repeating**: send `Idempotency-Key` with every POST. The same key, person and body give the same answer for 24 hours; another body is refused (422 `key-reused`).
        - **Changing**: read first, then send the `ETag` as `If-Match` (428 without it, 412 when somebody was faster). `*` means any version.
        - **Refusals** are problem details (RFC 9457) with a stable `code`, one sentence in Chinese (`detail`) and English (`detailEn`), and `problems`: where, what, how to mend. A refusal changes nothing.
        - **Lists** come in pages: pass `next` as `cursor`. Instants are ISO 8601 with an offset; the product shows UTC+8.
        """;

    public static void Describe(OpenApiOptions options)
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "Syndication 信息公开多渠道分发", Version = "v1", Description = About };
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
            document.Components.SecuritySchemes["token"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "The token of a person." };
            document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("token", document)] = [] }];
            return Task.CompletedTask;
        });
        options.AddOperationTransformer(DescribeHeaders);
    }

    public static void Show(ScalarOptions options)
    {
        options.Title = "Syndication API";
        options.OpenApiRoutePattern = "/api/{documentName}/openapi.json";
        options.DefaultFonts = false;
    }

    private static Task DescribeHeaders(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var parameters = context.Description.ActionDescriptor.EndpointMetadata.OfType<System.Reflection.MethodInfo>().SelectMany(m => m.GetParameters());
        operation.Parameters ??= [];
        if (parameters.Any(p => p.ParameterType == typeof(Access.IfMatch)))
        {
            operation.Parameters.Add(Header("If-Match", true, "The ETag you read, such as \"7\"; * for any version."));
        }

        if (context.Description.HttpMethod == HttpMethods.Post)
        {
            operation.Parameters.Add(Header("Idempotency-Key", false, "Up to 255 characters of your own; makes the repeat of this request harmless for 24 hours."));
        }

        return Task.CompletedTask;
    }

    private static OpenApiParameter Header(string name, bool required, string description) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Required = required,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };
}
