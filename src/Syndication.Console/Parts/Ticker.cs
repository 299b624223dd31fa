using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Syndication.WebConsole.Parts;

/// <summary>Renders its content again and again with the present instant, while something counts.</summary>
public sealed class Ticker : ComponentBase, IDisposable
{
    private ITimer? timer;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Parameter, EditorRequired]
    public RenderFragment<DateTimeOffset> ChildContent { get; set; } = null!;

    [Parameter]
    public bool Active { get; set; } = true;

    [Parameter]
    public int Milliseconds { get; set; } = 1000;

    public void Dispose() => timer?.Dispose();

    protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, ChildContent(Clock.GetUtcNow()));

    protected override void OnAfterRender(bool firstRender)
    {
        if (Active && timer is null)
        {
            var beat = TimeSpan.FromMilliseconds(Milliseconds);
            timer = Clock.CreateTimer(_ => _ = InvokeAsync(StateHasChanged), null, beat, beat);
        }
        else if (!Active)
        {
            timer?.Dispose();
            timer = null;
        }
    }
}
