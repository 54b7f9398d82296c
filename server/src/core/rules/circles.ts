/**
 * The circles of a graph: its strongly connected parts with more than one node, and nodes that lead to themselves.
 * Nodes come in the order of `nodes`, circles in the order of their first. Tarjan's algorithm, without recursion.
 */
export function circles<N>(nodes: Iterable<N>, next: (node: N) => readonly N[]): readonly (readonly N[])[] {
  const order = [...nodes];
  const rank = new Map(order.map((node, i) => [node, i]));
  const index = new Map<N, number>();
  const low = new Map<N, number>();
  const onStack = new Set<N>();
  const stack: N[] = [];
  const found: N[][] = [];

  for (const root of order) {
    if (index.has(root)) continue;
    const work: { node: N; edges: readonly N[]; at: number }[] = [];
    const enter = (node: N): void => {
      index.set(node, index.size);
      low.set(node, index.size - 1);
      stack.push(node);
      onStack.add(node);
      work.push({ node, edges: next(node).filter((each) => rank.has(each)), at: 0 });
    };
    enter(root);
    for (let top = work.at(-1); top; top = work.at(-1)) {
      const { node } = top;
      const to = top.edges[top.at++];
      if (to !== undefined) {
        if (!index.has(to)) enter(to);
        else if (onStack.has(to)) low.set(node, Math.min(low.get(node) ?? 0, index.get(to) ?? 0));
        continue;
      }
      work.pop();
      const parent = work.at(-1);
      if (parent) low.set(parent.node, Math.min(low.get(parent.node) ?? 0, low.get(node) ?? 0));
      if (low.get(node) !== index.get(node)) continue;
      const part: N[] = [];
      for (let member = stack.pop(); member !== undefined; member = stack.pop()) {
        onStack.delete(member);
        part.push(member);
        if (member === node) break;
      }
      if (part.length > 1 || next(node).includes(node)) found.push(part);
    }
  }
  const byRank = (a: N, b: N): number => (rank.get(a) ?? 0) - (rank.get(b) ?? 0);
  return found
    .map((part) => part.sort(byRank))
    .sort(([a], [b]) => (a !== undefined && b !== undefined ? byRank(a, b) : 0));
}
