import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { accepted, offered } from '#modules/delegations/delegation.factory.ts'
import { goalIn } from '#modules/tasks/task.factory.ts'
import { countStatements } from '#test/count-statements.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { insertSignals, type NewSignal } from '../store/standing-signals.ts'
import { listSituations } from './list-situations.ts'

/** Two situations of Grace's about the Pilots, one for each hat, and what they are otherwise. */
async function bothHats(over: Partial<NewSignal> = {}, about: Partial<NewSignal> = {}) {
  const org = await organisation()
  await noticed(org, [
    { rule: 'H20', hat: 'lead', ...about },
    { rule: 'H13', hat: 'manage', ...about, ...over },
  ])
  return org
}

async function noticed(org: Organisation, signals: readonly Partial<NewSignal>[], wearer: Name = 'Grace') {
  const of = {
    ...({ ruleVersion: 1, wearerId: org.id[wearer], strength: 'moderate', state: 'open' } as const),
    ...{ evidence: [], seenBy: [], dueOn: null, thresholdsVersion: 0, scope: [org.team.Pilots] },
    ...{ subjectKind: 'team' as const, subjectId: org.team.Pilots, rule: 'H20', hat: 'lead' as const },
  }
  await org.system(work =>
    insertSignals(
      work,
      signals.map(signal => ({ ...of, id: newId(), ...signal })),
    ),
  )
}

const adviceOf = async (org: Organisation, as: Name = 'Grace') =>
  (await org.http.get('/api/hats/situations', { as })).body.advice
const shareOf = async (org: Organisation, as: Name = 'Grace') => (await adviceOf(org, as))[0].share

/** The half of the Pilots that is about how and when, as the form offers it. */
const half = (org: Organisation, area = 'Pilots: how and when', teamId = org.team.Pilots) => ({
  matter: { kind: 'area' as const, area, teamId },
})

describe('two hats for the same team', () => {
  test('are offered to be shared: with whom below, and who is above', async () => {
    const org = await bothHats()
    expect(await shareOf(org)).toEqual({
      over: { kind: 'team', id: org.team.Pilots, name: 'Pilots' },
      ...{ mayGive: true, below: [], above: { id: org.id.Ada, name: 'Ada Lovelace' }, given: null },
    })
  })

  test('name who leads it below, and ask nobody above who leads the whole', async () => {
    const org = await organisation()
    await noticed(org, [{}, { rule: 'H13', hat: 'manage' }], 'Ada')
    expect(await shareOf(org, 'Ada')).toMatchObject({
      ...{ mayGive: true, below: [{ id: org.id.Grace, name: 'Grace Hopper' }], above: null },
    })
  })

  test('give nothing away of a team that is not theirs, and only ask above', async () => {
    const org = await bothHats({}, {})
    const about = { scope: [org.team.People] }
    await noticed(org, [about, { ...about, rule: 'H13', hat: 'manage' }], 'Linus')
    expect(await shareOf(org, 'Linus')).toMatchObject({
      ...{ over: { name: 'People' }, mayGive: false, below: [], above: { name: 'Grace Hopper' } },
    })
  })

  test('of one person who needs support are told in their order, and shared with nobody', async () => {
    const org = await organisation()
    const about = { subjectKind: 'person', subjectId: org.id.Linus } as const
    await noticed(org, [{}, { rule: 'H06', hat: 'manage', ...about }])
    expect(await adviceOf(org)).toMatchObject([{ first: 'lead', share: null }])
    expect((await adviceOf(org))[0].says).not.toContain('share')
  })

  test('are shared over the aim where both are about one, as far as the reader may know it', async () => {
    const org = await organisation()
    const goal = await goalIn(org, { title: 'Open the new quay' })
    const about = { subjectKind: 'aim' as const, subjectId: goal, scope: [goal, org.team.Pilots] }
    await noticed(org, [
      { ...about, rule: 'H22' },
      { ...about, rule: 'H08', hat: 'manage' },
    ])
    expect(await shareOf(org)).toMatchObject({ over: { kind: 'aim', id: goal, name: 'Open the new quay' } })
    const matter = { kind: 'aim' as const, aimId: goal }
    const { id } = await offered(org, 'Grace', 'Linus', { matter, level: 3 })
    expect(await shareOf(org)).toMatchObject({ given: { id, title: 'Open the new quay' } })
  })
})

describe('a half that was given', () => {
  test('is told with whom, from the offer on, and the offer comes back when it is declined', async () => {
    const org = await bothHats()
    const { id, rev } = await offered(org, 'Grace', 'Linus', half(org))
    const given = { id, title: 'Pilots: how and when', to: { id: org.id.Linus, name: 'Linus Torres' } }
    expect((await shareOf(org)).given).toEqual({ ...given, isTaken: false })
    const answer = (path: string, body: object, as: Name) =>
      org.http.post(`/api/delegations/${id}/${path}`, body, { as })
    const refused = await answer('refusal', { rev, why: 'My boat is full.' }, 'Linus')
    expect([refused.status, (await shareOf(org)).given]).toEqual([200, null])
  })

  test('is shared once it is taken on, until it ends', async () => {
    const org = await bothHats()
    const { id, rev } = await accepted(org, 'Grace', 'Linus', half(org))
    expect((await shareOf(org)).given).toMatchObject({ id, isTaken: true })
    await org.http.post(`/api/delegations/${id}/end`, { rev, why: 'The season is over.' }, { as: 'Grace' })
    expect((await shareOf(org)).given).toBeNull()
  })

  test.each<[string, (org: Organisation) => Promise<unknown>]>([
    [
      'another area of the team',
      org => offered(org, 'Grace', 'Linus', half(org, 'Berths of the north quay')),
    ],
    ['one of another team', org => offered(org, 'Ada', 'Margaret', half(org, 'Pilots', org.team.People))],
    [
      'one at a level at which they do not act',
      org => offered(org, 'Grace', 'Linus', { ...half(org), level: 2 }),
    ],
    ['one that somebody else gave', org => offered(org, 'Ada', 'Grace', half(org))],
  ])('is not %s', async (_, give) => {
    const org = await bothHats()
    await give(org)
    expect((await shareOf(org)).given).toBeNull()
  })

  test('is not one from before both situations were there', async () => {
    const org = await organisation()
    await offered(org, 'Grace', 'Linus', half(org))
    await noticed(org, [{}])
    org.at('2026-03-03T09:00:00Z')
    await noticed(org, [{ rule: 'H13', hat: 'manage' }])
    expect((await shareOf(org)).given).toBeNull()
  })
})

test('to share costs one statement, however many pairs there are', async () => {
  const org = await bothHats()
  const cost = () => org.as('Grace', work => countStatements(work, counting => listSituations(counting)))
  // The first look of an organisation reads its chart.
  await cost()
  const one = await cost()
  await noticed(org, [
    { rule: 'H11' },
    { rule: 'H02', scope: [org.team.People] },
    { rule: 'H12', hat: 'manage', scope: [org.team.People] },
  ])
  expect(await adviceOf(org)).toHaveLength(3)
  expect(await cost()).toBe(one)
  const none = await organisation()
  const costOfNone = () =>
    none.as('Grace', work => countStatements(work, counting => listSituations(counting)))
  await costOfNone()
  expect(await costOfNone()).toBe(one - 1)
})
