import { describe, expect, it } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Answered, type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { decided, heard, pageOf, proposed, rulingOn, standing } from './decision.factory.ts'

type Send = () => Promise<Answered>

/** A race is lost now and then only: each is run this often. */
const TIMES = 6

const sender =
  (org: Organisation, id: string) =>
  (as: Name, method: 'post' | 'put' | 'patch', path: string, body: object): Send =>
  () =>
    org.http[method](`/api/decisions/${id}${path}`, body, { as })

/** Two at once: one is done, and the other hears that somebody was faster, with the decision as it is now. */
async function oneOf(org: Organisation, id: string, first: Send, second: Send): Promise<void> {
  const answers = await Promise.all([first(), second()])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  const [lost] = answers.filter(({ status }) => status === 409)
  const now = await pageOf(org, 'Grace', id)
  expect(['stale_rev', 'illegal_transition']).toContain(lost?.body.error.code)
  expect(lost?.body.error.current).toMatchObject({ state: now.state })
}

describe('of two at once', () => {
  it.each(Array.from({ length: TIMES }, (_, at) => at))(
    'a view and the ruling: whatever the decider has not seen is no part of it (%i)',
    async () => {
      const org = await organisation()
      const { id } = await proposed(org)
      await heard(org, id)
      const send = sender(org, id)
      const ruling = await rulingOn(org, id)
      const view = { stance: 'against', concern: 'Wait for the survey.' }
      await oneOf(org, id, send('Grace', 'post', '/ruling', ruling), send('Alan', 'put', '/views/mine', view))
      const { state, perspectives } = await pageOf(org, 'Grace', id)
      expect(perspectives.some(({ person }) => person.id === org.id.Alan)).toBe(state === 'gathering')
    },
  )

  it.each(Array.from({ length: TIMES }, (_, at) => at))(
    'evidence and letting it go: nothing is added to what has ended (%i)',
    async () => {
      const org = await organisation()
      const { id, rev } = await proposed(org)
      const send = sender(org, id)
      const drop = send('Linus', 'post', '/expiry', { rev, why: 'Sold.' })
      await oneOf(org, id, drop, send('Radia', 'post', '/evidence', { text: 'It leaks.', source: 'Log' }))
      const { state, evidence } = await pageOf(org, 'Grace', id)
      expect(evidence).toHaveLength(state === 'expired' ? 0 : 1)
    },
  )

  it.each(Array.from({ length: TIMES }, (_, at) => at))(
    'two decide: the second is shown what stands now (%i)',
    async () => {
      const org = await organisation()
      const { id } = await proposed(org)
      await heard(org, id)
      const ruling = await rulingOn(org, id)
      const { options } = await pageOf(org, 'Grace', id)
      const other = { ...ruling, optionId: options[1]?.id ?? '' }
      const send = sender(org, id)
      await oneOf(org, id, send('Grace', 'post', '/ruling', ruling), send('Grace', 'post', '/ruling', other))
      expect((await pageOf(org, 'Grace', id)).rulings).toHaveLength(1)
    },
  )

  it('two hand it to different people: it is in one hand', async () => {
    const org = await organisation()
    const { id, rev } = await proposed(org)
    const send = sender(org, id)
    const to = (name: Name) => ({ rev, deciderId: org.id[name], why: 'Theirs.' })
    await oneOf(
      org,
      id,
      send('Ada', 'post', '/decider', to('Radia')),
      send('Ada', 'post', '/decider', to('Alan')),
    )
    expect(await org.eventsOfType('decision.handed_over')).toBe(1)
  })

  it('two change the question: one of them reads the other first', async () => {
    const org = await organisation()
    const { id, rev } = await proposed(org)
    const send = sender(org, id)
    const to = (question: string) => ({ rev, question })
    await oneOf(
      org,
      id,
      send('Grace', 'patch', '', to('One boat?')),
      send('Linus', 'patch', '', to('Two boats?')),
    )
  })

  it('what follows and a reopening: tasks of a choice that is open again are never made', async () => {
    const org = await organisation()
    const { id, rev } = await decided(org)
    const send = sender(org, id)
    const tasks = [{ title: 'Order it', assigneeId: org.id.Linus, dueOn: '2026-04-01' }]
    const news = { rev, evidence: 'Fuel doubled.', source: 'The invoice' }
    await oneOf(
      org,
      id,
      send('Grace', 'post', '/commitments', { rev, tasks }),
      send('Radia', 'post', '/reopening', news),
    )
    const page = await pageOf(org, 'Grace', id)
    expect(page.tasks).toHaveLength(page.state === 'standing' ? 1 : 0)
    expect(await org.eventsOfType('task.created')).toBe(page.tasks.length)
  })

  it('two reopen: there is one more round, and everybody is asked once', async () => {
    const org = await organisation()
    const { id, rev } = await standing(org)
    const send = sender(org, id)
    const news = { rev, evidence: 'Fuel doubled.', source: 'The invoice' }
    await oneOf(org, id, send('Radia', 'post', '/reopening', news), send('Linus', 'post', '/reopening', news))
    const { round, perspectives } = await pageOf(org, 'Grace', id)
    const again = perspectives.filter(view => view.round === 2).map(({ person }) => person.id)
    expect({ round, once: new Set(again).size }).toEqual({ round: 2, once: again.length })
  })
})

