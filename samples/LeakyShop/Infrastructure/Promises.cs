using Microsoft.Extensions.Compliance.Classification;

namespace LeakyShop.Infrastructure;

/// <summary>Logged redacted, once somebody enables it.</summary>
public sealed class PersonalAttribute() : DataClassificationAttribute(new DataClassification("LeakyShop", "Personal"));

/// <summary>Stored encrypted, once somebody calls what reads this.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EncryptedAttribute : Attribute;
