import { describe, expect, it, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { goalIn } from '#modules/tasks/task.factory.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { decided, heard, pageOf, proposed, rulingOn, standing, sweepAt } from '../decision.factory.ts'

const post = (org: Organisation, as: Name, id: string, what: string, body: object) =>
  org.http.post(`/api/decisions/${id}/${what}`, body, { as })
const codes = (body: { error: { items: { code: string }[] } }) => body.error.items.map(({ code }) => code)

describe('deciding', () => {
  it('waits for those who are required, and names them with the day on which silence counts', async () => {
    const org = await organisation()
    const { id } = await proposed(org)
    const { status, body } = await post(org, 'Grace', id, 'ruling', await rulingOn(org, id))
    expect(status).toBe(422)
    expect(body.error.items).toEqual([
      {
        ...{
          field: 'perspectives',
          code: 'view_missing',
          message: 'Margaret Hamil, for People, has not given a view yet.',
        },
        fix: 'Wait for it, or until 2026-03-09: then silence is recorded as "no view".',
      },
      {
        ...{
          field: 'perspectives',
          code: 'dissenter_missing',
          fix: 'Ask one person whom you expect to disagree.',
        },
        message: 'Nobody is asked yet to look for what speaks against it.',
      },
      {
        ...{ field: 'perspectives', code: 'views_missing', fix: 'Ask 2 more.' },
        message: 'A decision of this size needs 3 views; 1 is asked for.',
      },
    ])
    expect((await pageOf(org, 'Linus', id)).missing.map(({ code }) => code)).toEqual([
      'view',
      'dissenter',
      'views',
    ])
  })

  it('keeps the choice, the reasons, what was set aside, and every view that differs', async () => {
    const org = await organisation()
    const { id } = await decided(org, { dissent: 'Radia fears for the crews.', revisitOn: '2026-09-01' })
    const page = await pageOf(org, 'Alan', id)
    expect(page).toMatchObject({ state: 'decided', choice: 'Buy one', decidedOn: '2026-03-02', missing: [] })
    expect(page.rulings).toMatchObject([
      {
        ...{ round: 1, reasons: 'Ships wait each morning.', setAside: 'Renting costs more.' },
        ...{ dissent: 'Radia fears for the crews.', revisitOn: '2026-09-01', by: { name: 'Grace Hopper' } },
      },
    ])
    expect(page.perspectives.find(({ dissenter }) => dissenter)).toMatchObject({
      ...{ stance: 'against', concern: 'We lack a crew for it.' },
    })
  })

  it.each<[string, object, string]>([
    ['an option that is not there', { optionId: newId() }, 'option_unknown'],
    ['a day to look again that has come', { revisitOn: '2026-03-02' }, 'date_past'],
  ])('refuses %s', async (_, over, code) => {
    const org = await organisation()
    const { id } = await proposed(org)
    await heard(org, id)
    const { body } = await post(org, 'Grace', id, 'ruling', { ...(await rulingOn(org, id)), ...over })
    expect(codes(body)).toEqual([code])
  })

  it('shows the decider a view that came in meanwhile first', async () => {
    const org = await organisation()
    const { id } = await proposed(org)
    await heard(org, id)
    const ruling = await rulingOn(org, id)
    await org.http.put(
      `/api/decisions/${id}/views/mine`,
      { stance: 'against', concern: 'Wait.' },
      { as: 'Alan' },
    )
    expect((await post(org, 'Grace', id, 'ruling', ruling)).status).toBe(409)
  })

  it('goes on after silence, which is recorded as no view and never as consent', async () => {
    const org = await organisation()
    const { id } = await proposed(org, 'Linus', { size: 'S' })
    await post(org, 'Grace', id, 'views', { personIds: [org.id.Radia], dissenter: true })
    await sweepAt(org, '2026-03-09T16:59:00Z')
    expect((await pageOf(org, 'Grace', id)).missing).toHaveLength(2)
    await sweepAt(org, '2026-03-09T17:01:00Z')
    const page = await pageOf(org, 'Grace', id)
    expect(page.perspectives.map(({ stance }) => stance)).toEqual(['no_view', 'no_view'])
    expect({ missing: page.missing, given: page.views.given }).toEqual({ missing: [], given: 0 })
    expect((await post(org, 'Grace', id, 'ruling', await rulingOn(org, id))).status).toBe(200)
  })
})

describe('an emergency', () => {
  it('is decided first; views come afterwards, until three working days later', async () => {
    const org = await organisation()
    const { id } = await proposed(org, 'Grace', { emergency: 'The boat is sinking.' })
    expect((await post(org, 'Grace', id, 'ruling', await rulingOn(org, id))).status).toBe(200)
    const { perspectives } = await pageOf(org, 'Margaret', id)
    expect(perspectives[0]?.dueAt).toBe('2026-03-05T17:00:00.000Z')
    const view = await org.http.put(
      `/api/decisions/${id}/views/mine`,
      { stance: 'no_preference' },
      { as: 'Margaret' },
    )
    expect({ status: view.status, state: view.body.state }).toEqual({ status: 200, state: 'decided' })
  })

  it('is none any more once it is reopened', async () => {
    const org = await organisation()
    const { id } = await proposed(org, 'Grace', { emergency: 'The boat is sinking.' })
    const { body } = await post(org, 'Grace', id, 'ruling', await rulingOn(org, id))
    await post(org, 'Grace', id, 'reopening', { rev: body.rev, evidence: 'It floats.', source: 'Radia' })
    expect((await pageOf(org, 'Grace', id)).missing.map(({ code }) => code)).toContain('view')
  })
})

describe('what follows', () => {
  it('is tasks of people, which serve the goal it is about', async () => {
    const org = await organisation()
    const aimId = await goalIn(org)
    const { id } = await proposed(org, 'Grace', { aimId, emergency: 'Now.' })
    const { body } = await post(org, 'Grace', id, 'ruling', await rulingOn(org, id))
    const tasks = [{ title: 'Order the boat', assigneeId: org.id.Linus, dueOn: '2026-03-20' }]
    expect((await post(org, 'Grace', id, 'commitments', { rev: body.rev, tasks })).body.state).toBe(
      'standing',
    )
    const page = await pageOf(org, 'Grace', id)
    expect(page.tasks).toMatchObject([{ title: 'Order the boat', done: false }])
    const task = await org.http.get(`/api/tasks/${page.tasks[0]?.id}`, { as: 'Linus' })
    expect(task.body).toMatchObject({ goal: { id: aimId }, assignee: { id: org.id.Linus } })
  })

  it('is told by its number only to somebody who may not see the tasks', async () => {
    const org = await organisation()
    const { id, rev } = await decided(org)
    const tasks = [{ title: 'Order the boat', assigneeId: org.id.Linus, dueOn: '2026-03-20' }]
    expect((await post(org, 'Grace', id, 'commitments', { rev, tasks })).status).toBe(200)
    expect(await pageOf(org, 'Linus', id)).toMatchObject({
      tasks: [{ title: 'Order the boat' }],
      tasksUnseen: 0,
    })
    const elsewhere = await org.http.get(`/api/decisions/${id}`, { as: 'Alan' })
    expect(elsewhere.body).toMatchObject({ tasks: [], tasksUnseen: 1 })
    expect(JSON.stringify(elsewhere.body)).not.toContain('Order the boat')
  })

  it.each<[string, object, string]>([
    ['nothing said', {}, 'commitments_missing'],
    [
      'tasks, and that none are needed',
      { tasks: [{ title: 'Order it', assigneeId: '', dueOn: '2026-03-20' }], noneNeeded: 'Done.' },
      'commitments_both',
    ],
  ])('is refused: %s', async (_, said, code) => {
    const org = await organisation()
    const { id, rev } = await decided(org)
    const body = JSON.parse(JSON.stringify(said).replace('"assigneeId":""', `"assigneeId":"${org.id.Linus}"`))
    const answer = await post(org, 'Grace', id, 'commitments', { rev, ...body })
    expect({ status: answer.status, codes: codes(answer.body) }).toEqual({ status: 422, codes: [code] })
  })

  it('saves nothing when one of the tasks cannot be', async () => {
    const org = await organisation()
    const { id, rev } = await decided(org)
    const task = { title: 'Order it', assigneeId: newId(), dueOn: '2026-03-20' }
    expect((await post(org, 'Grace', id, 'commitments', { rev, tasks: [task] })).status).toBe(422)
    expect(await pageOf(org, 'Grace', id)).toMatchObject({ state: 'decided', rev, tasks: [] })
  })
})

describe('what stands', () => {
  it('is not reopened without anything new, and the refusal says what is missing', async () => {
    const org = await organisation()
    const { id, rev } = await standing(org, { revisitWhen: 'fuel costs twice as much' })
    const { status, body } = await post(org, 'Linus', id, 'reopening', { rev })
    expect({ status, codes: codes(body) }).toEqual({
      status: 422,
      codes: ['evidence_missing', 'source_missing'],
    })
    expect(body.error.items[0].fix).toContain('fuel costs twice as much')
    expect((await pageOf(org, 'Linus', id)).state).toBe('standing')
  })

  it('is reopened with new evidence: its required views are asked again, and what was decided stays', async () => {
    const org = await organisation()
    const { id, rev } = await standing(org)
    org.at('2026-05-04T09:00:00Z')
    const news = { rev, evidence: 'Fuel costs twice as much.', source: 'The invoice of April' }
    expect((await post(org, 'Linus', id, 'reopening', news)).body.state).toBe('reopened')
    const page = await pageOf(org, 'Alan', id)
    expect(page).toMatchObject({
      reopened: 1,
      round: 2,
      decideByOn: '2026-05-18',
      decidedOn: null,
      choice: 'Buy one',
    })
    expect(page.evidence).toMatchObject([{ round: 2, reopened: true, source: 'The invoice of April' }])
    const again = page.perspectives.filter(({ round }) => round === 2)
    expect(again.map(({ person, dissenter }) => [person.name, dissenter])).toEqual(
      expect.arrayContaining([
        ['Margaret Hamil', false],
        ['Radia Perl', true],
      ]),
    )
    expect(page.perspectives.filter(({ round }) => round === 1)).toHaveLength(3)
    expect(page.steps.map(({ to }) => to)).toEqual([
      ...['proposed', 'gathering', 'decided', 'standing', 'reopened'],
    ])
  })

  it('is decided again, and both choices are kept', async () => {
    const org = await organisation()
    const { id, rev } = await standing(org)
    await post(org, 'Linus', id, 'reopening', { rev, evidence: 'Fuel doubled.', source: 'The invoice' })
    await heard(org, id)
    const page = await pageOf(org, 'Grace', id)
    const ruling = await rulingOn(org, id, { optionId: page.options[1]?.id ?? '' })
    expect((await post(org, 'Grace', id, 'ruling', ruling)).status).toBe(200)
    const after = await pageOf(org, 'Grace', id)
    expect(after.choice).toBe('Rent one')
    expect(after.rulings.map(({ round }) => round)).toEqual([2, 1])
  })

  it('is reopened without anything new once its day to look again has come', async () => {
    const org = await organisation()
    const { id, rev } = await standing(org, { revisitOn: '2026-03-30' })
    org.at('2026-03-29T12:00:00Z')
    expect((await post(org, 'Linus', id, 'reopening', { rev })).status).toBe(422)
    org.at('2026-03-30T09:00:00Z')
    expect((await pageOf(org, 'Linus', id)).revisitDue).toBe(true)
    expect((await post(org, 'Linus', id, 'reopening', { rev })).status).toBe(200)
    expect((await pageOf(org, 'Linus', id)).evidence).toEqual([])
  })
})

describe('handing over', () => {
  it('lets somebody else decide, who is no longer asked for a view of their own', async () => {
    const org = await organisation()
    const { id, rev } = await proposed(org)
    org.at('2026-03-02T10:00:00Z')
    const over = { rev, deciderId: org.id.Margaret, why: 'It is about people.' }
    expect((await post(org, 'Ada', id, 'decider', over)).body.decider.name).toBe('Margaret Hamil')
    const page = await pageOf(org, 'Margaret', id)
    expect(page).toMatchObject({ deciderWhy: 'handed_over', perspectives: [] })
    expect(page.actions).toContain('decide')
    expect(page.steps.at(-1)).toMatchObject({ why: 'It is about people.', by: { name: 'Ada Lovelace' } })
  })

  it('refuses somebody who is not there', async () => {
    const org = await organisation()
    const { id, rev } = await proposed(org)
    const { status } = await post(org, 'Grace', id, 'decider', { rev, deciderId: newId(), why: 'So.' })
    expect(status).toBe(422)
  })
})

test('two who decide at once: the second is told what it looks like now', async () => {
  const org = await organisation()
  const { id } = await proposed(org)
  await heard(org, id)
  const ruling = await rulingOn(org, id)
  const both = await Promise.all([1, 2].map(() => post(org, 'Grace', id, 'ruling', ruling)))
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
  expect((await pageOf(org, 'Grace', id)).rulings).toHaveLength(1)
})
