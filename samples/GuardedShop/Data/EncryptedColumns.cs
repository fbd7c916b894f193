using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace GuardedShop.Data;

public sealed class EncryptedText(IDataProtector protector)
    : ValueConverter<string, string>(clear => protector.Protect(clear), stored => protector.Unprotect(stored));

public sealed class EncryptedDate(IDataProtector protector)
    : ValueConverter<DateOnly, string>(
        clear => protector.Protect(clear.ToString("O", CultureInfo.InvariantCulture)),
        stored => DateOnly.Parse(protector.Unprotect(stored), CultureInfo.InvariantCulture));
