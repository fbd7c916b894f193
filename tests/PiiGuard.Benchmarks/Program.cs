using System.CommandLine;
using System.Reflection;
using PiiGuard.Benchmarks;

var project = new Argument<string>("project") { Description = "A project, or the folder of one. It has to be built once before." };
var rounds = new Option<int>("--rounds") { Description = "Pairs that count.", DefaultValueFactory = _ => 7 };
var warmup = new Option<int>("--warmup") { Description = "Pairs before, in the same compiler server: the runtime compiles what runs often twice.", DefaultValueFactory = _ => 8 };
var cold = new Option<int>("--cold") { Description = "Pairs in new compiler servers, as in a build that starts one.", DefaultValueFactory = _ => 3 };
var property = new Option<string[]>("-p", "--property") { Description = "A property to build with, Name=Value." };
var more = new Option<string[]>("--compiler") { Description = "A further argument of the compiler where PiiGuard runs, such as /analyzerconfig:FILE." };

var root = new RootCommand("Compiles a project with the SDK's own compiler, without and with PiiGuard's analyzers, and compares what it takes.")
{
    project, rounds, warmup, cold, property, more,
};
root.SetAction(parsed =>
{
    var analyzers = typeof(CompilerCall).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Analyzers").Value!;
    var folder = Directory.CreateTempSubdirectory("piiguard-benchmark-").FullName;
    try
    {
        var call = CompilerCall.Of(parsed.GetValue(project)!, parsed.GetValue(property) ?? []);
        var without = call.WriteTo(folder);
        string[] arguments = ["/analyzer:" + Path.GetFullPath(analyzers), .. parsed.GetValue(more) ?? []];
        var with = call.WriteTo(folder, arguments);

        var first = new Comparison();
        for (var i = 0; i < parsed.GetValue(cold); i++)
        {
            first.Add(InNewServer(without), InNewServer(with));
        }

        first.WriteTo(Console.Out, "in new compiler servers");

        using var server = new CompilerServer(call.Compiler);
        var later = new Comparison();
        for (var i = 0; i < parsed.GetValue(warmup) + parsed.GetValue(rounds); i++)
        {
            var pair = (Without: server.Compile(call.Folder, without), With: server.Compile(call.Folder, with));
            if (i >= parsed.GetValue(warmup))
            {
                later.Add(pair.Without, pair.With);
            }
        }

        later.WriteTo(Console.Out, "in a warm compiler server");

        // The compiler's own account of what each analyzer took.
        var report = server.Compile(call.Folder, call.WriteTo(folder, [.. arguments, "/reportanalyzer"])).Output.Split('\n');
        foreach (var line in report.Where(line => line.Contains("Total analyzer", StringComparison.Ordinal) || line.Contains("PiiGuard.", StringComparison.Ordinal)))
        {
            Console.WriteLine(line[..Math.Min(line.Length, 110)].TrimEnd());
        }

        return 0;

        Cost InNewServer(string file)
        {
            using var fresh = new CompilerServer(call.Compiler);
            return fresh.Compile(call.Folder, file);
        }
    }
    catch (InvalidOperationException exception)
    {
        Console.Error.WriteLine(exception.Message);
        return 2;
    }
    finally
    {
        Directory.Delete(folder, recursive: true);
    }
});
return root.Parse(args).Invoke();
