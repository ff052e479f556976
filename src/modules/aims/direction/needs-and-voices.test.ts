import { describe, expect, test } from 'vitest'
import { harbourChart } from '#test/harbour-chart.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import { rejected } from '#test/thrown.ts'
import { createAim } from '../drafting/create-aim.ts'
import { addNeed } from '../following/add-need.ts'
import { withdrawNeed } from '../following/withdraw-need.ts'
import { getAim } from '../reading/get-aim.ts'
import { readConsultation } from '../store/consultations.ts'
import { direction, goal, newGoal } from '../story.factory.ts'
import { givePerspective } from './give-perspective.ts'
import { openConsultation } from './open-consultation.ts'
import { publishAim } from './publish-aim.ts'
import { topTeamOf } from './top-teams.ts'

type Name = 'Ada' | 'Grace' | 'Linus' | 'Alan'

async function consulting(org: Organisation) {
  const vision = { kind: 'vision', scope: 'org', teamId: null, ownerId: org.id.Ada, measure: null } as const
  const draft = await org.as('Ada', work =>
    createAim(work, newGoal(org, { ...vision, startOn: null, dueOn: null })),
  )
  return await org.as('Ada', work => openConsultation(work, draft.id, draft.rev))
}

const say = (org: Organisation, as: Name, id: string, stance: 'for' | 'concern' | 'no_view', text = '') =>
  org.as(as, work => givePerspective(work, id, { stance, text }))

describe('a vision under consultation', () => {
  test('names each top-level team that was not heard, and how many working days are missing', async () => {
    const org = await organisation()
    const { id, rev } = await consulting(org)
    await say(org, 'Linus', id, 'no_view')
    org.at('2026-03-05T09:00:00Z')
    const error = await rejected(org.as('Ada', work => publishAim(work, id, { rev, replaceLive: false })))
    expect(error.items.map(item => item.message)).toEqual([
      'It has been open for 3 of 5 working days.',
      'Nobody of "People" has given a perspective.',
    ])
  })

  test('hears a team by anybody in it, once or often, and shows every word with who said it', async () => {
    const org = await organisation()
    const { id, rev } = await consulting(org)
    await say(org, 'Linus', id, 'concern', 'Night tides are not in it.')
    await say(org, 'Linus', id, 'for')
    await say(org, 'Alan', id, 'for')
    const { heardTeamIds, since, liveVision } = await org.system(work => readConsultation(work, id))
    expect([...heardTeamIds].sort()).toEqual([org.team.Pilots, org.team.People].sort())
    expect([since, liveVision]).toEqual(['2026-03-02', null])
    const { perspectives } = await org.as('Grace', work => getAim(work, id))
    expect(perspectives.map(p => [p.by?.name, p.stance, p.text])).toEqual([
      ['Linus Torres', 'concern', 'Night tides are not in it.'],
      ['Linus Torres', 'for', ''],
      ['Alan Turner', 'for', ''],
    ])
    org.at('2026-03-09T09:00:00Z')
    expect((await org.as('Ada', work => publishAim(work, id, { rev, replaceLive: false }))).state).toBe(
      'live',
    )
    expect((await rejected(say(org, 'Linus', id, 'for'))).status).toBe(409)
  })

  test.each([
    ['Linus', 'Pilots'],
    ['Margaret', 'People'],
    ['Nobody', null],
  ])('the voice of %s counts for %s', (person, team) => {
    expect(topTeamOf(harbourChart(), person)).toBe(team)
  })
})

describe('a need', () => {
  const BY = { byOn: '2026-04-01', note: 'Two berths.' }

  test('stands on the page of who needs it with what it needs, the nearest first, until it is withdrawn', async () => {
    const org = await organisation()
    const { strategy } = await direction(org)
    const [needing, needed] = [
      (await goal(org, 'live', { parentId: strategy })).id,
      (await goal(org, 'draft', { parentId: strategy })).id,
    ]
    const later = await org.as('Grace', work =>
      addNeed(work, needing, { ...BY, providerId: needed, byOn: '2026-05-01' }),
    )
    await org.as('Grace', work => addNeed(work, needing, { ...BY, providerId: needed }))
    const needs = async () => (await org.as('Alan', work => getAim(work, needing))).needs
    expect(await needs()).toMatchObject([
      { providerId: needed, providerState: 'draft', byOn: '2026-04-01', note: 'Two berths.' },
      { byOn: '2026-05-01' },
    ])
    await org.as('Grace', work => withdrawNeed(work, needing, later.ids?.[0] ?? ''))
    expect((await needs()).map(need => need.byOn)).toEqual(['2026-04-01'])
    const again = org.as('Grace', work => withdrawNeed(work, needing, later.ids?.[0] ?? ''))
    expect((await rejected(again)).status).toBe(404)
  })

  test('of somebody’s personal goal is shown without its title, and cannot be recorded by who may not see it', async () => {
    const org = await organisation()
    const own = newGoal(org, { scope: 'person', teamId: null, ownerId: org.id.Linus })
    const { id: secret } = await org.as('Linus', work => createAim(work, own))
    const { id } = await goal(org)
    await org.as('Grace', work => addNeed(work, id, { ...BY, providerId: secret }))
    const { needs } = await org.as('Alan', work => getAim(work, id))
    expect(needs).toMatchObject([{ providerTitle: 'A personal goal' }])
    const of = newGoal(org, { ownerId: org.id.Margaret, teamId: org.team.People })
    const people = await org.as('Margaret', work => createAim(work, of))
    const hidden = org.as('Margaret', work => addNeed(work, people.id, { ...BY, providerId: secret }))
    expect((await rejected(hidden)).items).toMatchObject([{ field: 'providerId', code: 'unknown_aim' }])
  })
})
