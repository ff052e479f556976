import { describe, expect, it } from 'vitest'
import type { MapNode as Aim } from '../../contract.ts'
import { brokenAim, countBreaks, isAim, mapNodes, NO_DESTINATION } from './map-nodes.ts'

const aim = (id: string, parentId: string | null, change: Partial<Aim> = {}): Aim => ({
  id,
  parentId,
  kind: 'goal',
  scope: 'org',
  title: `Aim ${id}`,
  ownerId: 'ada',
  ownerName: 'Ada Lovelace',
  teamId: null,
  link: 'adds',
  state: 'live',
  health: 'on_track',
  dueOn: '2026-12-01',
  match: true,
  counts: null,
  ...change,
})
const vision = aim('vision', null, { kind: 'vision', health: null, dueOn: '2030-12-31' })
const served = aim('turn', 'vision', { kind: 'strategy', health: null })
const unserved = aim('grow', 'vision', { kind: 'strategy', health: null })
const goal = aim('berth', 'turn')

const find = (nodes: readonly Aim[], id: string) => mapNodes({ nodes }).find(node => node.id === id)

describe('the direction as a map', () => {
  it('puts the destination with its year on top and each goal with its standing in words', () => {
    expect(find([vision, served, goal], 'vision')).toMatchObject({
      look: 'destination',
      eyebrow: 'Destination · 2030',
    })
    expect(find([vision, served, goal], 'berth')).toMatchObject({
      look: 'card',
      mark: { word: 'on track', tone: 'ok' },
    })
  })

  it('flags an aim of any kind that breaks, by shape and words, and no other', () => {
    const broken = [
      { id: 'berth', worst: 'major', count: 2 },
      { id: 'vision', worst: 'critical', count: 1 },
      { id: 'not on this map', worst: 'minor', count: 1 },
    ] as const
    const nodes = mapNodes({ nodes: [vision, served, goal] }, broken)
    expect(nodes.map(({ id, flag }) => [id, flag])).toEqual([
      ['vision', { symbol: '✖', word: '1 break, critical', tone: 'off' }],
      ['turn', undefined],
      ['berth', { symbol: '◆', word: '2 breaks, major', tone: 'risk' }],
    ])
  })

  it('draws a live strategy that no open goal serves as a break, with the way to mend it', () => {
    const nodes = [
      vision,
      served,
      goal,
      unserved,
      aim('old', 'grow', { state: 'closed', health: 'achieved' }),
    ]
    expect(find(nodes, 'grow')).toMatchObject({ edge: 'broken' })
    expect(find(nodes, 'grow:break')).toMatchObject({ look: 'break', action: 'Brief a goal' })
    expect(find(nodes, 'turn')).not.toHaveProperty('edge')
    expect(brokenAim('grow:break')).toBe('grow')
    expect(countBreaks({ nodes })).toBe(1)
  })

  it('does not call a draft strategy broken, nor one that is only there to hold what matches a filter', () => {
    const draft = { ...unserved, state: 'draft' as const }
    const context = { ...unserved, match: false }
    expect(countBreaks({ nodes: [vision, served, goal, draft] })).toBe(0)
    expect(countBreaks({ nodes: [vision, served, goal, context] })).toBe(0)
    expect(find([vision, context], 'grow')).toMatchObject({ dimmed: true })
  })

  it('shows the goals of a strategy as counts by standing, never as a share', () => {
    const counts = { onTrack: 4, atRisk: 0, offTrack: 1, stale: 1, noData: 2, notLive: 3, closed: 9 }
    const tally = find([vision, { ...served, counts }, goal], 'turn')?.tally
    expect(tally?.map(each => `${each.count} ${each.word}`)).toEqual([
      '4 on track',
      '1 off track',
      '3 no data',
    ])
  })

  it('keeps goals without a parent in sight, beside the line', () => {
    const nodes = [vision, aim('alone', null)]
    expect(find(nodes, 'alone')?.parentId).toBe(':loose')
    expect(find(nodes, ':loose')).toMatchObject({ parentId: 'vision', edge: 'none' })
  })

  it('asks for a destination when there are strategies and none', () => {
    const nodes = [{ ...served, parentId: null }, goal]
    expect(find(nodes, NO_DESTINATION)).toMatchObject({ action: 'Write the vision' })
    expect(find(nodes, 'turn')).toMatchObject({ parentId: NO_DESTINATION, edge: 'broken' })
    expect(countBreaks({ nodes })).toBe(1)
  })

  it('counts team goals below a goal by their name, and mixed ones as goals', () => {
    const teams = [aim('a', 'berth', { scope: 'team' }), aim('b', 'berth', { scope: 'team' })]
    expect(find([vision, served, goal, ...teams], 'berth')?.badge).toBe('2 team goals')
    expect(
      find([vision, served, goal, ...teams, aim('c', 'berth', { scope: 'person' })], 'berth')?.badge,
    ).toBe('3 goals below')
  })

  it('knows its own marks from aims', () => {
    expect(['berth', 'grow:break', NO_DESTINATION].map(isAim)).toEqual([true, false, false])
  })
})
