namespace Cases;

/// <summary>Where a tag may stand, and where it counts.</summary>
public sealed class TagTargets(ILogger<TagTargets> logger)
{
    [Pii(PiiCategory.Phone)]
    private string _line = "";

    private string _free = "";

    public void Parameters([Pii(PiiCategory.Email)] string one, string two)
    {
        logger.LogInformation("{Value}", one); // leak PII2001
        logger.LogInformation("{Value}", two); // ok
        one = "";
        logger.LogInformation("{Value}", one.Length); // ok
    }

    public void Fields()
    {
        logger.LogInformation("{Value}", _line); // leak PII2001
        logger.LogInformation("{Value}", _free); // ok
        _line = "none";
        _free = "none";
    }

    public async Task Returns()
    {
        logger.LogInformation("{Value}", Read()); // leak PII2001
        logger.LogInformation("{Value}", await ReadAsync()); // leak PII2001
        logger.LogInformation("{Value}", ReadAll().First()); // leak PII2001
        logger.LogInformation("{Value}", ReadFree()); // ok
        logger.LogInformation("{Value}", Read().Length); // ok
    }

    public void Wrapped(Wrapping wrapping)
    {
        logger.LogInformation("{Value}", wrapping.Later.Result); // leak PII2001
        logger.LogInformation("{Value}", wrapping.Maybe.Value); // leak PII2001
        logger.LogInformation("{Value}", wrapping.Maybe.IsValueCreated); // ok
        logger.LogInformation("{Value}", wrapping.Born?.Year); // leak PII2001
        logger.LogInformation("{Value}", wrapping.Born.HasValue); // ok
        logger.LogInformation("{Value}", wrapping.Many[0]); // leak PII2001
        logger.LogInformation("{Value}", wrapping.Many.Count); // ok
    }

    public void NotPersonal(Exempt exempt)
    {
        logger.LogInformation("{Value}", exempt.Support); // ok
        logger.LogInformation("{Value}", exempt.Own); // leak PII2001
        logger.LogInformation("{Value}", exempt.Specimen); // ok
    }

    [return: Pii(PiiCategory.Name)]
    private static string Read() => "a";

    [return: Pii(PiiCategory.Name)]
    private static Task<string> ReadAsync() => Task.FromResult("a");

    [return: Pii(PiiCategory.Name)]
    private static IEnumerable<string> ReadAll() => ["a"];

    private static string ReadFree() => "a";

    public sealed class Wrapping
    {
        [Pii(PiiCategory.Email)]
        public Task<string> Later { get; set; } = Task.FromResult("");

        [Pii(PiiCategory.Email)]
        public Lazy<string> Maybe { get; set; } = new("");

        [Pii(PiiCategory.DateOfBirth)]
        public DateTime? Born { get; set; }

        [Pii(PiiCategory.Phone)]
        public IReadOnlyList<string> Many { get; set; } = [];
    }

    public sealed class Exempt
    {
        [NotPii("The shop's own address.")]
        public string Support { get; set; } = "";

        [Pii(PiiCategory.Email)]
        public string Own { get; set; } = "";

        [NotPii("The specimen that the office publishes.")]
        public Mood Specimen { get; set; }
    }

    [Pii(PiiCategory.Health)]
    public enum Mood
    {
        Good,
        Bad,
    }
}
