namespace GuardedShop.Services;

/// <summary>Where the shop keeps its files: a folder of the machine's temporary files unless <c>Shop:DataFolder</c> names another.</summary>
public sealed class ShopFolders
{
    public ShopFolders(IConfiguration configuration)
    {
        Root = configuration["Shop:DataFolder"] ?? Path.Combine(Path.GetTempPath(), "guarded-shop");
        Exports = Directory.CreateDirectory(Path.Combine(Root, "exports")).FullName;
        Keys = Directory.CreateDirectory(Path.Combine(Root, "keys")).FullName;
    }

    public string Root { get; }

    public string Exports { get; }

    /// <summary>A sample keeps them beside the data; a shop in production keeps them apart and under a certificate (<c>ProtectKeysWith…</c>).</summary>
    public string Keys { get; }

    public string Database => Path.Combine(Root, "shop.db");
}
