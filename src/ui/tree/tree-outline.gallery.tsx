import { Card } from '../card.tsx'
import { type Gallery, LONG_TEXT } from '../gallery.ts'
import { Status } from '../marks/status.tsx'
import { TreeOutline } from './tree-outline.tsx'
import type { TreeNode } from './tree-rows.ts'

const DIRECTION: readonly TreeNode[] = [
  {
    id: 'v',
    label: 'By 2032 no ship waits outside the harbour.',
    children: [
      {
        id: 's1',
        label: 'Answer the first time',
        children: [
          {
            id: 'g1',
            label: 'Berth answers 71 → 88 %',
            children: [{ id: 't1', label: 'Write the tide table' }],
          },
          { id: 'g2', label: LONG_TEXT },
        ],
      },
      { id: 's2', label: 'A place pilots stay' },
    ],
  },
]

const MANY: readonly TreeNode[] = Array.from({ length: 60 }, (_, strategy) => ({
  id: `s${strategy}`,
  label: `Strategy ${strategy + 1}`,
  children: Array.from({ length: 80 }, (_, goal) => ({
    id: `s${strategy}g${goal}`,
    label: `Goal ${strategy + 1}.${goal + 1}`,
  })),
}))

/** The outline as a real tree. */
export const gallery: Gallery = {
  name: 'Tree',
  exhibits: {
    direction: () => (
      <Card flush>
        <TreeOutline
          label="Direction"
          roots={DIRECTION}
          openLevels={4}
          serif={node => node.id === 'v'}
          end={node => node.id !== 'v' && <Status kind={node.id === 'g1' ? 'at-risk' : 'on-track'} />}
        />
      </Card>
    ),
    'five thousand lines': () => (
      <Card flush>
        <div style={{ height: 320, display: 'grid' }}>
          <TreeOutline label="Everything" roots={MANY} />
        </div>
      </Card>
    ),
  },
}
