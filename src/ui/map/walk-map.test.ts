import { describe, expect, it } from 'vitest'
import type { PlacedNode } from './layout-map.ts'
import { layoutMap } from './layout-map.ts'
import type { MapNode } from './map-node.ts'
import { spokenName } from './map-node.ts'
import { nodeAt, visibleCards, visibleNodes } from './visible-nodes.ts'
import type { Step } from './walk-map.ts'
import { walkMap } from './walk-map.ts'

const nodes: MapNode[] = [
  { id: 'vision', parentId: null, look: 'destination', title: 'Every ship home by dusk' },
  { id: 'safe', parentId: 'vision', look: 'pillar', title: 'Safe turns' },
  { id: 'grow', parentId: 'vision', look: 'pillar', title: 'People who stay' },
  { id: 'turn', parentId: 'safe', look: 'card', title: 'Turn in 20 minutes' },
  {
    id: 'stay',
    parentId: 'grow',
    look: 'card',
    title: 'Keep nine in ten',
    mark: { symbol: '▲', word: 'at risk', tone: 'risk' },
  },
  { id: 'pilots', parentId: 'turn', look: 'card', title: 'Pilots turn in 22' },
]
const layout = layoutMap(nodes)

describe('walking a map by keyboard', () => {
  it.each<[string | null, Step, string]>([
    [null, 'down', 'vision'],
    ['vision', 'down', 'safe'],
    ['safe', 'right', 'grow'],
    ['grow', 'right', 'grow'],
    ['grow', 'left', 'safe'],
    ['turn', 'right', 'stay'],
    ['stay', 'up', 'grow'],
    ['pilots', 'down', 'pilots'],
    ['pilots', 'home', 'vision'],
    ['vision', 'up', 'vision'],
  ])('leads from %s %s to %s', (from, step, to) => {
    expect(walkMap(layout, from, step)?.node.id).toBe(to)
  })

  it('stays nowhere on an empty map', () => {
    expect(walkMap(layoutMap([]), null, 'down')).toBeNull()
  })

  it('names a node with its state and what lies below', () => {
    expect(spokenName(nodes[4] as MapNode, 0)).toBe('Keep nine in ten, at risk, nothing below')
  })
})

describe('what is shown of a map', () => {
  const port = { w: 1200, h: 800 }

  it('shows only what is on screen', () => {
    const away = { x: -10_000, y: 0, k: 1 }
    expect(visibleNodes(layout, { x: 0, y: 0, k: 1 }, port)).toHaveLength(nodes.length)
    expect(visibleNodes(layout, away, port)).toEqual([])
  })

  it('turns small cards into words only when they are near enough to read', () => {
    const pilots = layout.byId.get('pilots') as PlacedNode
    const shown = (k: number) => {
      const view = { k, x: 100 - pilots.x * k, y: 400 - pilots.y * k }
      return visibleCards(visibleNodes(layout, view, port), view, port).map(
        card => `${card.placed.node.id} ${card.detail}`,
      )
    }
    expect(shown(1)).not.toContain('pilots full')
    expect(shown(1)).toContain('turn full')
    expect(shown(0.55)).toContain('turn title')
    expect(shown(3)).toContain('pilots full')
  })

  it('finds the smallest card under a point, and nothing beside the map', () => {
    const pilots = layout.byId.get('pilots')
    expect(nodeAt(layout, (pilots?.x ?? 0) + 1, (pilots?.y ?? 0) + 1)?.node.id).toBe('pilots')
    expect(nodeAt(layout, -50, -50)).toBeNull()
  })
})
