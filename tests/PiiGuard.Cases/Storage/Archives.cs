using System.IO.Compression;

namespace Cases;

/// <summary>PII3001: names of archives, and of what is taken out of them.</summary>
public static class Archives
{
    public static void Paths(Customer customer, string folder, ZipArchive open)
    {
        ZipFile.CreateFromDirectory(folder, Path.Combine("exports", customer.Name + ".zip")); // leak PII3001
        ZipFile.CreateFromDirectory(folder, Path.Combine("exports", customer.Id + ".zip")); // ok
        ZipFile.ExtractToDirectory("all.zip", "exports/" + customer.Email); // leak PII3001
        ZipFile.ExtractToDirectory("exports/" + customer.Email, folder); // ok
        open.ExtractToDirectory("exports/" + customer.Name); // leak PII3001
        open.Entries[0].ExtractToFile("exports/" + customer.Name); // leak PII3001
        open.Entries[0].ExtractToFile("exports/" + customer.Id); // ok
        using var update = ZipFile.Open("exports/" + customer.Phone, ZipArchiveMode.Update); // leak PII3001
        using var read = ZipFile.Open("exports/" + customer.Phone, ZipArchiveMode.Read); // ok
    }
}
