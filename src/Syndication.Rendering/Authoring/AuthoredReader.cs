namespace Syndication.Rendering.Authoring;

/// <summary>Front matter fields to an authored item.</summary>
internal sealed class AuthoredReader
{
    private readonly List<Problem> problems = [];
    private readonly YamlMap map;
    private readonly Fields fields;
    private readonly string body;
    private readonly int bodyLine;

    public AuthoredReader(YamlMap map, string body, int bodyLine)
    {
        (this.map, this.body, this.bodyLine) = (map, body, bodyLine);
        fields = new(map.Fields, problems);
    }

    public static Metadata Empty { get; } = new()
    {
        Kind = "", Title = "", IndexNumber = "", Publisher = "", PublisherName = "", Column = "", ColumnName = "", Source = "", LegalBasis = "",
    };

    public Authored Read()
    {
        if (map.Problem is { } unreadable)
        {
            return new(Empty, body, bodyLine, [], null, [], [unreadable]);
        }

        Names();
        var metadata = new MetadataReader(fields).Read();
        if (string.IsNullOrWhiteSpace(body))
        {
            fields.Block("body-empty", "body", "正文为空；请在第二个“---”之后写正文。", "The body is empty; write the text below the second \"---\".");
        }

        var (outlets, releaseAt, files) = (Outlets(), fields.Instant("releaseAt"), Files());
        return new(metadata, body, bodyLine, outlets, releaseAt, files, 
        [
            .. problems.Distinct(), .. PersonalData.InField("title", metadata.Title), .. PersonalData.InField("shortTitle", metadata.ShortTitle),
            .. PersonalData.InField("abstract", metadata.Abstract), .. PersonalData.InField("correctionNote", metadata.CorrectionNote), .. PersonalData.Find(body),
        ]);
    }

    private void Names()
    {
        foreach (var name in map.Fields.Fields.Keys.Except(FieldNames.Known))
        {
            if (FieldNames.Classified.Contains(name))
            {
                Classified(name);
            }
            else if (FieldNames.Dropped.Contains(name))
            {
                fields.Warn("field-dropped", name, $"{name} 不对外发布，已略去。", $"{name} is not published and is left out.");
            }
            else
            {
                Unknown(name);
            }
        }

        if (fields.Has("signer"))
        {
            fields.Warn("field-dropped", "signer", "签发人只用于上行文，不对外发布，已略去。", "The signer belongs to upward documents only; it is not published and is left out.");
        }
    }

    private void Classified(string name)
    {
        if (fields.Has(name))
        {
            fields.Block("classified", name, $"文件带有{name}标记，属涉密或内部文件，不得公开；请勿上传，并按保密规定处理。", $"The paper carries the secrecy mark {name} and must not be published; do not upload it and follow the secrecy rules.");
        }
    }

    private void Unknown(string name)
    {
        var nearest = FieldNames.Nearest(name, FieldNames.Known);
        var zh = name == "indexNumber" ? "索引号由系统编排，请删去这一行。" : $"没有名为 {name} 的属性；是否指 {nearest}？请改正或删去。";
        var en = name == "indexNumber" ? "The index number is assigned by the product; remove this line." : $"There is no field {name}; did you mean {nearest}? Mend or remove it.";
        fields.Block("field-unknown", name, zh, en);
    }

    private List<OutletId> Outlets()
    {
        var rule = new FieldRule(new("应为渠道代号（小写字母、数字、连字符）", "must be outlet ids (a-z, 0-9, '-')"), t => OutletId.TryParse(t, null, out _));
        return [.. fields.List("outlets", rule).Distinct().Select(t => new OutletId(t))];
    }

    private List<AuthoredFile> Files()
    {
        var files = fields.Groups("attachments", "no", "title", "file").Select((group, i) => File(group, i + 1)).OrderBy(f => f.No).ToList();
        foreach (var twice in files.GroupBy(f => f.File).Where(g => g.Key.Length > 0 && g.Count() > 1))
        {
            fields.Block("attachment-twice", "attachments", $"附件“{twice.Key}”列了两次；请删去一处。", $"The attachment \"{twice.Key}\" is listed twice; remove one.");
        }

        if (files.Where((f, i) => f.No != i + 1).Any())
        {
            fields.Block("attachment-numbers", "attachments", "附件序号应从1起连续；请改正 no。", "The attachments' numbers must count from 1 without gaps; mend no.");
        }

        return files;
    }

    private static AuthoredFile File(Fields group, int position)
    {
        var number = new FieldRule(new("应为附件序号，如 1", "must be the attachment's number, such as 1"), t => t.Length is > 0 and < 4 && t.All(char.IsAsciiDigit));
        var file = group.Required("file", FieldRules.FileName);
        var no = group.Text("no", number) is { } text ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : position;
        return new(no, group.Text("title") ?? Path.GetFileNameWithoutExtension(file), file, group.LineOf("file"));
    }
}
