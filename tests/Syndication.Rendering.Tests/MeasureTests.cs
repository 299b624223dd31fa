namespace Syndication.Rendering;

public sealed class MeasureTests
{
    [Theory]
    [InlineData("通知2026", LengthUnit.CodePoints, 6)]
    [InlineData("🏙️通", LengthUnit.CodePoints, 3)]
    [InlineData("通知2026", LengthUnit.HalfWidthHalves, 4)]
    [InlineData("ab", LengthUnit.HalfWidthHalves, 1)]
    [InlineData("见https://www.qinchuan.gov.example/a/t20260306_1.html。", LengthUnit.HalfWidthHalves, 12)]
    [InlineData("", LengthUnit.HalfWidthHalves, 0)]
    public void Length_is_counted_as_the_platform_counts(string text, LengthUnit unit, double expected) =>
        Assert.Equal((decimal)expected, Measure.Count(text, unit));

    [Fact]
    public void One_over_the_limit_blocks_and_the_limit_itself_does_not()
    {
        Assert.Null(Measure.Check("title", "一二三", 3, LengthUnit.CodePoints));
        Assert.Null(Measure.Check("title", "一二三", null, LengthUnit.CodePoints));

        var problem = Measure.Check("title", "一二三四", 3, LengthUnit.CodePoints);

        Assert.True(problem!.Blocks);
        Assert.Equal(("title-too-long", "title"), (problem.Code, problem.Where));
        Assert.Equal("标题有4字，该渠道上限为3字，超出1字；请写一个较短的。", problem.Message.Zh);
    }

    [Fact]
    public void Pictures_are_known_by_their_bytes()
    {
        byte[] png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 2, 0x80, 0, 0, 1, 0xE0, 8, 2];
        byte[] jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xFF, 0xC2, 0, 11, 8, 1, 0xE0, 2, 0x80, 3, 0, 0, 0];

        Assert.Equal(("image/png", 640, 480), Image.Size(png));
        Assert.Equal(("image/jpeg", 640, 480), Image.Size(jpeg));
    }

    [Theory]
    [InlineData("")]
    [InlineData("GIF89a")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("%PDF-1.7 and so on and on")]
    public void Other_files_are_no_pictures(string text) => Assert.Null(Image.Size(System.Text.Encoding.Latin1.GetBytes(text)));

    [Fact]
    public void Any_beginning_of_a_picture_is_read_without_harm()
    {
        byte[] jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC2, 0, 11, 8, 1, 0xE0, 2, 0x80];

        for (var length = 0; length < jpeg.Length; length++)
        {
            Assert.Null(Image.Size(jpeg.AsSpan(0, length)));
        }
    }
}
