import { describe, expect, it, test } from 'vitest'
import { layoutOf } from '../definition/layout.ts'
import { randomPopulation } from '../release/population.factory.ts'
import { membersOf } from '../release/population.ts'
import { answersIn } from './counts.ts'
import { ASKED, byChance, closedSurvey, PEOPLE_TEAM, peopleIn, randomWave } from './report.factory.ts'
import { waveFor } from './wave.ts'

const at = (code: string) => layoutOf(ASKED).places.find(({ question }) => question.code === code)?.at ?? -1

describe('columns of a closed survey', () => {
  test('put the people of a unit side by side with all below it, also when its units are not in preorder', () => {
    // 0 has 1 and 2; 3 is below 1, 4 below 2: by number 1 and 3 are not neighbours.
    const population = peopleIn([-1, 0, 0, 1, 2], [1, 2, 3, 4, 5])
    const { columns } = closedSurvey(population, person => ({
      e1: [(population.nodeOf[person] as number) + 1],
    }))
    expect([...columns.starts]).toEqual([0, 1, 7, 3, 10])
    expect([...columns.ends]).toEqual([15, 7, 15, 7, 15])
    expect([...(columns.answers[at('e1')] ?? [])]).toEqual([1, 2, 2, 4, 4, 4, 4, 3, 3, 3, 5, 5, 5, 5, 5])
    expect([...columns.unitOf]).toEqual([0, 1, 1, 3, 3, 3, 3, 2, 2, 2, 4, 4, 4, 4, 4])
  })

  test('know no difference between no answer and one that did not apply, but keep all of a multiple choice', () => {
    const { columns } = closedSurvey(peopleIn([-1], [6]), () => ({ s1: [255], wants: [255, 1] }))
    expect([...(columns.answers[at('s1')] ?? [])]).toEqual([0, 0, 0, 0, 0, 0])
    expect(columns.answers[at('wants')]?.[0]).toBe(255)
    expect(columns.answers[at('wants') + 1]?.[0]).toBe(1)
  })

  test('of nobody are empty', () => {
    const { columns } = closedSurvey(peopleIn([-1, 0], [0, 0]), () => ({}))
    expect([columns.rows, [...columns.ends]]).toEqual([0, [0, 0]])
  })
})

describe('counts of a group', () => {
  it.each([1, 2, 3, 4, 5])('are those of its members, one by one (organisation %i)', seed => {
    const population = randomPopulation({ people: 120, nodes: 9, levels: [3, 4] }, seed)
    const answer = byChance(seed)
    const { survey, columns } = closedSurvey(population, answer)
    const wave = waveFor(survey, columns, PEOPLE_TEAM)
    const groups = wave.gate.units().flatMap(unit => [unit, ...wave.gate.breakdowns(unit)])
    expect(groups.length).toBeGreaterThan(1)
    for (const group of groups) {
      const { unit, attribute, level, n } = group
      const members = membersOf(
        population,
        attribute === null || level === null
          ? { kind: 'node', node: unit }
          : { kind: 'breakdown', node: unit, attribute, level },
      )
      const expected = new Array<number>(12).fill(0)
      for (const [person, isMember] of members.entries()) {
        const value = answer(person)['e1']?.[0] ?? 0
        if (isMember === 1) expected[value] = (expected[value] ?? 0) + 1
      }
      expect([...wave.counts.of(group, at('e1'))]).toEqual(expected)
      expect(answersIn(columns, group, at('e1'))).toHaveLength(n)
    }
  })

  test('are the same when one unit is asked for as when many are', () => {
    const population = randomPopulation({ people: 4000, nodes: 200, levels: [] }, 5)
    const { survey, columns } = closedSurvey(population, byChance(5))
    const many = waveFor(survey, columns, PEOPLE_TEAM)
    const units = many.gate.units()
    expect(units.length).toBeGreaterThan(100)
    for (const unit of units) {
      const alone = waveFor(survey, columns, PEOPLE_TEAM).counts.of(unit, at('e2'))
      expect([...many.counts.of(unit, at('e2'))]).toEqual([...alone])
    }
  })

  test('are counted once, and again for nothing', () => {
    const wave = randomWave(7, 60, 5)
    const [whole] = wave.gate.units()
    if (whole === undefined) throw new Error('Nothing is shown.')
    expect(wave.counts.of(whole, 0).buffer).toBe(wave.counts.of(whole, 0).buffer)
  })
})
