using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Compliance.Classification;

namespace Cases;

/// <summary>Tags of other libraries, and of the application itself.</summary>
public sealed class ForeignTags(ILogger<ForeignTags> logger)
{
    public void Classifications(Classified classified)
    {
        logger.LogInformation("{Value}", classified.Diagnosis); // leak PII2001
        logger.LogInformation("{Value}", classified.Unknown); // leak PII2001
        logger.LogInformation("{Value}", classified.Ward); // ok
        logger.LogInformation("{Value}", classified.Bed); // ok
    }

    public void Identity(IdentityUser user, ShopUser own)
    {
        logger.LogInformation("{Value}", user.Email); // leak PII2001
        logger.LogInformation("{Value}", user.PhoneNumber); // leak PII2001
        logger.LogInformation("{Value}", user.UserName); // leak PII2001
        logger.LogInformation("{Value}", user.Id); // ok
        logger.LogInformation("{Value}", own.Id); // ok
        logger.LogInformation("{Value}", user.LockoutEnabled); // ok
        logger.LogInformation("{Value}", user.AccessFailedCount); // ok
        logger.LogInformation("{Value}", own.Email); // leak PII2001
        logger.LogInformation("{Value}", own.Nickname); // leak PII2001
        logger.LogInformation("{Value}", own.Theme); // ok
    }

    public void ByName(Profile profile)
    {
        logger.LogInformation("{Value}", profile.Bio); // leak PII2001
        logger.LogInformation("{Value}", profile.Colour); // ok
    }

    public sealed class PrivateAttribute : DataClassificationAttribute
    {
        public PrivateAttribute()
            : base(new DataClassification("shop", "private"))
        {
        }
    }

    public sealed class Classified
    {
        [Private]
        public string Diagnosis { get; set; } = "";

        [UnknownDataClassification]
        public string Unknown { get; set; } = "";

        [NoDataClassification]
        public string Ward { get; set; } = "";

        public string Bed { get; set; } = "";
    }

    public sealed class ShopUser : IdentityUser
    {
        [PersonalData]
        public string Nickname { get; set; } = "";

        public string Theme { get; set; } = "";
    }

    [AttributeUsage(AttributeTargets.Property)]
    public sealed class SensitiveDataAttribute : Attribute;

    public sealed class Profile
    {
        [SensitiveData]
        public string Bio { get; set; } = "";

        public string Colour { get; set; } = "";
    }
}
