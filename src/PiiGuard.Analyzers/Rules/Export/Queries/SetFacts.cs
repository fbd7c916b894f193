using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Shapes;

namespace PiiGuard.Analyzers.Rules.Export.Queries;

/// <summary>Whether something keeps a set from growing with the data.</summary>
/// <remarks>Joined: the worst counts; bounded ∨ unknown = unknown, anything ∨ unbounded = unbounded.</remarks>
internal enum Bound
{
    /// <summary>A page, a key, a handful of values.</summary>
    Bounded,

    /// <summary>Nobody can tell from here.</summary>
    Unknown,

    /// <summary>All that there is, or a share of it that grows with it.</summary>
    Unbounded,
}

/// <summary>What is known of an expression's value.</summary>
/// <param name="Bound">For a set: how large it may get.</param>
/// <param name="IsQuery">The set is a query that has yet to run.</param>
/// <param name="Tags">The personal data in it, or in its elements.</param>
internal sealed record SetFacts(Bound Bound, bool IsQuery, ImmutableHashSet<Tag> Tags)
{
    public static readonly ImmutableHashSet<Tag> NoTags = ImmutableHashSet<Tag>.Empty;

    public static readonly SetFacts Clean = new(Bound.Bounded, false, NoTags);

    /// <summary>What an endpoint's caller sent.</summary>
    public static readonly SetFacts CallersOwn = new(Bound.Unknown, false, NoTags) { IsCallersOwn = true };

    /// <summary>The value says no more than its caller just sent.</summary>
    public bool IsCallersOwn { get; init; }

    /// <summary>The value is this constant, wherever it is read; null where it is none.</summary>
    public bool? IsTrue { get; init; }

    /// <summary>Code that can be followed made the object: it holds no more than is known of it.</summary>
    public bool IsMade { get; init; }

    /// <summary>The facts where the value may be either.</summary>
    public SetFacts Or(SetFacts other) => new(Bound > other.Bound ? Bound : other.Bound, IsQuery || other.IsQuery, Tags.Union(other.Tags)) { IsCallersOwn = IsCallersOwn && other.IsCallersOwn, IsMade = IsMade && other.IsMade };
}

/// <summary>What parameters hold: those of lambdas an element of the set that the lambda is called for, those of methods what a call passes.</summary>
/// <param name="Known">The parameters that something is known of.</param>
/// <param name="Depth">How many calls lie between the code that is looked at and this.</param>
/// <param name="IsEndpoint">The body is an endpoint's: its other parameters are what the caller sends.</param>
internal sealed record Scope(ImmutableDictionary<ISymbol, SetFacts> Known, int Depth, bool IsEndpoint = false)
{
    /// <summary>Calls within calls, as deep as anybody writes them around a query.</summary>
    public const int MaximalDepth = 5;

    public static readonly Scope Empty = new(ImmutableDictionary.Create<ISymbol, SetFacts>(SymbolEqualityComparer.Default), 0);

    public static readonly Scope Endpoint = Empty with { IsEndpoint = true };

    /// <summary>Whether any parameter is known to be a constant.</summary>
    public bool HasConstants { get; private init; }

    public bool IsCallersOwn(IParameterSymbol parameter) => Known.TryGetValue(parameter, out var facts) ? facts.IsCallersOwn : IsEndpoint;

    public Scope With(ISymbol parameter, SetFacts facts) => this with { Known = Known.SetItem(parameter, facts), HasConstants = HasConstants || facts.IsTrue is not null };
}
