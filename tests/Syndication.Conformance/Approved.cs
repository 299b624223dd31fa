namespace Syndication.Conformance;

/// <summary>
/// Compares a rendition byte for byte with the approved one beside the channel: <c>channels/NAME/approved/input.md</c>, one file for each part, and <c>text.txt</c> for what readers see.
/// With the environment variable APPROVE_INTO set to the channels folder, the files are written anew instead: look at the difference before committing it.
/// </summary>
public static class Approved
{
    public static void Same(string channel, Func<Edition, Rendition> render)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "approved", channel, "approved");
        var rendition = render(EditionOf(File.ReadAllText(Path.Combine(folder, "input.md"))));
        var files = rendition.Parts.Select(p => (Name: NameOf(p), Bytes: p.Bytes.ToArray())).Append((Name: "text.txt", Bytes: System.Text.Encoding.UTF8.GetBytes(rendition.Text + "\n"))).ToList();
        if (Environment.GetEnvironmentVariable("APPROVE_INTO") is { Length: > 0 } channels)
        {
            files.ForEach(f => File.WriteAllBytes(Path.Combine(channels, channel, "approved", f.Name), f.Bytes));
            return;
        }

        Assert.All(files, f => Assert.True(f.Bytes.AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(folder, f.Name))), $"{channel}/approved/{f.Name} differs from what is rendered."));
    }

    /// <summary>The input is the text only; its metadata is that of the short sample, with what an official document needs.</summary>
    public static Edition EditionOf(string body)
    {
        var sample = SampleEditions.Of("approved", 50, "秦川市人民政府关于印发2026年政务公开工作要点的通知", body, []).Edition;
        return sample with
        {
            Metadata = sample.Metadata with
            {
                Kind = "cityDocument", ShortTitle = "2026年政务公开工作要点印发", DocumentNumber = "秦政发〔2026〕3号", Issuer = "秦川市人民政府", ComposedOn = new DateOnly(2026, 3, 5),
                Addressees = ["各县市区人民政府", "市人民政府各工作部门"], IssuerSignatures = ["秦川市人民政府"], Annotation = "此件公开发布",
            },
        };
    }

    private static string NameOf(RenditionPart part) => part.Name + part.MediaType.Split(';')[0] switch
    {
        _ when Path.HasExtension(part.Name) => "",
        "application/json" => ".json",
        "text/html" => ".html",
        "application/xml" or "application/atom+xml" or "application/rss+xml" => ".xml",
        _ => ".txt",
    };
}
