namespace Syndication.Crash.Tests.Child;

/// <summary>Where in the turn of an act the process dies.</summary>
public enum Point
{
    Never = 0,
    BeforeStartIsSaved = 1,
    AfterStartIsSaved = 2,

    /// <summary>The platform has it and has not answered: the parent kills.</summary>
    DuringTheCall = 3,
    BeforeEndIsSaved = 4,
    AfterEndIsSaved = 5,
}
