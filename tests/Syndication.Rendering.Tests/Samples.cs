namespace Syndication.Rendering;

internal static class Samples
{
    public static Attachment Image { get; } = File("images/plan.png", "image/png");

    public static Attachment File(string name, string mediaType) => new()
    {
        Name = name,
        Title = name,
        MediaType = mediaType,
        Size = 1,
        Content = Fingerprint.Of(name),
        Width = 640,
        Height = 480,
    };

    public static Document Read(string markdown) => Manuscript.Read(markdown, [Image, File("files/table.pdf", "application/pdf")]);

    public static HtmlStyle Plain { get; } = new(name => "/f/" + name);

    public static string Html(string markdown) => HtmlWriter.Write(Read(markdown), Plain);

    public static string[] Codes(string markdown) => [.. Read(markdown).Problems.Select(p => p.Code)];

    public const string Everything = """
        ## 一、总体要求

        **要求：**各单位于2026年3月5日前完成[^1]，详见[要点](https://www.qinchuan.gov.example/a?b=1&c=2)和[附件](files/table.pdf)。

        ### （一）目标

        1. 第一项
        2. 第二项
           - 甲 `code <b>`
           - 乙

             > 引用的一段

        | 事项 | 时限（天） |
        |:----|-----:|
        | 公租房<br>分配 | 3~5天，8~10天 |
        | H~2~O 与 10^6^ | ~~12~~ **13** |

        ![规划图：南环路走向](images/plan.png "图1 南环路")

        句中![小图](images/plan.png)一张；🏙️ 第😀条 &amp; 'x' "y"。

        ::: warning 重要提示
        请注意防汛。[^b]
        :::

        ```
        a < b && c
        ```

        ---

        最后一段，<https://www.qinchuan.gov.example/>。

        [^1]: 含节假日，见[规定](https://law.example/1)。
        [^b]: 第二条脚注。

            脚注的第二段。
        """;
}
