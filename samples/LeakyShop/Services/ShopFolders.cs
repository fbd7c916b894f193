namespace LeakyShop.Services;

/// <summary>Where the shop keeps its files: a folder of the machine's temporary files unless <c>Shop:DataFolder</c> names another.</summary>
public sealed class ShopFolders
{
    public ShopFolders(IConfiguration configuration)
    {
        Root = configuration["Shop:DataFolder"] ?? Path.Combine(Path.GetTempPath(), "leaky-shop");
        Exports = Directory.CreateDirectory(Path.Combine(Root, "exports")).FullName;
        Mail = Directory.CreateDirectory(Path.Combine(Root, "mail")).FullName;
        Logs = Directory.CreateDirectory(Path.Combine(Root, "logs")).FullName;
    }

    public string Root { get; }

    public string Exports { get; }

    public string Mail { get; }

    public string Logs { get; }

    public string Database => Path.Combine(Root, "shop.db");
}
