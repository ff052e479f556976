import { describe, expect, it, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { agreed } from '#modules/charters/charter.factory.ts'
import { stored } from '#modules/delegations/stored.factory.ts'
import { goalIn } from '#modules/tasks/task.factory.ts'
import { organisation } from '#test/organisation.ts'
import { rejected } from '#test/thrown.ts'
import { pageOf, proposed } from '../decision.factory.ts'

const FOG = 'Whether a ship may enter in fog'

describe('who decides what is proposed', () => {
  it('is the owner of the goal, else the lead of the team', async () => {
    const org = await organisation()
    const aimId = await goalIn(org, { owner: 'Margaret' })
    const ofGoal = await proposed(org, 'Linus', { aimId })
    expect(ofGoal.decider.name).toBe('Margaret Hamil')
    expect((await proposed(org)).decider.name).toBe('Grace Hopper')
    expect(await pageOf(org, 'Alan', ofGoal.id)).toMatchObject({
      deciderWhy: 'aim_owner',
      state: 'gathering',
    })
  })

  it('is whoever has the area in their charter, and their team is asked', async () => {
    const org = await organisation()
    await agreed(org)
    const { id, decider } = await proposed(org, 'Alan', { area: FOG.toUpperCase(), teamId: org.team.People })
    expect(decider.id).toBe(org.id.Linus)
    const { deciderWhy, perspectives } = await pageOf(org, 'Alan', id)
    expect(deciderWhy).toBe('charter')
    expect(perspectives.map(({ person, teamWhy }) => [person.name, teamWhy]).sort()).toEqual([
      ['Grace Hopper', 'charter'],
      ['Margaret Hamil', 'named'],
    ])
  })

  it('is ambiguous where a charter and a delegation say different people, until their manager is named', async () => {
    const org = await organisation()
    await agreed(org)
    await stored(org, 'Ada', 'Radia', { title: FOG, teamId: org.team.Pilots })
    const error = await rejected(proposed(org, 'Alan', { area: FOG }))
    expect(error.status).toBe(422)
    expect(error.items).toEqual([
      {
        ...{ field: 'deciderId', code: 'ambiguous_decider' },
        message: 'More than one person has this as their own decision.',
        fix: 'Ask Grace Hopper who decides, or let Grace Hopper decide it.',
      },
    ])
    const named = await proposed(org, 'Alan', { area: FOG, deciderId: org.id.Grace })
    expect((await pageOf(org, 'Alan', named.id)).deciderWhy).toBe('named')
  })

  it.each<[string, object]>([
    ['ended', { state: 'ended', endedOn: '2026-03-02' }],
    ['of a level at which they ask first', { level: 3 }],
    ['of another area', { title: 'Berths of the south quay' }],
  ])('is not who holds a delegation that is %s', async (_, over) => {
    const org = await organisation()
    await stored(org, 'Ada', 'Radia', { title: FOG, teamId: org.team.Pilots, ...over })
    expect((await proposed(org, 'Linus', { area: FOG })).decider.id).toBe(org.id.Grace)
  })

  it('is whoever holds a delegation of the goal', async () => {
    const org = await organisation()
    const aimId = await goalIn(org)
    await stored(org, 'Grace', 'Linus', { kind: 'aim', title: 'Berth every ship', aimId, level: 4 })
    expect((await proposed(org, 'Radia', { aimId })).decider.id).toBe(org.id.Linus)
  })

  it('can be asked before', async () => {
    const org = await organisation()
    const { body } = await org.http.get(`/api/decisions/decider?teamId=${org.team.Pilots}`, { as: 'Alan' })
    expect(body).toEqual({
      team: { id: org.team.Pilots, name: 'Pilots' },
      ...{ decider: { id: org.id.Grace, name: 'Grace Hopper' }, why: 'team_lead', ask: null, required: [] },
    })
  })
})

test('a decision is due by its size in working days, and the teams it touches are asked until silence counts', async () => {
  const org = await organisation()
  const { id } = await proposed(org)
  const page = await pageOf(org, 'Alan', id)
  expect(page.decideByOn).toBe('2026-03-16')
  expect(page.options.map(({ text, nothing }) => [text, nothing])).toEqual([
    ['Buy one', false],
    ['Rent one', false],
    ['Do nothing', true],
  ])
  expect(page.perspectives).toMatchObject([
    { person: { name: 'Margaret Hamil' }, team: { name: 'People' }, teamWhy: 'named', stance: null },
  ])
  expect(page.perspectives[0]?.dueAt).toBe('2026-03-09T17:00:00.000Z')
  expect(page.steps.map(({ to }) => to)).toEqual(['proposed', 'gathering'])
})

test('"do nothing" that is written down is not there twice, and is last', async () => {
  const org = await organisation()
  const { id } = await proposed(org, 'Linus', { options: ['do nothing', 'Buy one'] })
  expect((await pageOf(org, 'Linus', id)).options.map(({ text }) => text)).toEqual(['Buy one', 'do nothing'])
})

describe('a proposal is refused with everything that is wrong', () => {
  it.each<[string, object, readonly string[]]>([
    ['the same option twice', { options: ['Buy', 'buy'] }, ['option_twice']],
    ['nothing but nothing', { options: ['Do nothing'] }, ['options_few']],
    ['a day that is over', { decideByOn: '2026-03-01' }, ['date_past']],
    ['an emergency that another decides', { emergency: 'Fire.' }, ['emergency_by_decider']],
    ['readers of what everybody reads', { readerIds: ['Ada'] }, ['restricted_readers']],
    ['a reader nobody knows', { restricted: 'A price.', readerIds: [newId()] }, ['person_unknown']],
    ['all at once', { decideByOn: '2026-03-01', emergency: 'Fire.' }, ['date_past', 'emergency_by_decider']],
  ])('%s', async (_, over, codes) => {
    const org = await organisation()
    const named = 'readerIds' in over && String(over.readerIds) === 'Ada' ? { readerIds: [org.id.Ada] } : over
    const error = await rejected(proposed(org, 'Linus', named))
    expect({ status: error.status, codes: error.items.map(({ code }) => code) }).toEqual({
      status: 422,
      codes,
    })
  })
})

test('options and evidence are added by anybody, and the same option is refused', async () => {
  const org = await organisation()
  const { id } = await proposed(org)
  const add = (as: 'Alan' | 'Radia', what: string, body: object) =>
    org.http.post(`/api/decisions/${id}/${what}`, body, { as })
  await add('Alan', 'options', { text: 'Share one' })
  await add('Radia', 'evidence', { text: 'Six ships waited.', source: 'The tide log' })
  expect((await add('Radia', 'options', { text: 'SHARE ONE' })).body.error.items[0].code).toBe('option_twice')
  const { options, evidence, rev } = await pageOf(org, 'Linus', id)
  expect(options.map(({ text }) => text)).toEqual(['Buy one', 'Rent one', 'Share one', 'Do nothing'])
  expect(evidence).toMatchObject([
    { text: 'Six ships waited.', source: 'The tide log', by: { name: 'Radia Perl' } },
  ])
  expect(rev).toBe(3)
})

describe('asking for views', () => {
  it.each<[string, readonly string[], boolean, string]>([
    ['the decider', ['Grace'], false, 'asked_decider'],
    ['two dissenters', ['Radia', 'Ada'], true, 'dissenter_one'],
    ['somebody nobody knows', ['nobody'], false, 'person_unknown'],
  ])('refuses %s', async (_, names, dissenter, code) => {
    const org = await organisation()
    const { id } = await proposed(org)
    const personIds = names.map(name => org.id[name as 'Grace'] ?? newId())
    const { status, body } = await org.http.post(
      `/api/decisions/${id}/views`,
      { personIds, dissenter },
      { as: 'Grace' },
    )
    expect({ status, code: body.error.items[0].code }).toEqual({ status: 422, code })
  })

  it('somebody who was asked keeps their day, and can become the dissenter too', async () => {
    const org = await organisation()
    const { id } = await proposed(org)
    org.at('2026-03-04T09:00:00Z')
    const ask = { personIds: [org.id.Margaret], dissenter: true }
    await org.http.post(`/api/decisions/${id}/views`, ask, { as: 'Grace' })
    expect((await pageOf(org, 'Grace', id)).perspectives).toMatchObject([
      { dissenter: true, team: { name: 'People' }, dueAt: '2026-03-09T17:00:00.000Z' },
    ])
  })
})

describe('a view', () => {
  it.each<[string, object, string]>([
    ['of an option that is not there', { stance: 'option', optionId: newId() }, 'option_unknown'],
    ['of no option', { stance: 'option' }, 'option_unknown'],
    ['against it without a reason', { stance: 'against' }, 'concern_missing'],
  ])('is refused: %s', async (_, view, code) => {
    const org = await organisation()
    const { id } = await proposed(org)
    const { status, body } = await org.http.put(`/api/decisions/${id}/views/mine`, view, { as: 'Radia' })
    expect({ status, code: body.error.items[0].code }).toEqual({ status: 422, code })
  })

  it('can be changed until it is decided, and also given by somebody nobody asked', async () => {
    const org = await organisation()
    const { id } = await proposed(org)
    const give = (stance: string) =>
      org.http.put(`/api/decisions/${id}/views/mine`, { stance, concern: 'No crew.' }, { as: 'Alan' })
    await give('against')
    await give('no_preference')
    const { perspectives } = await pageOf(org, 'Grace', id)
    expect(perspectives.find(({ person }) => person.name === 'Alan Turner')).toMatchObject({
      ...{ stance: 'no_preference', concern: 'No crew.', askedAt: null, team: null },
    })
  })
})

test('two who add at once are both heard', async () => {
  const org = await organisation()
  const { id } = await proposed(org)
  const view = { stance: 'no_preference' }
  await Promise.all([
    org.http.put(`/api/decisions/${id}/views/mine`, view, { as: 'Radia' }),
    org.http.put(`/api/decisions/${id}/views/mine`, view, { as: 'Ada' }),
  ])
  const { views, rev } = await pageOf(org, 'Grace', id)
  expect({ views, rev }).toEqual({ views: { given: 2, asked: 3 }, rev: 3 })
})
