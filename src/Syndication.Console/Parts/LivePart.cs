using Microsoft.AspNetCore.Components;
using Syndication.WebConsole.Live;

namespace Syndication.WebConsole.Parts;

/// <summary>A piece of a page that follows the ledger without a reload.</summary>
public abstract class LivePart : Part, IDisposable
{
    private IDisposable? watching;

    [Inject]
    protected LivePulse Pulse { get; set; } = null!;

    protected Overview? Overview { get; private set; }

    public void Dispose()
    {
        watching?.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Reads what this piece shows besides the overview.</summary>
    protected virtual Task LoadAsync() => Task.CompletedTask;

    protected override async Task OnInitializedAsync()
    {
        // What the first request read stands at once when the live circuit takes over: no flicker.
        Overview = Pulse.Latest;
        await RefreshAsync();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            watching = Pulse.Watch(() => InvokeAsync(MovedAsync));
        }
    }

    protected async Task RefreshAsync()
    {
        Overview = await Pulse.OverviewAsync(CancellationToken.None);
        await LoadAsync();
    }

    private async Task MovedAsync()
    {
        await RefreshAsync();
        StateHasChanged();
    }
}
