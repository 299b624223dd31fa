namespace Syndication.Rendering.Authoring;

/// <summary>The fields of <see cref="Metadata"/>, with what the kind fills in and what it demands.</summary>
internal sealed class MetadataReader(Fields fields)
{
    public Metadata Read()
    {
        var kind = Kind();
        Attribute();
        Demands(kind);
        var composedOn = fields.Date("composedOn");
        return AuthoredReader.Empty with
        {
            Kind = kind?.Code ?? "",
            Title = fields.Required("title", FieldRules.Title),
            ShortTitle = fields.Text("shortTitle", FieldRules.ShortTitle),
            Publisher = fields.Required("publisher", FieldRules.Organisation),
            Column = fields.Text("column", FieldRules.Column) ?? kind?.Column ?? "",
            Genre = fields.Text("genre", FieldRule.Length(1, 10)),
            Theme = fields.Text("theme"),
            IssuerMark = fields.Text("issuerMark"),
            Issuer = fields.Text("issuer"),
            DocumentNumber = fields.Text("documentNumber", FieldRules.DocumentNumber),
            ComposedOn = composedOn,
            FormedOn = FormedOn(kind, composedOn),
            Addressees = fields.List("addressees"),
            IssuerSignatures = fields.List("issuerSignatures"),
            Annotation = fields.Text("annotation"),
            CopiedTo = [.. fields.List("cc"), .. fields.List("copiedTo")],
            PrintedBy = fields.Text("printedBy"),
            PrintedOn = fields.Date("printedOn"),
            Source = fields.Text("source") ?? "",
            LegalBasis = fields.Text("legalBasis", FieldRules.LegalBasis) ?? kind?.LegalBasis ?? "",
            Validity = fields.Text("validity", FieldRules.Validity),
            EffectiveOn = fields.Date("effectiveOn"),
            ExpiresOn = ExpiresOn(),
            Author = fields.Text("author"),
            Keywords = fields.List("keywords", FieldRules.Keyword),
            Abstract = fields.Text("abstract", FieldRules.Abstract),
            Cover = Cover(),
            RelatedTo = Related(kind),
            CorrectionNote = fields.Text("correctionNote"),
            CorrectedOn = fields.Date("correctedOn"),
        };
    }

    private DisclosureKind? Kind()
    {
        var codes = DisclosureKind.All.Select(k => k.Code).ToArray();
        var code = fields.Required("kind", new(new("", ""), _ => true));
        if (code.Length > 0 && DisclosureKind.Find(code) is null)
        {
            var nearest = FieldNames.Nearest(code, codes);
            fields.Block("kind-unknown", "kind", $"没有类型“{code}”；是否指 {nearest}？可用：{string.Join("、", codes)}。", $"There is no kind \"{code}\"; did you mean {nearest}? Known: {string.Join(", ", codes)}.");
        }

        return DisclosureKind.Find(code);
    }

    private void Attribute()
    {
        var attribute = fields.Required("disclosureAttribute", new(new("", ""), _ => true));
        if (attribute is not ("" or "主动公开"))
        {
            fields.Block("not-proactive", "disclosureAttribute", $"公开属性为“{attribute}”；只有“主动公开”的信息可以发布。", $"The disclosure attribute is \"{attribute}\"; only 主动公开 may be published.");
        }
    }

    private void Demands(DisclosureKind? kind)
    {
        string[] names = kind switch
        {
            { Code: "regulation" } => ["genre", "theme", "issuer", "documentNumber", "composedOn", "validity", "effectiveOn"],
            { IsDocument: true } => ["genre", "theme", "issuer", "documentNumber", "composedOn"],
            _ => [],
        };
        foreach (var name in names.Where(n => !fields.Has(n)))
        {
            fields.Missing(name, $"{kind!.Name.Zh}必填", $"required for {kind.Code}");
        }
    }

    private DateOnly? FormedOn(DisclosureKind? kind, DateOnly? composedOn)
    {
        var formedOn = fields.Date("formedOn");
        if (kind is { IsDocument: true } && formedOn is not null && composedOn is not null && formedOn != composedOn)
        {
            fields.Block("dates-differ", "formedOn", "公文的生成日期应等于成文日期；请删去 formedOn 或改为相同。", "A document's formedOn must equal composedOn; remove formedOn or make them equal.");
        }

        if (!fields.Has("formedOn") && !fields.Has("composedOn"))
        {
            fields.Missing("formedOn", "20个工作日期限由此起算", "the 20 working days start there");
        }

        return formedOn ?? composedOn;
    }

    private DateOnly? ExpiresOn()
    {
        var (effective, expires) = (fields.Date("effectiveOn"), fields.Date("expiresOn"));
        if (expires <= effective)
        {
            fields.Block("dates-order", "expiresOn", "失效日期应晚于施行日期；请改正。", "expiresOn must be later than effectiveOn; mend one of them.");
        }

        return expires;
    }

    private Cover? Cover()
    {
        if (fields.Group("cover", "file", "alt") is not { } cover)
        {
            return null;
        }

        var file = cover.Required("file", FieldRules.FileName);
        return new(file, cover.Required("alt", null, "封面的替代文字", "what the cover shows"));
    }

    private List<Related> Related(DisclosureKind? kind)
    {
        var related = fields.Groups("relatedTo", "kind", "file", "title").Select(g => new Related(g.Required("kind", FieldRules.Relation), g.Required("file"), g.Text("title"))).ToList();
        if (kind?.Code == "interpretation" && related.All(r => r.Kind != "policy"))
        {
            fields.Warn("policy-missing", "relatedTo", "政策解读应关联所解读的政策；请加 relatedTo: [{kind: policy, file: …}]。", "An interpretation is linked to its policy; add relatedTo: [{kind: policy, file: ...}].");
        }

        return related;
    }
}
