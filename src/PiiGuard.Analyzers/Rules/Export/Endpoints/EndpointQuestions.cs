using PiiGuard.Analyzers.Policy;

namespace PiiGuard.Analyzers.Rules.Export.Endpoints;

/// <summary>What there is to find out about an endpoint, by who may call it: of what an authorized caller gets only how much it is matters, and nothing of what nobody would see.</summary>
internal sealed class EndpointQuestions(Visibility visibility)
{
    private readonly bool _sets = visibility.Shows(EndpointReport.Unbounded.Id);
    private readonly bool _open = visibility.Shows(EndpointReport.Unauthorized.Id, Circumstance.None);
    private readonly bool _unwired = visibility.Shows(EndpointReport.Unauthorized.Id, Circumstance.Unwired);

    /// <summary>Whether there is anything to ask of any endpoint.</summary>
    public bool Any => _sets || _open || _unwired;

    /// <summary>Whether there is anything to ask of endpoints that are so accessible.</summary>
    public bool About(Access access) => _sets || Access(access);

    /// <summary>Whether what such an endpoint gives away matters, and not only how much.</summary>
    public bool Access(Access access) => access switch
    {
        Endpoints.Access.Open => _open,
        Endpoints.Access.Unwired => _unwired,
        _ => false,
    };
}
