import { describe, expect, it } from 'vitest'
import { actionsFor } from './access.ts'

const MADE = new Date('2026-03-06T15:00:00Z')
const pair = { personId: 'Linus', managerId: 'Grace', madeAt: MADE, answeredAt: null }
const at = (hours: number) => new Date(MADE.getTime() + hours * 3_600_000)

describe('who may do what with a check-in', () => {
  it.each<[string, string | null, string[]]>([
    ['the person who made it', 'Linus', ['see', 'edit']],
    ['the manager of that day', 'Grace', ['see', 'answer']],
    ['a team mate', 'Radia', []],
    ['somebody further up', 'Ada', []],
    ['the people team', 'Margaret', []],
    ['the administrator', 'Alan', []],
    ['the system', null, []],
  ])('%s', (_, me, actions) => {
    expect([...actionsFor(pair, me, at(1))]).toEqual(actions)
  })

  it('it can be changed for a day, and answered once', () => {
    expect([...actionsFor(pair, 'Linus', at(23.9))]).toContain('edit')
    expect([...actionsFor(pair, 'Linus', at(24))]).not.toContain('edit')
    expect([...actionsFor({ ...pair, answeredAt: at(1) }, 'Grace', at(2))]).toEqual(['see'])
  })

  it('at the top nobody else reads it', () => {
    expect([...actionsFor({ ...pair, managerId: null }, null, at(1))]).toEqual([])
  })
})
