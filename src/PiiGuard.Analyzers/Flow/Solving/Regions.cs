using Microsoft.CodeAnalysis.FlowAnalysis;

namespace PiiGuard.Analyzers.Flow;

/// <summary>Finds the way around in the regions of a flow graph.</summary>
internal static class Regions
{
    /// <summary>Where a throw inside a try may continue: its handlers, and the finally blocks on the way out.</summary>
    public static List<BasicBlock> HandlersOf(BasicBlock block, ControlFlowGraph graph)
    {
        var handlers = new List<BasicBlock>();
        for (var region = block.EnclosingRegion; region is not null and not { Kind: ControlFlowRegionKind.Root }; region = region.EnclosingRegion)
        {
            if (region.Kind == ControlFlowRegionKind.Try && region.EnclosingRegion is { } pair)
            {
                foreach (var sibling in pair.NestedRegions)
                {
                    if (sibling != region)
                    {
                        handlers.Add(First(sibling, graph));
                    }
                }
            }
        }

        return handlers;
    }

    /// <summary>The innermost region of a kind around a block.</summary>
    public static ControlFlowRegion? Around(BasicBlock block, ControlFlowRegionKind kind)
    {
        var region = block.EnclosingRegion;
        while (region is not null && region.Kind != kind && region.Kind != ControlFlowRegionKind.Root)
        {
            region = region.EnclosingRegion;
        }

        return region?.Kind == kind ? region : null;
    }

    public static BasicBlock First(ControlFlowRegion region, ControlFlowGraph graph) => graph.Blocks[region.FirstBlockOrdinal];
}
