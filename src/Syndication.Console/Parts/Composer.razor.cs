using Microsoft.AspNetCore.Components;
using Syndication.WebConsole.Composing;
using Syndication.WebConsole.Live;
using Syndication.WebConsole.Texts;
using Syndication.Grains.Ports;

namespace Syndication.WebConsole.Parts;

/// <summary>The text on the left, what the outlets will show on the right, and one button.</summary>
public sealed partial class Composer : IDisposable
{
    // Documents need fields that only the command line and the API ask for today.
    private static readonly IReadOnlyList<DisclosureKind> Kinds = [.. DisclosureKind.All.Where(k => !k.IsDocument)];

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    private readonly CancellationTokenSource leaving = new();
    private CancellationTokenSource? typing;
    private Draft draft = new();
    private IReadOnlyList<Preview> previews = [];
    private IReadOnlyList<Problem> refused = [];
    private Words? refusal;
    private bool rendering;
    private bool busy;
    private ElementReference heading;

    [Inject]
    private Publisher Publisher { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Parameter, EditorRequired]
    public Overview Overview { get; set; } = null!;

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
        typing?.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        draft = Sample.New(Overview.Outlets, Visitor.Person?.Organisation);
        await RenderAsync(leaving.Token);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await heading.FocusAsync();
        }
    }

    private static string Text(ChangeEventArgs e) => e.Value as string ?? "";

    private void ChangeKind(string kind)
    {
        draft.Kind = kind;
        draft.FollowKind(Overview.Outlets, Visitor.Person?.Organisation);
    }

    private async Task Change(Action change)
    {
        change();
        typing?.Cancel();
        typing?.Dispose();
        typing = CancellationTokenSource.CreateLinkedTokenSource(leaving.Token);
        var still = typing.Token;
        try
        {
            await Task.Delay(Pause, Clock, still);
            await RenderAsync(still);
        }
        catch (OperationCanceledException)
        {
            // Somebody typed on; the newer text is rendered instead.
        }
    }

    private async Task RenderAsync(CancellationToken cancellation)
    {
        rendering = true;
        StateHasChanged();
        var shown = await Publisher.PreviewAsync(draft, Overview, Visitor, cancellation);
        cancellation.ThrowIfCancellationRequested();
        (previews, refused, rendering) = (shown, [], false);
    }

    private IReadOnlyList<Finding> About(Place place) => Finding.About(place, previews, refused);

    private async Task PublishAsync()
    {
        if (busy)
        {
            return;
        }

        (busy, refusal) = (true, null);
        StateHasChanged();
        try
        {
            await PublishNowAsync();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            refusal = OnComposing.Failed;
        }
        finally
        {
            busy = false;
        }
    }

    private async Task PublishNowAsync()
    {
        if (draft.Outlets.Count == 0)
        {
            refusal = OnComposing.ChooseOutlet;
            return;
        }

        var published = await Publisher.PublishAsync(draft, Overview, Visitor, leaving.Token);
        (refused, refusal) = (published.Problems, published.Refusal ?? (published.Id is null ? OnComposing.BlockedBy(published.Problems) : null));
        if (published.Id is { } id)
        {
            Navigation.NavigateTo($"/console?item={id}");
        }
    }
}
