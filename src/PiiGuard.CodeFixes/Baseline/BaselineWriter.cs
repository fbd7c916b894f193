using System.Collections.Immutable;
using System.IO;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PiiGuard.Analyzers.Reporting;
using PiiGuard.Analyzers.Reporting.Baselines;

namespace PiiGuard.CodeFixes.Baseline;

/// <summary>Writes findings into the baseline files of their projects.</summary>
internal static class BaselineWriter
{
    /// <summary>Whether a project has a baseline, or the workspace can give it one.</summary>
    public static bool CanWriteFor(Project project) =>
        FileOf(project) is not null
        || (project.FilePath is not null && project.Solution.Workspace.CanApplyChange(ApplyChangesKind.AddAdditionalDocument));

    /// <summary>Adds findings to the baselines of the projects that they are located in.</summary>
    public static async Task<Solution> AddAsync(Solution solution, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var byFile = new SortedDictionary<string, Findings>(StringComparer.Ordinal);
        foreach (var diagnostic in diagnostics)
        {
            // What an earlier fix has changed isn't there any more.
            if (solution.GetDocument(diagnostic.Location.SourceTree) is { } document && PathFor(document.Project) is { } path)
            {
                if (!byFile.TryGetValue(path, out var findings))
                {
                    byFile.Add(path, findings = new Findings());
                }

                findings.Add(document.Project.Id, await FingerprintAsync(document, diagnostic, cancellationToken).ConfigureAwait(false));
            }
        }

        foreach (var file in byFile)
        {
            solution = await WriteAsync(solution, file.Key, file.Value, cancellationToken).ConfigureAwait(false);
        }

        return solution;
    }

    private static async Task<Fingerprint> FingerprintAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var member = Property(FindingProperties.Member);
        if (member is null && await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model)
        {
            member = FindingMember.IdAt(model, diagnostic.Location.SourceSpan.Start, cancellationToken);
        }

        return Fingerprint.Of(diagnostic.Id, member, Property(FindingProperties.Source), Property(FindingProperties.Sink));

        string? Property(string key) => diagnostic.Properties.TryGetValue(key, out var value) && value is { Length: > 0 } ? value : null;
    }

    // A file above several projects is a document of each of them: all get the same text.
    private static async Task<Solution> WriteAsync(Solution solution, string path, Findings findings, CancellationToken cancellationToken)
    {
        var documents = solution.Projects.SelectMany(project => project.AdditionalDocuments).Where(document => document.FilePath == path).ToList();
        var old = documents.Count == 0 ? SourceText.From(string.Empty) : await documents[0].GetTextAsync(cancellationToken).ConfigureAwait(false);
        var text = SourceText.From(BaselineText.With(old.ToString(), findings.Counts), EncodingOf(old));
        if (documents.Count == 0)
        {
            var project = findings.Projects.First();
            return solution.AddAdditionalDocument(DocumentId.CreateNewId(project), BaselineLine.FileName, text, filePath: path);
        }

        return documents.Aggregate(solution, (current, document) => current.WithAdditionalDocumentText(document.Id, text));
    }

    // A document whose file isn't there yet has an encoding with a byte order mark, which the file doesn't need.
    private static Encoding EncodingOf(SourceText old) =>
        old.Length > 0 && old.Encoding is { } encoding ? encoding : new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    private static string? PathFor(Project project) =>
        FileOf(project)?.FilePath
        ?? (Path.GetDirectoryName(project.FilePath) is { } folder ? Path.Combine(folder, BaselineLine.FileName) : null);

    // The project's own file comes before one above it, and that before one that was added by hand.
    private static TextDocument? FileOf(Project project) => project.AdditionalDocuments
        .Where(document => document.FilePath is not null && string.Equals(Path.GetFileName(document.FilePath), BaselineLine.FileName, StringComparison.OrdinalIgnoreCase))
        .OrderByDescending(document => IsAround(Path.GetDirectoryName(document.FilePath), project) ? document.FilePath!.Length : 0)
        .FirstOrDefault();

    private static bool IsAround(string? folder, Project project) => folder is not null
        && (Path.GetDirectoryName(project.FilePath) + Path.DirectorySeparatorChar).StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.OrdinalIgnoreCase);

    // The same file is compiled for several frameworks, and by every compilation it is counted from the start: the highest count is right, not the sum.
    private sealed class Findings
    {
        private readonly Dictionary<ProjectId, Dictionary<Fingerprint, int>> _byProject = [];

        public IEnumerable<ProjectId> Projects => _byProject.Keys;

        public Dictionary<Fingerprint, int> Counts => _byProject.Values
            .SelectMany(counts => counts)
            .GroupBy(count => count.Key, count => count.Value)
            .ToDictionary(group => group.Key, group => group.Max());

        public void Add(ProjectId project, Fingerprint fingerprint)
        {
            if (!_byProject.TryGetValue(project, out var counts))
            {
                _byProject.Add(project, counts = []);
            }

            counts.TryGetValue(fingerprint, out var count);
            counts[fingerprint] = count + 1;
        }
    }
}
