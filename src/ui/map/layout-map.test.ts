import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Box, PlacedNode } from './layout-map.ts'
import { layoutMap } from './layout-map.ts'
import type { MapNode } from './map-node.ts'

const node = (id: string, parentId: string | null, look: MapNode['look'] = 'card'): MapNode => ({
  id,
  parentId,
  look,
  title: `Node ${id}`,
})

const story: MapNode[] = [
  node('vision', null, 'destination'),
  node('safe', 'vision', 'pillar'),
  node('grow', 'vision', 'pillar'),
  node('turn', 'safe'),
  node('night', 'safe'),
  node('pilots', 'turn'),
  node('tugs', 'turn'),
  node('missing', 'grow', 'break'),
]

describe('the layout of a map', () => {
  it('puts the destination on top, strategies in a row, goals below their strategy and team goals inside their goal', () => {
    const { byId } = layoutMap(story)
    const at = (id: string) => byId.get(id) as PlacedNode
    expect(at('safe').y).toBe(at('grow').y)
    expect(at('safe').y).toBeGreaterThan(at('vision').y + at('vision').h)
    expect(at('turn').y).toBeGreaterThan(at('safe').y + at('safe').h)
    expect(at('night').x).toBe(at('turn').x)
    expect(at('pilots').tray).toBeNull()
    expect(contains(at('turn').tray as Box, at('pilots'))).toBe(true)
    expect(at('pilots').scale).toBeLessThan(0.34)
  })

  it('keeps every node, even one whose parent is not shown', () => {
    const { nodes, roots } = layoutMap([...story, node('lost', 'gone')])
    expect(nodes).toHaveLength(9)
    expect(roots.map(root => root.node.id)).toEqual(['vision', 'lost'])
  })

  it('is empty for no nodes', () => {
    expect(layoutMap([])).toMatchObject({ nodes: [], roots: [], bounds: { w: 0, h: 0 } })
  })

  it('wraps many strategies into rows instead of one endless row', () => {
    const many = [
      node('v', null, 'destination'),
      ...Array.from({ length: 40 }, (_, i) => node(`s${i}`, 'v', 'pillar')),
    ]
    const { bounds } = layoutMap(many)
    expect(bounds.w / bounds.h).toBeLessThan(3)
  })

  it('never lets two cards overlap and always keeps a small card inside its parent, whatever the tree', () => {
    fc.assert(
      fc.property(anyTree, nodes => {
        const layout = layoutMap(nodes)
        expect(layout.nodes).toHaveLength(nodes.length)
        for (const a of layout.nodes) {
          expect(contains(layout.bounds, a)).toBe(true)
          if (a.parent?.tray) expect(contains(a.parent.tray, a)).toBe(true)
          for (const b of layout.nodes) if (a !== b) expect(overlap(a, b)).toBe(false)
        }
      }),
      { numRuns: 60 },
    )
  })
})

const anyTree = fc
  .array(fc.tuple(fc.nat(), fc.constantFrom('destination', 'pillar', 'card', 'break')), { maxLength: 40 })
  .map(rows =>
    rows.map(([pick, look], i) =>
      node(String(i), i === 0 ? null : String(pick % i), look as MapNode['look']),
    ),
  )

const SLACK = 1e-6

function contains(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x - SLACK &&
    inner.y >= outer.y - SLACK &&
    inner.x + inner.w <= outer.x + outer.w + SLACK &&
    inner.y + inner.h <= outer.y + outer.h + SLACK
  )
}

function overlap(a: Box, b: Box): boolean {
  return (
    a.x + SLACK < b.x + b.w && b.x + SLACK < a.x + a.w && a.y + SLACK < b.y + b.h && b.y + SLACK < a.y + a.h
  )
}
