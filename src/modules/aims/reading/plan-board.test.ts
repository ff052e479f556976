import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { addPlacementRows } from '#modules/people/public.ts'
import { countStatements } from '#test/count-statements.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { createAim } from '../drafting/create-aim.ts'
import { closeAim } from '../ending/close-aim.ts'
import { checkIn } from '../following/check-in.ts'
import { BRIEF, direction, goal, newGoal } from '../story.factory.ts'
import { getPlanBoard } from './get-plan-board.ts'

const board = async (org: Organisation, as: Name) => {
  const { teams } = (await org.http.get('/api/aims/plan-board', { as })).body
  return teams as { team: { name: string }; below: boolean; goals: Record<string, unknown>[] }[]
}
const named = (title: string) => ({
  brief: { ...BRIEF, title, constraints: [], notThis: [], authority: null },
})

describe('the plan board', () => {
  test('shows each goal of a team from its brief to its result, the earliest due first', async () => {
    const org = await organisation()
    const { strategy: parentId } = await direction(org)
    const live = await goal(org, 'live', { parentId, ...named('Live'), dueOn: '2026-06-02' })
    await goal(org, 'planned', { parentId, ...named('Planned'), dueOn: '2026-06-01' })
    await goal(org, 'briefed', { parentId, ...named('Briefed'), dueOn: '2026-05-01' })
    await goal(org, 'draft', { parentId, ...named('Draft'), dueOn: '2026-04-01' })
    await org.as('Grace', work => checkIn(work, live.id, { value: 75, chance: 70, note: '' }))
    const [pilots, ...others] = await board(org, 'Grace')
    expect([pilots?.team.name, pilots?.below, others]).toEqual(['Pilots', false, []])
    expect(pilots?.goals.map(({ title, state, chance }) => [title, state, chance])).toEqual([
      ['Draft', 'draft', null],
      ['Briefed', 'briefed', null],
      ['Planned', 'planned', null],
      ['Live', 'live', 70],
    ])
    expect(pilots?.goals.at(-1)).toMatchObject({ current: 75, target: 88, health: 'on_track', expected: 0 })
  })

  test('folds the teams right below away for who is above, and leaves out those without a goal', async () => {
    const org = await organisation()
    const { strategy: parentId } = await direction(org)
    await goal(org, 'live', { parentId })
    await goal(org, 'briefed', {
      parentId,
      ...named('Of all'),
      scope: 'org',
      teamId: null,
      ownerId: org.id.Ada,
    })
    const told = (await board(org, 'Ada')).map(({ team, below, goals }) => [team.name, below, goals.length])
    expect(told).toEqual([
      ['Harbour Works', false, 1],
      ['Pilots', true, 1],
    ])
  })

  test('leaves out what has ended, and goals that somebody keeps for themselves', async () => {
    const org = await organisation()
    const { id, rev } = await goal(org)
    await org.as('Ada', work =>
      closeAim(work, id, { rev, outcome: 'dropped', lesson: 'The quay comes first.' }),
    )
    const own = newGoal(org, { scope: 'person', teamId: null, ownerId: org.id.Linus, measure: null })
    await org.as('Linus', work => createAim(work, own))
    expect((await board(org, 'Grace')).map(({ goals }) => goals)).toEqual([[]])
  })

  test('is of their own team for another lead, and of none for who answers for nobody', async () => {
    const org = await organisation()
    await goal(org)
    expect(await board(org, 'Linus')).toEqual([])
    expect((await board(org, 'Margaret')).map(({ team, goals }) => [team.name, goals.length])).toEqual([
      ['People', 0],
    ])
  })

  test('is read by who acts as the lead of a team, while they act', async () => {
    const org = await organisation()
    const position = { id: newId(), personId: org.id.Radia, teamId: org.team.Pilots, reportsTo: org.id.Ada }
    const acting = { title: 'Acting lead', level: 3, leadsTeam: true, kind: 'acting' as const }
    await org.system(work =>
      addPlacementRows(work, [{ ...position, ...acting, from: '2026-03-02', to: '2026-03-31' }]),
    )
    await goal(org)
    expect((await board(org, 'Radia')).map(({ team, goals }) => [team.name, goals.length])).toEqual([
      ['Pilots', 1],
    ])
  })

  test('shows nothing of another organisation, and nothing to who is signed out', async () => {
    const [org, other] = [await organisation(), await organisation()]
    await goal(other)
    expect((await board(org, 'Grace')).map(({ goals }) => goals)).toEqual([[]])
    expect((await org.http.get('/api/aims/plan-board')).status).toBe(401)
    expect(
      (await org.http.get(`/api/aims/plan-board?teamId=${org.team.Pilots}`, { as: 'Alan' })).status,
    ).toBe(400)
  })

  test('takes two statements, however many goals there are', async () => {
    const org = await organisation()
    const { strategy: parentId } = await direction(org)
    for (const title of ['One', 'Two', 'Three']) await goal(org, 'live', { parentId, ...named(title) })
    await org.as('Ada', getPlanBoard)
    expect(await org.as('Ada', work => countStatements(work, getPlanBoard))).toBe(2)
  })
})
