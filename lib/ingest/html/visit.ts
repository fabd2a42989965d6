/** Visits all nodes under a root in document order, without recursion. `enter` says whether to go into a node; `leave` is then called for it. */
export function visit(
  root: Node,
  enter: (node: Node, depth: number) => boolean,
  leave: (node: Node) => void = () => undefined,
): void {
  let node: Node = root;
  let depth = 0;
  for (;;) {
    const inside = enter(node, depth);
    if (inside && node.firstChild) {
      node = node.firstChild;
      depth++;
      continue;
    }
    if (inside) leave(node);
    while (!node.nextSibling || node === root) {
      if (node === root || !node.parentNode) return;
      node = node.parentNode;
      depth--;
      leave(node);
    }
    node = node.nextSibling;
  }
}
