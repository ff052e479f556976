import { describe, expect, test } from 'vitest'
import { factsOf } from '../facts.factory.ts'
import { fact } from '../rules/source.ts'
import type { SignalRow } from '../store/tables.ts'
import { targetsOf } from './targets.ts'

const { chart } = factsOf().people
const signal = (over: Partial<SignalRow>) =>
  targetsOf(
    { subjectKind: 'person', subjectId: 'Grace', wearerId: 'Grace', scope: [], evidence: [], ...over },
    chart,
  )

describe('what the steps of a situation are about', () => {
  test('is who reports to the wearer, and the teams they lead, where it is about themselves', () => {
    const { people, these, above } = signal({})
    expect(people).toEqual(['Linus', 'Radia'])
    expect(these).toContain('Pilots')
    expect([...above]).toEqual([['Pilots', ['Harbour']]])
  })

  test('is the team of somebody who is away, without the two of them', () => {
    expect(signal({ subjectId: 'Grace', wearerId: 'Ada', scope: ['Pilots'] }).people).toEqual([
      'Linus',
      'Radia',
    ])
  })

  test('is the members of a team', () => {
    const { people, these } = signal({ subjectKind: 'team', subjectId: 'Pilots' })
    expect(people).toEqual(['Linus', 'Radia'])
    expect(these).toEqual(new Set(['Pilots', 'Linus', 'Radia']))
  })

  test('is whom the evidence names, and an aim stays an aim', () => {
    const ref = { kind: 'person', id: 'Linus' }
    const source = fact(true, '', ref)
    const { named, these, people } = signal({
      subjectKind: 'aim',
      subjectId: 'goal',
      scope: ['goal'],
      evidence: [source],
    })
    expect(named).toEqual(new Set(['Linus']))
    expect(these).toEqual(new Set(['goal', 'Linus']))
    expect(people).toEqual(['Linus'])
  })
})
