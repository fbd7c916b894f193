namespace PiiGuard;

/// <summary>
/// What kind of personal data a tag stands for. Each category has a default tier (sensitive, direct or indirect)
/// that decides how severe a finding is; see docs/policy.md for the tiers and the laws behind them.
/// </summary>
#if PIIGUARD_PUBLIC
public
#else
internal
#endif
enum PiiCategory
{
    /// <summary>Personal data of no particular kind. Tier: direct.</summary>
    Unspecified = 0,

    /// <summary>The name of a person. Tier: direct.</summary>
    Name = 1,

    /// <summary>An e-mail address. Tier: direct.</summary>
    Email = 2,

    /// <summary>A telephone or fax number. Tier: direct.</summary>
    Phone = 3,

    /// <summary>A postal or delivery address, or a part of one. Tier: direct.</summary>
    PostalAddress = 4,

    /// <summary>A date or year of birth, or an age. Tier: direct.</summary>
    DateOfBirth = 5,

    /// <summary>Sex or gender. Tier: indirect.</summary>
    Gender = 6,

    /// <summary>A photo, video or voice recording of a person. Tier: direct.</summary>
    Photo = 7,

    /// <summary>A user name, handle or account id. Tier: direct.</summary>
    OnlineIdentifier = 8,

    /// <summary>A national identification number. Tier: sensitive.</summary>
    NationalId = 9,

    /// <summary>A tax number of a person. Tier: sensitive.</summary>
    TaxId = 10,

    /// <summary>A passport number. Tier: sensitive.</summary>
    Passport = 11,

    /// <summary>A driving licence number. Tier: sensitive.</summary>
    DriverLicense = 12,

    /// <summary>A payment card's number, security code, expiry or PIN. Tier: sensitive.</summary>
    PaymentCard = 13,

    /// <summary>A bank account number. Tier: sensitive.</summary>
    BankAccount = 14,

    /// <summary>Income, assets, debts or credit standing. Tier: sensitive.</summary>
    Financial = 15,

    /// <summary>A password, token or another secret that authenticates a person. Tier: sensitive.</summary>
    Credential = 16,

    /// <summary>Health data. Tier: sensitive.</summary>
    Health = 17,

    /// <summary>Genetic data. Tier: sensitive.</summary>
    Genetic = 18,

    /// <summary>Biometric data that identifies a person. Tier: sensitive.</summary>
    Biometric = 19,

    /// <summary>Racial or ethnic origin. Tier: sensitive.</summary>
    Ethnicity = 20,

    /// <summary>Religious or philosophical belief. Tier: sensitive.</summary>
    Religion = 21,

    /// <summary>Political opinion. Tier: sensitive.</summary>
    PoliticalOpinion = 22,

    /// <summary>Trade-union membership. Tier: sensitive.</summary>
    TradeUnion = 23,

    /// <summary>Sex life or sexual orientation. Tier: sensitive.</summary>
    SexLife = 24,

    /// <summary>Criminal convictions and offences. Tier: sensitive.</summary>
    CriminalRecord = 25,

    /// <summary>The IP address of a person's device. Tier: indirect.</summary>
    IpAddress = 26,

    /// <summary>A device, advertising or cookie identifier. Tier: indirect.</summary>
    DeviceId = 27,

    /// <summary>Where a person is or was. Tier: indirect.</summary>
    Location = 28,

    /// <summary>The content of a private communication. Tier: direct.</summary>
    Communication = 29,

    /// <summary>What a person does: orders, searches, views. Tier: indirect.</summary>
    Activity = 30,

    /// <summary>Employment data. Tier: indirect.</summary>
    Employment = 31,

    /// <summary>Education data. Tier: indirect.</summary>
    Education = 32,

    /// <summary>A licence plate or vehicle number. Tier: indirect.</summary>
    Vehicle = 33,

    /// <summary>The code of a building or door, or a delivery note that may hold one. Tier: sensitive.</summary>
    EntryCode = 34,

    /// <summary>Nationality or immigration status. Tier: indirect.</summary>
    Nationality = 35,

    /// <summary>Marital status and family members. Tier: indirect.</summary>
    Family = 36,

    /// <summary>A handwritten or electronic signature. Tier: direct.</summary>
    Signature = 37,
}
