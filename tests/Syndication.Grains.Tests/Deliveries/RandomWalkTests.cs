using Syndication.Grains.Deliveries;
using Syndication.Grains.Disclosures;

namespace Syndication.Grains.Tests.Deliveries;

/// <summary>Planner and fold against a platform that may take a post and lose its answer. A failing seed is in the test's name.</summary>
public sealed class RandomWalkTests
{
    private const int Seeds = 3000;

    [Theory]
    [InlineData(false, CorrectionWay.InPlace)]
    [InlineData(false, CorrectionWay.Repost)]
    [InlineData(true, CorrectionWay.InPlace)]
    [InlineData(true, CorrectionWay.Repost)]
    public void One_post_at_most_the_wished_edition_only_and_always_an_end(bool safeRepeat, CorrectionWay correction)
    {
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var walk = new Walk(seed, Given.Profile with { SafeRepeat = safeRepeat, Correction = correction });
            var problem = walk.Run();
            Assert.True(problem is null, $"seed {seed}: {problem}\n{string.Join('\n', walk.Story)}");
        }
    }

#pragma warning disable CA5394 // A seeded walk needs no cryptography.
    private sealed class Walk(int seed, ChannelProfile profile)
    {
        private readonly Random dice = new(seed);
        private readonly Dictionary<string, int> posts = [];
        private readonly HashSet<string> known = [];
        private Delivery delivery = Given.Delivery();
        private DateTimeOffset now = Given.Now;
        private int newest = 1;
        private int wishes = 3;

        public List<string> Story { get; } = [];

        public string? Run()
        {
            for (var turn = 0; turn < 400; turn++)
            {
                Wish();
                var step = Planner.Next(delivery, new() { Now = now, Profile = profile, ReleasedEdition = newest });
                Story.Add($"{now:HH:mm:ss} {step}");
                if (step is Step.None && wishes == 0)
                {
                    return AtTheEnd();
                }

                Take(step);
                if (posts.Count > 1)
                {
                    return "two posts stand at the same time";
                }
            }

            return "no end";
        }

        private void Wish()
        {
            if (wishes > 0 && dice.Next(4) == 0)
            {
                wishes--;
                if (delivery.Wanted is Wanted.Published && dice.Next(3) > 0)
                {
                    Happens(new Wished(Given.Paper, dice.Next(3) == 0 ? Given.Withdrawn() : Given.Published(++newest)));
                }
            }
        }

        private void Take(Step step)
        {
            switch (step)
            {
                case Step.None: now += TimeSpan.FromSeconds(1); break;
                case Step.Sleep sleep: now = sleep.Until; break;
                case Step.Orphan: Happens(new AttemptOrphaned(Given.Paper, profile.SafeRepeat)); break;
                case Step.HoldUp hold: Happens(new HeldUp(Given.Paper, hold.Held.Reasons, hold.Held.Until)); break;
                case Step.GiveUp stuck: Happens(new GaveUp(Given.Paper, stuck.Why, stuck.Fault)); break;
                case Step.Look: Look(); break;
                case Step.Verify: Happens(new Sighted(Given.Paper, new(posts.Count == 0 ? Presence.Missing : Presence.Matches))); break;
                case Step.Send send: Send(send); break;
            }
        }

        private void Look()
        {
            var said = Desk();
            Happens(new Looked(Given.Paper, said, said is not ChannelOutcome.Unknown, now.AddSeconds(5)));
        }

        private void Send(Step.Send send)
        {
            Happens(new AttemptStarted(Given.Paper, send.Verb, send.Edition, send.Round, Key(send)));
            if (send.Verb != Verb.Withdraw && delivery.Wanted != Given.Published(send.Edition))
            {
                Story.Add("an edition left that nobody wants");
                posts["unwanted"] = posts["unwanted too"] = 0;
            }

            var answer = Platform(send);
            Wish();
            if (dice.Next(8) > 0)
            {
                Happens(new AttemptEnded(Given.Paper, answer, 1, answer is ChannelOutcome.Unknown && !profile.SafeRepeat ? null : now.AddSeconds(3)));
            }
        }

        private static string Key(Step.Send send) => $"{send.Edition}/{send.Verb}/{send.Round}";

        /// <summary>Does the act or not, and tells the truth about it or nothing at all.</summary>
        private ChannelOutcome Platform(Step.Send send)
        {
            var luck = dice.Next(10);
            if (luck < 2)
            {
                return luck == 0 ? new ChannelOutcome.Deferred(Given.Away) : new ChannelOutcome.Unknown(Given.Away);
            }

            switch (send.Verb)
            {
                case Verb.Withdraw: posts.Clear(); break;
                case Verb.Update: posts.Clear(); posts[Key(send)] = send.Edition; break;
                default:
                    if (!profile.SafeRepeat || known.Add(Key(send)))
                    {
                        posts[profile.SafeRepeat ? Key(send) : $"{Key(send)}#{posts.Count}"] = send.Edition;
                    }

                    break;
            }

            return luck < 5 ? new ChannelOutcome.Unknown(Given.Away) : send.Verb == Verb.Withdraw ? new ChannelOutcome.Gone() : luck < 7 ? new ChannelOutcome.Accepted(TimeSpan.FromSeconds(4)) : new ChannelOutcome.Live(Given.Address);
        }

        /// <summary>The desk is asked about the act in doubt and knows what stands; now and then it cannot be reached.</summary>
        private ChannelOutcome Desk()
        {
            var (verb, edition) = (delivery.Progress, delivery.Standing) switch
            {
                (Progress.Uncertain doubt, _) => (doubt.Verb, doubt.Edition),
                (_, Standing.Updating updating) => (Verb.Update, updating.To),
                _ => (Verb.Publish, delivery.StandingEdition),
            };
            var stands = posts.Values.Any(e => e == edition);
            return dice.Next(5) switch
            {
                0 => new ChannelOutcome.Unknown(Given.Away),
                _ when verb == Verb.Withdraw => posts.Count == 0 ? new ChannelOutcome.Gone() : new ChannelOutcome.Deferred(Given.Away),
                _ => stands ? new ChannelOutcome.Live(Given.Address) : new ChannelOutcome.Deferred(Given.Away),
            };
        }

        private string? AtTheEnd() => (delivery.Wanted, delivery.Progress) switch
        {
            (_, Progress.Stuck) => null,
            (_, not (Progress.Idle or Progress.Held)) => $"ended in {delivery.Progress}",
            (Wanted.Withdrawn, _) => posts.Count == 0 ? null : "withdrawn, and still there",
            (Wanted.Published wanted, _) => posts.Values.SingleOrDefault() == wanted.Edition ? null : $"edition {wanted.Edition} is wanted, {posts.Values.SingleOrDefault()} stands",
            _ => null,
        };

        private void Happens(DeliveryEvent happened)
        {
            delivery = DeliveryFold.Apply(delivery, happened, now, Actor.Machine);
            Story.Add($"  {happened} -> {delivery.Standing} {delivery.Progress}");
        }
    }
#pragma warning restore CA5394
}
