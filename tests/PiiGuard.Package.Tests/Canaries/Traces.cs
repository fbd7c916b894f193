using Microsoft.Data.Sqlite;

namespace PiiGuard.Package.Tests.Canaries;

internal enum TraceKind
{
    /// <summary>A line on standard output or error.</summary>
    Output,

    /// <summary>A file, by its path in the data folder.</summary>
    File,

    /// <summary>A value in a table, as <c>Table.Column</c>.</summary>
    Column,

    Cookie,

    /// <summary>The body of an answer, by its route.</summary>
    Answer,

    /// <summary>A header of an answer that isn't a cookie, by its name and route.</summary>
    Header,

    OutgoingUrl,

    OutgoingHeaders,

    OutgoingBody,
}

/// <summary>Something that a shop left behind where others may find it.</summary>
internal sealed record Trace(TraceKind Kind, string Where, string Text, Exchange? Exchange = null)
{
    public override string ToString() => $"{Kind} {Where}: {(Text.Length > 300 ? Text[..300] + "…" : Text)}";
}

/// <summary>Collects all traces of a shop that has been stopped. Files are read byte by byte, so that deleted rows and write-ahead logs are among them.</summary>
internal static class Traces
{
    public static IReadOnlyList<Trace> Of(RunningShop shop, OutsideWorld world)
    {
        var traces = new List<Trace>(shop.Output.Select(line => new Trace(TraceKind.Output, "", line)));
        foreach (var file in Directory.EnumerateFiles(shop.Data, "*", SearchOption.AllDirectories))
        {
            // The canaries whose bytes are in it stand for its text: a database has none.
            var bytes = File.ReadAllBytes(file);
            var isText = !bytes.Contains((byte)0);
            var text = isText ? System.Text.Encoding.UTF8.GetString(bytes) : string.Join('\n', Flock.All.Where(canary => canary.IsIn(bytes)).Select(canary => canary.Text));
            traces.Add(new Trace(TraceKind.File, Findings.Relative(file, shop.Data), text));
        }

        traces.AddRange(Columns(Path.Combine(shop.Data, "shop.db")));
        foreach (var exchange in shop.Exchanges)
        {
            traces.Add(new Trace(TraceKind.Answer, exchange.Route, exchange.Body, exchange));
            traces.AddRange(exchange.Headers.Select(header => header.Key == "Set-Cookie"
                ? new Trace(TraceKind.Cookie, header.Value.Split('=')[0], header.Value, exchange)
                : new Trace(TraceKind.Header, $"{header.Key} of {exchange.Route}", header.Value, exchange)));
        }

        foreach (var request in world.Requests)
        {
            traces.Add(new Trace(TraceKind.OutgoingUrl, request.Path, request.Url));
            traces.Add(new Trace(TraceKind.OutgoingHeaders, request.Path, request.Headers));
            traces.Add(new Trace(TraceKind.OutgoingBody, request.Path, request.Body));
        }

        return traces;
    }

    private static List<Trace> Columns(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        return
        [
            .. from table in Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table'")
               from row in Rows(connection, $"SELECT * FROM \"{table[0].Value}\"")
               from field in row
               select new Trace(TraceKind.Column, $"{table[0].Value}.{field.Key}", field.Value),
        ];
    }

    private static List<List<KeyValuePair<string, string>>> Rows(SqliteConnection connection, string query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        var rows = new List<List<KeyValuePair<string, string>>>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(index => KeyValuePair.Create(reader.GetName(index), reader.GetValue(index).ToString() ?? ""))]);
        }

        return rows;
    }
}
