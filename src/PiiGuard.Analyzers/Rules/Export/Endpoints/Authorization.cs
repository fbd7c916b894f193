using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Flow;

namespace PiiGuard.Analyzers.Rules.Export.Endpoints;

/// <summary>What is known of who may call an endpoint.</summary>
internal enum Access
{
    /// <summary>Somebody asks who the caller is.</summary>
    Authorized,

    /// <summary>Anybody may call it.</summary>
    Open,

    /// <summary>Anybody may, as far as can be seen; where the program is put together can't be.</summary>
    Unwired,
}

/// <summary>Who may call an endpoint: by attributes, by what the program demands of all, and by what the endpoint itself asks.</summary>
internal sealed class Authorization
{
    private readonly Roles _roles;
    private readonly SetupCalls _setup;
    private readonly CallerChecks _checks;
    private readonly FilterAttributes _filters;
    private readonly Lazy<bool> _fallback;

    public Authorization(FlowContext flow, Roles roles, SetupCalls setup)
    {
        _roles = roles;
        _setup = setup;
        _checks = new CallerChecks(flow, roles);
        _filters = new FilterAttributes(_checks, roles);
        _fallback = new Lazy<bool>(HasFallback, LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>Whether endpoints that name no policy get one that asks who the caller is.</summary>
    public bool HasFallbackPolicy => _fallback.Value;

    // What attributes on a method and its types say; null where they are silent. At a page's handler they have no effect, at its type they have.
    private Access? Declared(IMethodSymbol method, INamedTypeSymbol type, EndpointKind kind)
    {
        var symbols = (kind == EndpointKind.Page ? [] : EndpointMethods.Overridden(method)).Concat<ISymbol>(SourceTypes.Bases(type)).ToList();
        return symbols.Exists(symbol => _roles.AttributeOf(symbol, Role.AnonymousMark) is not null) ? Access.Open
            : symbols.Exists(HasMark) ? Access.Authorized
            : null;
    }

    /// <summary>What attributes on a handler say, a lambda's or a method's; null where they are silent.</summary>
    public Access? DeclaredOn(IMethodSymbol handler) =>
        _roles.AttributeOf(handler, Role.AnonymousMark) is not null ? Access.Open : HasMark(handler) ? Access.Authorized : null;

    /// <summary>Who may call an action, a page's handler, a hub's or service's method, unless its body asks who the caller is.</summary>
    public Access AsDeclared(IMethodSymbol method, INamedTypeSymbol type, EndpointKind kind)
    {
        if (Declared(method, type, kind) is { } declared)
        {
            return declared;
        }

        var role = kind switch
        {
            EndpointKind.Page => Role.MapPages,
            EndpointKind.Hub => Role.MapHub,
            EndpointKind.Grpc => Role.MapGrpc,
            _ => Role.MapControllers,
        };
        var maps = _setup.Of(role).Where(map => kind is not (EndpointKind.Hub or EndpointKind.Grpc) || Maps(map, type)).ToList();
        return HasFallbackPolicy
            || maps.Exists(map => IsRequired(map.Name))
            || (kind is EndpointKind.Controller or EndpointKind.Page && _setup.Any(Role.Filters, AddsMark))
            || (kind == EndpointKind.Page && _setup.Any(Role.AuthorizePages, (name, model) => Covers(name, model, method)))
                ? Access.Authorized
                : maps.Count > 0 ? Access.Open : Access.Unwired;
    }

    /// <inheritdoc cref="CallerChecks.In"/>
    public bool Asks(IOperation body) => _checks.In(body);

    /// <summary>An attribute that asks who the caller is, or names a filter that does.</summary>
    public bool HasMark(ISymbol symbol) => symbol.GetAttributes().Any(attribute =>
        IsMark(attribute.AttributeClass)
        || attribute.ConstructorArguments.Any(argument => argument is { Kind: TypedConstantKind.Type, Value: ITypeSymbol named } && IsMark(named))
        || attribute.AttributeClass?.TypeArguments.Any(IsMark) == true);

    private bool IsMark(ITypeSymbol? type) => _roles.IsOf(type, Role.AuthorizeMark) || _checks.ByFilter(type) || _filters.Authorize(type);

    /// <summary>Whether a call chain behind a mapping demands authorization.</summary>
    private bool IsRequired(SimpleNameSyntax map)
    {
        var names = _roles.NamesOf(Role.RequireAuthorization).ToList();
        return map.Ancestors().TakeWhile(node => node is not StatementSyntax).OfType<MemberAccessExpressionSyntax>().Any(access => names.Contains(access.Name.Identifier.ValueText));
    }

    private static bool Maps((SimpleNameSyntax Name, SemanticModel Model) map, INamedTypeSymbol type) =>
        map.Name is GenericNameSyntax generic && generic.TypeArgumentList.Arguments.Any(argument => SymbolEqualityComparer.Default.Equals(map.Model.GetTypeInfo(argument).Type, type));

    private bool HasFallback() => _setup.Any(Role.FallbackPolicy, (name, model) => name.Ancestors().OfType<AssignmentExpressionSyntax>().FirstOrDefault(assignment => assignment.Left.Span.Contains(name.Span)) is { } assignment
        ? model.GetConstantValue(assignment.Right) is not { HasValue: true, Value: null }
        : name.Ancestors().OfType<InvocationExpressionSyntax>().FirstOrDefault()?.ArgumentList.Arguments.All(argument => model.GetConstantValue(argument.Expression) is not { HasValue: true, Value: null }) == true);

    // options.Filters.Add(new AuthorizeFilter(…)), options.Filters.Add<AuthorizeFilter>()
    private bool AddsMark(SyntaxNode name, SemanticModel model) => name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } add
        && add.DescendantNodes().Any(node => node is BaseObjectCreationExpressionSyntax or TypeSyntax && IsMark(model.GetTypeInfo(node).Type));

    // AuthorizeFolder("/Admin") is about the pages below Pages/Admin, AuthorizeAreaPage("Shop", "/Index") about Areas/Shop/Pages/Index.cshtml.
    private static bool Covers(SyntaxNode name, SemanticModel model, IMethodSymbol handler)
    {
        if (name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } syntax || !Nesting.IsSafe(syntax) || model.GetOperation(syntax) is not IInvocationOperation call)
        {
            return false;
        }

        var area = Text("areaName");
        var folder = Text("folderPath")?.TrimEnd('/');
        var covered = (area is null ? "/Pages" : $"/Areas/{area}/Pages") + (folder is null ? Text("pageName") + "." : folder + "/");
        var path = handler.Locations[0].SourceTree?.FilePath.Replace('\\', '/') ?? "";
        return (area is null && folder?.Length == 0) || path.IndexOf(covered, StringComparison.OrdinalIgnoreCase) >= 0;

        string? Text(string parameter) => call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter)?.Value.ConstantValue.Value as string;
    }
}
