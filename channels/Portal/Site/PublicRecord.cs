namespace Syndication.Channels.Portal.Site;

/// <summary>The public read record of an item (domain hand-out, 5.11).</summary>
internal sealed record PublicRecord(
    string Id, string Title, string IndexNumber, string? DocumentNumber, string? Issuer, string Publisher, string Column, string? Genre, string? Theme,
    IReadOnlyList<string> Keywords, string? Abstract, DateOnly? FormedOn, DateOnly? ComposedOn, DateTimeOffset PublishedAt, DateOnly? EffectiveOn, DateOnly? ExpiresOn,
    string? Validity, Uri Url, IReadOnlyList<PublicFile> Attachments, IReadOnlyList<PublicRelation> Related)
{
    public static PublicRecord Of(PortalOptions site, Edition edition, PortalItem item, IEnumerable<(Related Related, PortalItem Item)> related)
    {
        var data = edition.Metadata;
        return new(
            item.Id, data.Title, data.IndexNumber, data.DocumentNumber, data.Issuer, data.PublisherName, data.Column, data.Genre, data.Theme,
            data.Keywords, data.Abstract, data.FormedOn, data.ComposedOn, item.ChinaTime, data.EffectiveOn, data.ExpiresOn,
            data.Validity, item.Canonical,
            [.. edition.Files.Where(f => f.IsDownload).Select(f => PublicFile.Of(site, f))],
            [.. related.Select(r => new PublicRelation(r.Related.Kind, r.Item.Id, r.Item.Canonical))]);
    }
}

/// <summary>All that stays public of an item that was taken back.</summary>
internal sealed record WithdrawnRecord(string Id, DateTimeOffset WithdrawnAt);

internal sealed record PublicFile(string Name, string Type, string Mime, long Size, Fingerprint Sha256, Uri Url)
{
    public static PublicFile Of(PortalOptions site, Attachment file) =>
        new(file.Title, Path.GetExtension(file.Name).TrimStart('.').ToLowerInvariant(), file.MediaType, file.Size, file.Content, site.Address(PortalAddress.File(file)));
}

internal sealed record PublicRelation(string Kind, string Id, Uri Url);
