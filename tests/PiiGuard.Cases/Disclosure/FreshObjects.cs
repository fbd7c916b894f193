using System.Text.Json;
using Microsoft.AspNetCore.Mvc;

namespace Cases;

// An object that was made here holds what was put into it, and nothing of what else its type could hold.
public sealed class FreshObjects(ILogger<FreshObjects> logger) : ControllerBase
{
    public IActionResult Refuse(string why, string given)
    {
        if (why == "gone")
        {
            return BadRequest(new Answer { Error = why }); // ok
        }

        if (why == "old")
        {
            return BadRequest(new Answer { Error = why, Owner = given }); // leak PII5005
        }

        var answer = new Answer();
        answer.Error = why;
        return BadRequest(answer); // ok
    }

    public void Kept(string given)
    {
        var filled = new Answer { Error = "none" };
        Fill(filled, given);
        logger.LogInformation("{@Value}", filled); // leak PII2002
        var assigned = new Answer { Error = "none" };
        assigned.Owner = given;
        logger.LogInformation("{@Value}", assigned); // leak PII2002
        var empty = new Answer { Error = "none" };
        logger.LogInformation("{@Value}", empty); // ok
        logger.LogInformation("{Value}", JsonSerializer.Serialize(new Answer { Error = "none" })); // ok
        logger.LogInformation("{@Value}", new Started()); // leak PII2002
        logger.LogInformation("{@Value}", new Built(given)); // leak PII2002
        logger.LogInformation("{@Value}", new Row(given)); // leak PII2002
        logger.LogInformation("{@Value}", new Numbered(3)); // ok
        logger.LogInformation("{@Value}", new Computed { First = given }); // leak PII2002
    }

    private static void Fill(Answer answer, string owner) => answer.Owner = owner;

    public sealed class Answer
    {
        public string Error { get; set; } = "";

        [Pii(PiiCategory.Email)]
        public string? Owner { get; set; }
    }

    public sealed class Started
    {
        [Pii(PiiCategory.Name)]
        public string Owner { get; set; } = Environment.UserName;
    }

    public sealed class Computed
    {
        public string First { get; set; } = "";

        [Pii(PiiCategory.Name)]
        public string Owner => "Owner " + First;
    }

    public sealed class Built
    {
        public Built(string owner) => Owner = owner;

        [Pii(PiiCategory.Name)]
        public string Owner { get; }
    }

    public sealed record Row([property: Pii(PiiCategory.Name)] string Owner);

    public sealed record Numbered(int Number)
    {
        [Pii(PiiCategory.Name)]
        public string? Owner { get; set; }
    }
}