describe('of several at once', () => {
  it('the same option is there once, whoever writes it', async () => {
    const org = await organisation()
    const { id } = await proposed(org)
    const send = sender(org, id)
    const words = ['Share one', 'SHARE ONE', 'share one']
    const answers = await Promise.all(words.map(text => send('Radia', 'post', '/options', { text })()))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422, 422])
    expect((await pageOf(org, 'Grace', id)).options).toHaveLength(4)
  })

  it('there are never more than twenty options, and each has its own place', async () => {
    const org = await organisation()
    const { id } = await proposed(org)
    const send = sender(org, id)
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) => send('Alan', 'post', '/options', { text: `Boat ${at}` })()),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(17)
    expect(answers.find(({ status }) => status === 422)?.body.error.items[0].code).toBe('options_many')
    const { options } = await pageOf(org, 'Grace', id)
    expect(options).toHaveLength(20)
    expect(options.at(-1)?.nothing).toBe(true)
  })

  it('the same person says several things: the last one heard counts, once', async () => {
    const org = await organisation()
    const { id } = await proposed(org)
    const send = sender(org, id)
    const say = (concern: string) => send('Radia', 'put', '/views/mine', { stance: 'against', concern })()
    await Promise.all(['No crew.', 'No quay.', 'No money.'].map(say))
    const { perspectives, views } = await pageOf(org, 'Grace', id)
    expect(perspectives.filter(({ person }) => person.id === org.id.Radia)).toHaveLength(1)
    expect(views).toEqual({ given: 1, asked: 2 })
  })

  it('the same people are asked by two: they are told and counted once each', async () => {
    const org = await organisation()
    const { id } = await proposed(org)
    const send = sender(org, id)
    const ask = { personIds: [org.id.Radia, org.id.Ada, org.id.Radia] }
    await Promise.all([send('Grace', 'post', '/views', ask)(), send('Linus', 'post', '/views', ask)()])
    expect((await pageOf(org, 'Grace', id)).views).toEqual({ given: 0, asked: 3 })
  })
})

it('an option of another decision is none of this one, neither to think nor to rule', async () => {
  const org = await organisation()
  const { id } = await proposed(org)
  const other = await pageOf(org, 'Grace', (await proposed(org)).id)
  const optionId = other.options[0]?.id ?? newId()
  const send = sender(org, id)
  expect((await send('Radia', 'put', '/views/mine', { stance: 'option', optionId })()).status).toBe(422)
  await heard(org, id)
  const ruling = { ...(await rulingOn(org, id)), optionId }
  expect((await send('Grace', 'post', '/ruling', ruling)()).body.error.items[0].code).toBe('option_unknown')
})
