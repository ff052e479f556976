import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber } from '#kernel/local-date.ts'
import { preorder } from '../preorder.ts'
import { DAY_56, goalFacts } from './aim-facts.factory.ts'
import { assessAims } from './assess-aims.ts'
import { type Counted, countBelow, noCounts } from './count-below.ts'

const onTrack = { value: 40 }
const offTrack = { value: 10 }
const healths = (...aims: Parameters<typeof goalFacts>[0][]) =>
  assessAims(aims.map(goalFacts), DAY_56).map(a => a.health)

describe('assessing many aims', () => {
  it('a parent is at risk while a critical enabling child is off track, and names it', () => {
    const aims = [
      goalFacts({ id: 'parent', ...onTrack }),
      goalFacts({ id: 'child', parentId: 'parent', link: 'enables', critical: true, ...offTrack }),
    ]
    const [parent, child] = assessAims(aims, DAY_56)
    expect(parent).toMatchObject({ health: 'at_risk', heldBackBy: ['child'] })
    expect(child).toMatchObject({ health: 'off_track', heldBackBy: [] })
  })

  it('that does not make the grandparent at risk, nor a parent better that stands worse', () => {
    const critical = { link: 'enables', critical: true } as const
    expect(
      healths(
        { id: 'top', ...onTrack },
        { id: 'middle', parentId: 'top', ...critical, ...onTrack },
        { id: 'low', parentId: 'middle', ...critical, ...offTrack },
      ),
    ).toEqual(['on_track', 'at_risk', 'off_track'])
    expect(healths({ id: 'p', ...offTrack }, { id: 'c', parentId: 'p', ...critical, ...offTrack })[0]).toBe(
      'off_track',
    )
  })

  it('children that add, support or are not critical leave their parent alone', () => {
    for (const link of ['adds', 'supports', 'enables'] as const)
      expect(healths({ id: 'p', ...onTrack }, { id: 'c', parentId: 'p', link, ...offTrack })[0]).toBe(
        'on_track',
      )
  })

  it('makes a forecast where values are given, and none elsewhere', () => {
    const days = [0, 14, 28, 42, 56].map(day => dayNumber('2026-01-05') + day)
    const aims = [goalFacts({ id: 'a' }), goalFacts({ id: 'b' })]
    const series = { days, values: [10, 14, 17, 19, 25] }
    const [a, b] = assessAims(aims, DAY_56, aim => (aim.id === 'a' ? series : undefined))
    expect(a?.forecast?.verdict).toBe('not_on_present_pace')
    expect(b?.forecast).toBeNull()
  })
})

const tree = fc
  .array(fc.nat(), { maxLength: 40 })
  .map(seeds =>
    seeds.map((seed, i) => ({ id: `n${i}`, parentId: i === 0 || seed % 5 === 0 ? null : `n${seed % i}` })),
  )

describe('preorder', () => {
  it('keeps every entry once, parents first, subtrees together', () => {
    fc.assert(
      fc.property(tree, fc.infiniteStream(fc.nat()), (entries, randoms) => {
        const shuffled = entries
          .map(e => ({ e, r: randoms.next().value }))
          .sort((a, b) => a.r - b.r)
          .map(x => x.e)
        const ordered = preorder(shuffled)
        expect(ordered.map(e => e.id).sort()).toEqual(entries.map(e => e.id).sort())
        const path: string[] = []
        for (const entry of ordered) {
          while (path.length > 0 && path.at(-1) !== entry.parentId) path.pop()
          expect(path.at(-1) ?? null).toBe(entry.parentId)
          path.push(entry.id)
        }
      }),
    )
  })

  it('an entry whose parent is missing is a root', () => {
    expect(
      preorder([
        { id: 'b', parentId: 'gone' },
        { id: 'a', parentId: null },
      ]).map(e => e.id),
    ).toEqual(['b', 'a'])
  })
})

describe('counting below', () => {
  const node = (id: string, parentId: string | null, changes: Partial<Counted> = {}): Counted => ({
    id,
    parentId,
    kind: 'goal',
    state: 'live',
    health: 'on_track',
    ...changes,
  })

  it('counts goals at any depth by how they stand, and never strategies', () => {
    const counts = countBelow([
      node('v', null, { kind: 'vision', health: null }),
      node('s', 'v', { kind: 'strategy', health: null }),
      node('g', 's', { health: 'at_risk' }),
      node('t', 'g', { health: 'no_data' }),
      node('d', 'g', { state: 'draft', health: null }),
      node('c', 's', { state: 'closed', health: 'missed' }),
    ])
    expect(counts.get('g')).toEqual({ ...noCounts(), noData: 1, notLive: 1 })
    expect(counts.get('s')).toEqual({ ...noCounts(), atRisk: 1, noData: 1, notLive: 1, closed: 1 })
    expect(counts.get('v')).toEqual(counts.get('s'))
    expect(counts.has('t')).toBe(false)
  })

  it('the counts of the roots together are all goals below a root', () => {
    fc.assert(
      fc.property(tree, entries => {
        const ordered = preorder(entries).map(e => node(e.id, e.parentId))
        const counts = countBelow(ordered)
        const roots = ordered.filter(e => e.parentId === null)
        const total = roots.reduce((sum, root) => sum + (counts.get(root.id)?.onTrack ?? 0), 0)
        expect(total).toBe(ordered.length - roots.length)
      }),
    )
  })
})
