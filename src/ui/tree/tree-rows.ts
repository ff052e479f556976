/** Something in an outline; `label` is what typing ahead finds. */
export interface TreeNode {
  readonly id: string
  readonly label: string
  readonly children?: readonly TreeNode[]
}

/** A line of the outline as it stands on the page; `setSize` and `place` (from 1) count its siblings, shown or not. */
export interface TreeRow<N extends TreeNode> {
  readonly node: N
  readonly level: number
  readonly setSize: number
  readonly place: number
  readonly parent: string | null
  /** Null when there is nothing below. */
  readonly open: boolean | null
}

/** The visible lines: every node whose ancestors are all open, top to bottom. */
export function treeRows<N extends TreeNode>(
  roots: readonly N[],
  open: ReadonlySet<string>,
): readonly TreeRow<N>[] {
  const rows: TreeRow<N>[] = []
  const walk = (nodes: readonly N[], level: number, parent: string | null) => {
    for (const [index, node] of nodes.entries()) {
      const children = (node.children ?? []) as readonly N[]
      const isOpen = children.length === 0 ? null : open.has(node.id)
      rows.push({ node, level, setSize: nodes.length, place: index + 1, parent, open: isOpen })
      if (isOpen) walk(children, level + 1, node.id)
    }
  }
  walk(roots, 1, null)
  return rows
}

/** What a key does on a line: moves, opens or closes; null when the key means nothing here. */
export type TreeStep =
  | { readonly to: number }
  | { readonly open: string }
  | { readonly close: string }
  | { readonly openAll: readonly string[] }

/** The keys of a tree as the ARIA Authoring Practices give them; `mirrored` in right-to-left. */
export function treeStep<N extends TreeNode>(
  rows: readonly TreeRow<N>[],
  at: number,
  key: string,
  mirrored = false,
): TreeStep | null {
  const row = rows[at]
  if (row === undefined) return null
  const [inward, outward] = mirrored ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft']
  if (key === 'ArrowDown') return { to: Math.min(rows.length - 1, at + 1) }
  if (key === 'ArrowUp') return { to: Math.max(0, at - 1) }
  if (key === 'Home') return { to: 0 }
  if (key === 'End') return { to: rows.length - 1 }
  if (key === inward) return row.open === null ? null : row.open ? { to: at + 1 } : { open: row.node.id }
  if (key === outward) return row.open ? { close: row.node.id } : { to: parentOf(rows, row, at) }
  if (key === '*')
    return {
      openAll: rows
        .filter(other => other.parent === row.parent && other.open === false)
        .map(other => other.node.id),
    }
  return null
}

/** The next line, after this one and round, whose label begins with what was typed; the same when none does. */
export function typedAhead<N extends TreeNode>(
  rows: readonly TreeRow<N>[],
  at: number,
  typed: string,
): number {
  const wanted = typed.toLocaleLowerCase()
  // One letter moves on to the next match; more letters may stay on the present one.
  const from = typed.length > 1 ? at : at + 1
  const order = rows.map((_, step) => (from + step) % rows.length)
  return order.find(index => rows[index]?.node.label.toLocaleLowerCase().startsWith(wanted)) ?? at
}

function parentOf<N extends TreeNode>(rows: readonly TreeRow<N>[], row: TreeRow<N>, at: number): number {
  const index = rows.findIndex(other => other.node.id === row.parent)
  return index < 0 ? at : index
}
