namespace PiiGuard.Analyzers.Policy;

/// <summary>How much harm the disclosure of a category does; the most severe comes first.</summary>
internal enum Tier
{
    /// <summary>Special by law, or a way into somebody's money, home or identity.</summary>
    Sensitive,

    /// <summary>Tells who a person is.</summary>
    Direct,

    /// <summary>Tells something about a person, together with other data.</summary>
    Indirect,
}

/// <summary>The tiers that categories have before regulations and options move them.</summary>
internal static class Tiers
{
    /// <summary>The tier of a category; a number that no category has counts as <see cref="PiiCategory.Unspecified"/>.</summary>
    public static Tier DefaultOf(PiiCategory category) => category switch
    {
        PiiCategory.NationalId or PiiCategory.TaxId or PiiCategory.Passport or PiiCategory.DriverLicense
            or PiiCategory.PaymentCard or PiiCategory.BankAccount or PiiCategory.Financial or PiiCategory.Credential
            or PiiCategory.Health or PiiCategory.Genetic or PiiCategory.Biometric or PiiCategory.Ethnicity
            or PiiCategory.Religion or PiiCategory.PoliticalOpinion or PiiCategory.TradeUnion or PiiCategory.SexLife
            or PiiCategory.CriminalRecord or PiiCategory.EntryCode => Tier.Sensitive,

        PiiCategory.Gender or PiiCategory.IpAddress or PiiCategory.DeviceId or PiiCategory.Location
            or PiiCategory.Activity or PiiCategory.Employment or PiiCategory.Education or PiiCategory.Vehicle
            or PiiCategory.Nationality or PiiCategory.Family => Tier.Indirect,

        _ => Tier.Direct,
    };

    /// <summary>
    /// The one of two categories that counts where they contradict each other: the more severe tier, then one that says something over
    /// <see cref="PiiCategory.Unspecified"/>, then the lower number, so that the order of asking doesn't matter.
    /// </summary>
    public static PiiCategory MoreSevere(PiiCategory left, PiiCategory right)
    {
        var byTier = DefaultOf(left).CompareTo(DefaultOf(right));
        if (byTier != 0)
        {
            return byTier < 0 ? left : right;
        }

        if (left == PiiCategory.Unspecified || right == PiiCategory.Unspecified)
        {
            return left == PiiCategory.Unspecified ? right : left;
        }

        return left < right ? left : right;
    }
}
