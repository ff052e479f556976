import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allManagers, chartNodes, findInChart, openAtFirst, openTo } from './chart-model.ts'
import { CARD, layoutChart } from './layout-chart.ts'
import { walkChart } from './walk-chart.ts'

const person = (name: string, manager: number | null) => ({
  id: name,
  name,
  title: 'Pilot',
  team: 0,
  manager,
  leads: false,
  acting: false,
  away: false,
})
// Ada › Grace (Linus, Inês) and Margaret › Alan
const story = {
  on: '2026-03-02',
  teams: [{ id: 't', name: 'Harbour' }],
  people: [
    person('Ada', null),
    person('Grace', 0),
    person('Linus', 1),
    person('Inês', 1),
    person('Margaret', 0),
    person('Alan', 4),
  ],
}
const nodes = chartNodes(story)
const anyChart = fc.array(fc.nat(), { minLength: 1, maxLength: 60 }).map(above => ({
  ...story,
  people: above.map((pick, index) => person(`p${index}`, index === 0 ? null : pick % index)),
}))

describe('the model of the chart', () => {
  test('counts everybody below', () => {
    expect(nodes.map(node => node.below)).toEqual([5, 2, 0, 0, 1, 0])
    expect(nodes[1]?.children).toEqual([2, 3])
  })

  test('opens whole levels while they fit, and the first always', () => {
    expect([...openAtFirst(nodes, 60)]).toEqual([0, 1, 4])
    expect([...openAtFirst(nodes, 4)]).toEqual([0])
    expect([...openAtFirst(nodes, 1)]).toEqual([0])
  })

  test('opens the way to somebody', () => {
    expect([...openTo(nodes, new Set(), 3)].sort()).toEqual([0, 1])
  })

  test('finds by name, title and team without accents, beginnings first', () => {
    expect(findInChart(nodes, 'ines').map(node => node.name)).toEqual(['Inês'])
    expect(findInChart(nodes, 'a')[0]?.name).toBe('Ada')
    expect(findInChart(nodes, 'pilot grace')).toHaveLength(1)
    expect(findInChart(nodes, 'nobody')).toEqual([])
  })
})

describe('the layout of the chart', () => {
  test('shows only people whose managers are open', () => {
    const { placed } = layoutChart(nodes, new Set([0]))
    expect(placed.map(each => each.node.name)).toEqual(['Ada', 'Grace', 'Margaret'])
    expect(placed.map(each => each.open)).toEqual([true, false, false])
  })

  test('puts managers in a row and the others in a column', () => {
    const { byIndex } = layoutChart(nodes, allManagers(nodes))
    expect(byIndex.get(1)?.y).toBe(byIndex.get(4)?.y)
    expect([byIndex.get(2)?.x, byIndex.get(2)?.hangs]).toEqual([byIndex.get(3)?.x, true])
  })

  test('hangs managers in the column too while none of them is open', () => {
    const deeper = chartNodes({ ...story, people: [...story.people, person('Kim', 2), person('Lee', 3)] })
    const closed = layoutChart(deeper, new Set([0, 1])).byIndex
    expect([closed.get(2)?.hangs, closed.get(3)?.hangs]).toEqual([true, true])
    const opened = layoutChart(deeper, new Set([0, 1, 2])).byIndex
    expect([opened.get(2)?.hangs, opened.get(3)?.hangs]).toEqual([false, false])
  })

  test('never lets two cards overlap, and keeps all of them inside', () => {
    fc.assert(
      fc.property(anyChart, chart => {
        const nodes = chartNodes(chart)
        const { placed, bounds } = layoutChart(nodes, allManagers(nodes))
        expect(placed).toHaveLength(nodes.length)
        for (const a of placed) {
          expect(a.x >= 0 && a.x + a.w <= bounds.w + 1e-6 && a.y + a.h <= bounds.h + 1e-6).toBe(true)
          for (const b of placed)
            if (a !== b) expect(Math.abs(a.x - b.x) >= CARD.w || Math.abs(a.y - b.y) >= CARD.h).toBe(true)
        }
      }),
    )
  })

  test('is empty for nobody', () => {
    expect(layoutChart([], new Set())).toMatchObject({ placed: [], bounds: { w: 0, h: 0 } })
  })
})

describe('walking', () => {
  const layout = layoutChart(nodes, allManagers(nodes))
  const cases: [string, Parameters<typeof walkChart>[2], string | null][] = [
    ['Ada', 'down', 'Grace'],
    ['Grace', 'right', 'Margaret'],
    ['Margaret', 'left', 'Grace'],
    ['Grace', 'left', null],
    ['Grace', 'down', 'Linus'],
    ['Linus', 'down', 'Inês'],
    ['Inês', 'up', 'Linus'],
    ['Linus', 'up', 'Grace'],
    ['Linus', 'right', 'Alan'],
    ['Alan', 'home', 'Ada'],
    ['Ada', 'up', null],
  ]
  test.each(cases)('from %s %s is %s', (from, step, to) => {
    const at = nodes.find(node => node.name === from)?.index ?? null
    expect(walkChart(layout, at, step)?.node.name ?? null).toBe(to)
  })

  test('without a place one begins at the head', () => {
    expect(walkChart(layout, null, 'right')?.node.name).toBe('Ada')
  })

  test('everybody can be reached by walking', () => {
    fc.assert(
      fc.property(anyChart, chart => {
        const nodes = chartNodes(chart)
        const layout = layoutChart(nodes, allManagers(nodes))
        const reached = new Set<number>([0])
        for (const index of reached)
          for (const step of ['up', 'down', 'left', 'right'] as const) {
            const to = walkChart(layout, index, step)
            if (to !== null) reached.add(to.node.index)
          }
        expect(reached.size).toBe(nodes.length)
      }),
    )
  })
})
