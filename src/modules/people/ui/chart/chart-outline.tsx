import { TreeOutline } from '#ui/tree/tree-outline.tsx'
import type { TreeNode } from '#ui/tree/tree-rows.ts'
import { formatNumber } from '#ui/words/numbers.ts'
import { isTouch } from '../is-touch.ts'
import '../people.css'
import { t } from '../words.ts'
import './chart.css'
import type { ChartNode } from './chart-model.ts'

interface Node extends TreeNode {
  readonly of: ChartNode
  readonly children: readonly Node[]
}

/** The chart as a real tree, for the keyboard, screen readers and narrow windows. */
export function ChartOutline({
  nodes,
  onOpen,
}: {
  readonly nodes: readonly ChartNode[]
  readonly onOpen: (index: number) => void
}) {
  const open = ({ of }: Node) => onOpen(of.index)
  return (
    <div className="org-outline">
      <TreeOutline
        label={t('chart.title')}
        roots={treeOf(nodes)}
        openLevels={3}
        onOpen={open}
        {...(isTouch() ? { onSelect: open } : {})}
        end={({ of }) => (
          <>
            <span className="fl-quiet pp-tree-lead">
              {of.title} · {of.team}
            </span>
            {of.away && <span className="pp-away">{t('chart.away')}</span>}
            {of.below > 0 && <span className="fl-quiet fl-numeric">{formatNumber(of.below)}</span>}
          </>
        )}
      />
    </div>
  )
}

function treeOf(nodes: readonly ChartNode[]): readonly Node[] {
  const made: Node[] = []
  // From the end, because everybody below somebody comes later in the list.
  for (const of of nodes.toReversed()) {
    const children = of.children.flatMap(child => made[child] ?? [])
    made[of.index] = { id: of.id, label: of.name, of, children }
  }
  return nodes.flatMap(node => (node.parent === null ? (made[node.index] ?? []) : []))
}
