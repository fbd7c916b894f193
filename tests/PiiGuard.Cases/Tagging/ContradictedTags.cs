// judges: PII1004
namespace Cases.Tagging;

public abstract class Party
{
    [Pii(PiiCategory.Email)]
    public abstract string Contact { get; }

    [Pii(PiiCategory.NationalId)]
    public virtual string Number { get; set; } = "";

    [Pii]
    public virtual string Remarks { get; set; } = "";

    [Pii(PiiCategory.Name)]
    public virtual string Name { get; set; } = "";

    public virtual string Title { get; set; } = "";

    [return: Pii(PiiCategory.Name)]
    public virtual string Greet([Pii(PiiCategory.Name)] string name, string text) => text + name;
}

public class Guest : Party
{
    [NotPii("The desk's.")]
    public override string Contact => "desk"; // leak PII1004

    [Pii(PiiCategory.OnlineIdentifier)]
    public override string Number { get; set; } = ""; // leak PII1004

    [Pii(PiiCategory.Health)]
    public override string Remarks { get; set; } = ""; // ok

    public override string Name { get; set; } = ""; // ok

    [Pii(PiiCategory.Employment)]
    public override string Title { get; set; } = ""; // ok

    [return: NotPii("A greeting.")]
    public override string Greet(string name, string text) => text; // leak PII1004
}

public class Member : Guest
{
    [Pii(PiiCategory.Email)]
    public override string Contact => "member"; // ok

    [Pii(PiiCategory.NationalId)]
    public override string Number { get; set; } = ""; // leak PII1004

    [Pii]
    public override string Name { get; set; } = ""; // ok

    public override string Greet([Pii(PiiCategory.Email)] string name, [NotPii("Text.")] string text) => text; // leak PII1004
}

public interface IHasPhone
{
    [Pii(PiiCategory.Phone)]
    string Phone { get; }

    [Pii(PiiCategory.Name)]
    string Label { get; }

    void Call([Pii(PiiCategory.Phone)] string number);
}

public interface IHasMail
{
    [Pii(PiiCategory.Email)]
    string Label { get; }
}

public class Desk : IHasPhone, IHasMail
{
    [NotPii("The house's.")]
    public string Phone => ""; // leak PII1004

    [Pii(PiiCategory.Email)]
    public string Label => ""; // ok

    public void Call([NotPii("The house's.")] string number) // leak PII1004
    {
    }
}

public class Hotline : IHasPhone
{
    [Pii(PiiCategory.IpAddress)]
    string IHasPhone.Phone => ""; // leak PII1004

    [Pii(PiiCategory.Name)]
    string IHasPhone.Label => ""; // ok

    [NotPii("Not the interface's.")]
    public string Phone => ""; // ok

    public void Call(string number) // ok
    {
    }
}

public record Caller([NotPii("The house's.")] string Phone, string Label) : IHasPhone // leak PII1004
{
    public void Call([Pii(PiiCategory.Phone)] string number) // ok
    {
    }
}

[NotPii("A specimen.")]
public class SpecimenPassport : Passport; // leak PII1004

[Pii(PiiCategory.Passport)]
public class DiplomaticPassport : Passport // ok
{
    [NotPii("A row's key.")]
    public int Key { get; set; } // ok
}
