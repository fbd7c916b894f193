using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Catalogue;

/// <summary>Whether the ports, parts and constants of a line exist in at least one of the overloads that it names.</summary>
internal static class PortCheck
{
    public static IEnumerable<FileProblem> Problems(ModelLine line, List<ISymbol> overloads, TypeLookup types)
    {
        var methods = overloads.SelectMany(Methods).ToList();
        if (methods.Count == 0)
        {
            return line.Verb is ModelVerb.Source or ModelVerb.Ignore
                ? []
                : [new(line.Member.NameSpan, $"'{line.Member.Name}' is a field: only 'source' speaks about fields")];
        }

        var ports = line.Ports.Concat(line.Targets).Concat(line.Conditions.Select(condition => condition.Port));
        ports = ports.Concat(new[] { line.Template, line.PlaceOf }.OfType<ModelPort>());
        return ports.Select(port => Problem(port, methods, overloads, line))
            .Concat(line.Conditions.Select(condition => Problem(condition, methods, types)))
            .Where(problem => problem is not null).Select(problem => problem!);
    }

    /// <summary>The parameters of a method or indexer.</summary>
    public static ImmutableArray<IParameterSymbol> Parameters(ISymbol member) => member switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol property => property.Parameters,
        _ => ImmutableArray<IParameterSymbol>.Empty,
    };

    private static FileProblem? Problem(ModelPort port, List<IMethodSymbol> methods, List<ISymbol> overloads, ModelLine line)
    {
        // What a field's source says needs no method.
        if (line.Verb == ModelVerb.Source && port is { Root: ModelPortRoot.Return, Path.IsEmpty: true } && overloads.Exists(member => member is IFieldSymbol))
        {
            return null;
        }

        var root = port with { Path = ImmutableArray<Part>.Empty };
        var bound = methods.SelectMany(method => root.Bind(method).Select(at => (Port: at, Method: method))).ToList();
        if (bound.Count == 0)
        {
            return Missing(port, methods, line);
        }

        // One overload that has all the parts is enough.
        var missing = bound.Select(at => MissingPart(port, PortType.Of(at.Port, at.Method))).ToList();
        return missing.Contains(null) ? null : missing[0];
    }

    private static FileProblem Missing(ModelPort port, List<IMethodSymbol> methods, ModelLine line)
    {
        var name = line.Member.Name + (line.Member.IsPrefix ? "*" : "");
        return port.Root switch
        {
            ModelPortRoot.This => new(port.Span, $"'{name}' is static: it has no 'this'"),
            ModelPortRoot.Return => new(port.Span, $"'{name}' returns nothing"),
            ModelPortRoot.EveryParameter => new(port.Span, $"'{name}' has no parameters"),
            _ => new(port.Span, $"'{name}' has no parameter '{port.Name}'",
                NearestName.Of(port.Name, methods.SelectMany(method => method.Parameters).Select(parameter => parameter.Name).Concat(["this", "return"]).Distinct())),
        };
    }

    /// <summary>The first member on the port's way that its type hasn't; what can't be told is no problem.</summary>
    private static FileProblem? MissingPart(ModelPort port, ITypeSymbol? type)
    {
        foreach (var part in port.Path)
        {
            if (type is null or ITypeParameterSymbol or IErrorTypeSymbol or { SpecialType: SpecialType.System_Object })
            {
                return null;
            }

            var next = PortType.Step(type, part);
            if (next is null && part.IsMember && PortType.Member(type, part.Name) is null)
            {
                var name = part.Name;
                var members = type.GetMembers().Where(member => member is IPropertySymbol or IFieldSymbol && member.CanBeReferencedByName).Select(member => member.Name);
                return new(port.Span, $"'{type.Name}' has no property or field '{name}'", NearestName.Of(name, members));
            }

            type = next;
        }

        return null;
    }

    private static FileProblem? Problem(ModelCondition condition, List<IMethodSymbol> methods, TypeLookup types)
    {
        var bound = methods.SelectMany(method => condition.Port.Bind(method).Select(port => PortType.Of(port, method))).ToList();
        if (bound.Count == 0 || bound.Exists(type => ConditionConstant.Of(condition.Constant, type, types) is not null))
        {
            return null;
        }

        var constant = condition.Constant;
        if (constant.Form == ModelConstantForm.EnumField)
        {
            var fields = bound.Select(ConditionConstant.EnumType).FirstOrDefault(type => type is not null);
            return fields is null
                ? new(constant.Span, $"'{condition.Port.Name}' is of no enum type: a text stands in quotes, a const field is named with its type")
                : new(constant.Span, $"'{fields.Name}' has no field '{constant.Text}'", NearestName.Of(constant.Text, Constants(fields)));
        }

        return types.Find(constant.Type!).FirstOrDefault() is { } type
            ? new(constant.Span, $"'{constant.Type}' has no constant '{constant.Text}'", NearestName.Of(constant.Text, Constants(type)))
            : new(constant.Span, $"there is no type '{constant.Type}'");
    }

    private static IEnumerable<string> Constants(INamedTypeSymbol type) => type.GetMembers().OfType<IFieldSymbol>().Where(field => field.IsConst).Select(field => field.Name);

    private static IEnumerable<IMethodSymbol> Methods(ISymbol member) => member switch
    {
        IMethodSymbol method => [method],
        IPropertySymbol property => new[] { property.GetMethod, property.SetMethod }.OfType<IMethodSymbol>(),
        IEventSymbol @event => new[] { @event.AddMethod, @event.RemoveMethod }.OfType<IMethodSymbol>(),
        _ => [],
    };
}
