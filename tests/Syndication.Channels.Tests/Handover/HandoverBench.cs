using Microsoft.Extensions.DependencyInjection;
using Syndication.Channels.Handover;
using Syndication.Conformance;
using Syndication.Rehearsal;

namespace Syndication.Channels.Tests.Handover;

/// <summary>A microblog a person posts to by its form, and the address that person enters.</summary>
public sealed class HandoverBench : PlatformBench<MicroblogRehearsal>
{
    private readonly List<Publication> waiting = [];

    public HandoverOptions Options => Outlet.Options<HandoverOptions>();

    /// <summary>The person works through what was handed over, once each, with copy and paste.</summary>
    public override Task SettleAsync()
    {
        foreach (var publication in waiting.DistinctBy(p => p.Key).Where(p => Platform.Posts.All(post => post.Title != Title(p))))
        {
            Platform.Write(Title(publication), publication.Rendition.Part("body").AsText());
        }

        return base.SettleAsync();
    }

    public override Publication Publication(Sample sample, Verb verb = Verb.Publish, int round = 0)
    {
        var publication = base.Publication(sample, verb, round);
        waiting.Add(publication);
        return publication;
    }

    public override Probe Probe(Publication of, Verb verb, ChannelOutcome? outcome = null)
    {
        var post = Platform.Shelf.All.LastOrDefault(p => p.Title == Title(of));
        return base.Probe(of, verb, outcome) with { Address = post is null ? null : Platform.AddressOf(post) };
    }

    private static string Title(Publication publication) => publication.Rendition.Part("title").AsText();

    protected override MicroblogRehearsal NewPlatform(RehearsalSettings settings) => new(settings);

    protected override void AddChannel(IServiceCollection services) => services.AddHandover();

    protected override Outlet NewOutlet() => OutletOf("handover", new { platform = "微博", person = "演练编辑", checklist = new[] { "核对账号" }, privateNetwork = true });
}
