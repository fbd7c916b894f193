// References a library that keeps the analyzers to itself: nothing is reported here, and reflection finds the attribute.
var member = new Outside.Member { Email = "nobody@example.org" };
Console.WriteLine(member.Email);
Console.WriteLine(typeof(Outside.Member).GetProperty("Email")!.GetCustomAttributes(inherit: true).Length);
