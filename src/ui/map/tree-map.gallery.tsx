import { useState } from 'react'
import { type Gallery, LONG_TEXT } from '../gallery.ts'
import type { MapNode, MapTone } from './map-node.ts'
import { TreeMap } from './tree-map.tsx'

const MARKS = {
  ok: { symbol: '●', word: 'on track', tone: 'ok' },
  risk: { symbol: '▲', word: 'at risk', tone: 'risk' },
  off: { symbol: '■', word: 'off track', tone: 'off' },
  none: { symbol: '○', word: 'no data', tone: 'none' },
} as const

const goal = (id: string, parentId: string, title: string, tone: MapTone, badge?: string): MapNode => ({
  id,
  parentId,
  look: 'card',
  title,
  mark: MARKS[tone],
  ...(badge === undefined ? {} : { badge }),
})

const harbour: MapNode[] = [
  {
    id: 'v',
    parentId: null,
    look: 'destination',
    eyebrow: 'Destination · 2030',
    title: 'Every ship that calls at our harbour leaves on the hour it was promised.',
  },
  {
    id: 's1',
    parentId: 'v',
    look: 'pillar',
    title: 'Turn ships without waiting',
    lines: ['Grace Hopper'],
    tally: [
      { ...MARKS.ok, count: 2 },
      { ...MARKS.risk, count: 2 },
      { ...MARKS.off, count: 1 },
    ],
  },
  { id: 's2', parentId: 'v', look: 'pillar', title: 'People who stay', lines: ['Margaret Hamil'] },
  {
    id: 's3',
    parentId: 'v',
    look: 'pillar',
    title: 'A harbour that sees',
    lines: ['Ada Lovelace'],
    edge: 'broken',
  },
  {
    id: 'b',
    parentId: 's3',
    look: 'break',
    title: '■ The line breaks here',
    lines: ['No goal serves this strategy since it went live 3 weeks ago.'],
    action: 'Brief a goal',
  },
  goal('g1', 's1', 'Berth waiting 90 → 30 minutes', 'risk', '2 team goals'),
  goal('g2', 's1', 'Night turns from 4 to 12 a week', 'ok', '1 team goal'),
  goal('g3', 's2', 'Nine in ten pilots stay the year', 'ok'),
  goal('g4', 's2', 'Every apprentice has a mentor', 'none'),
  goal('t1', 'g1', 'Pilot on board within 20 minutes of the call', 'off'),
  goal('t2', 'g1', 'Tug plan the evening before', 'ok'),
  goal('t3', 'g2', 'Two crews trained for night turns', 'risk'),
]

/** A tree of about `count` nodes, shaped like a large organisation's. */
function largeTree(count: number): MapNode[] {
  const tones: MapTone[] = ['ok', 'ok', 'ok', 'risk', 'none', 'ok', 'off', 'ok', 'risk', 'ok']
  const nodes: MapNode[] = [{ ...(harbour[0] as MapNode) }]
  for (let s = 0; s < 8; s++)
    nodes.push({
      id: `s${s}`,
      parentId: 'v',
      look: 'pillar',
      title: `Strategy ${s + 1} of the harbour`,
      lines: ['Grace Hopper'],
    })
  for (let g = 0; g < 96; g++)
    nodes.push(
      goal(
        `g${g}`,
        `s${g % 8}`,
        `Goal ${g + 1}: berth waiting from 90 to 30`,
        tones[g % 10] ?? 'ok',
        '10 team goals',
      ),
    )
  for (let i = 0; i < 960; i++)
    nodes.push(goal(`t${i}`, `g${i % 96}`, `Team goal ${i + 1}`, tones[(i * 7) % 10] ?? 'ok'))
  for (let i = 0; nodes.length < count; i++)
    nodes.push(goal(`p${i}`, `t${i % 960}`, `Own goal ${i + 1}`, tones[(i * 3) % 10] ?? 'ok'))
  return nodes
}

function Shown({ nodes }: { readonly nodes: readonly MapNode[] }) {
  const [selectedId, setSelectedId] = useState<string | null>(null)
  return (
    <div style={{ height: 'min(42rem, 78vh)' }}>
      <TreeMap
        nodes={nodes}
        label="Direction map"
        selectedId={selectedId}
        onSelect={setSelectedId}
        onOpen={setSelectedId}
        onAction={setSelectedId}
      />
    </div>
  )
}

const large = largeTree(5000)

/** The map with few and with thousands of nodes, and one without any. */
export const gallery: Gallery = {
  name: 'Tree map',
  exhibits: {
    'a small organisation': () => <Shown nodes={harbour} />,
    '5,000 nodes': () => <Shown nodes={large} />,
    'long text': () => (
      <Shown
        nodes={[
          { ...(harbour[0] as MapNode), title: LONG_TEXT },
          ...harbour.slice(1).map(node => ({ ...node, title: LONG_TEXT })),
        ]}
      />
    ),
    empty: () => <Shown nodes={[]} />,
  },
}
