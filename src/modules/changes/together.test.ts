import { describe, expect, it } from 'vitest'
import { type Answered, type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { asked, measureIn, milestoneIn, PURPOSE, pageOf, ready, touching } from './change.factory.ts'

type Send = () => Promise<Answered>
const sender =
  (org: Organisation, id: string) =>
  (as: Name, method: 'post' | 'put' | 'patch', path: string, body: object): Send =>
  () =>
    org.http[method](`/api/changes/${id}${path}`, body, { as })

/** Two at once: one is done, the other hears that somebody was faster, with the page as it is for them now. */
async function oneOf(
  org: Organisation,
  id: string,
  first: readonly [Name, Send],
  second: readonly [Name, Send],
) {
  const answers = await Promise.all([first[1](), second[1]()])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  const lost = answers.findIndex(({ status }) => status === 409)
  const { error } = answers[lost]?.body ?? {}
  if (error.code === 'stale_rev') {
    const as = lost === 0 ? first[0] : second[0]
    expect(error.current).toEqual((await org.http.get(`/api/changes/${id}`, { as })).body)
  } else expect(error.code).toBe('illegal_transition')
}

describe('of two at once', () => {
  it('who names it anew and who writes its purpose: nobody writes over what they have not read', async () => {
    const org = await organisation()
    const { id, rev } = await touching(org)
    const send = sender(org, id)
    const name = send('Ada', 'patch', '', { rev, name: 'Two quays' })
    await oneOf(
      org,
      id,
      ['Ada', name],
      ['Ada', send('Ada', 'put', '/purpose', { rev, ...PURPOSE, whyNow: 'Fog.' })],
    )
    const page = await pageOf(org, 'Ada', id)
    expect(page.name === 'Two quays').toBe(page.purpose.whyNow === PURPOSE.whyNow)
  })

  it('stopping and taking it a step on: it never goes on once it is stopped', async () => {
    const org = await organisation()
    const id = await ready(org)
    const { rev } = await pageOf(org, 'Ada', id)
    const send = sender(org, id)
    const stop = send('Ada', 'post', '/state', { rev, to: 'stopped', why: 'We keep both.' })
    const on = send('Grace', 'post', '/state', { rev, to: 'rolling_out' })
    await oneOf(org, id, ['Ada', stop], ['Grace', on])
    const { state, endedOn, steps } = await pageOf(org, 'Ada', id)
    expect(endedOn !== null).toBe(state === 'stopped')
    expect(steps.map(({ to }) => to)).toEqual(['shaping', 'announced', state])
  })

  it('a go and a no-go for the same team: one of them is on the page, and in the ledger', async () => {
    const org = await organisation()
    const { id, rev } = await touching(org, { ownerId: org.id.Linus })
    const send = sender(org, id)
    const say = (answer: string) => ({
      rev,
      answer,
      knowsWhy: true,
      knowsMeaning: true,
      hasNeeded: true,
      note: 'Talked.',
    })
    const at = `/teams/${org.team.Pilots}/go`
    await oneOf(
      org,
      id,
      ['Grace', send('Grace', 'post', at, say('go'))],
      ['Ada', send('Ada', 'post', at, say('no_go'))],
    )
    expect(await org.eventsOfType('change.go_decided')).toBe(1)
  })

  it('the same impact from two: it stands on the map once', async () => {
    const org = await organisation()
    const { id, rev } = await touching(org)
    const send = sender(org, id)
    const put = (size: number) =>
      send('Grace', 'put', '/impacts', {
        rev,
        teamId: org.team.People,
        kind: 'role',
        what: `Size ${size}`,
        size,
      })
    await oneOf(org, id, ['Grace', put(1)], ['Grace', put(3)])
    expect((await pageOf(org, 'Grace', id)).impacts.filter(({ kind }) => kind === 'role')).toHaveLength(1)
  })

  it('reaching a milestone and saying it anew: neither is lost silently', async () => {
    const org = await organisation()
    const { id } = await touching(org)
    const milestone = await milestoneIn(org, id)
    const { rev } = milestone
    const send = sender(org, id)
    const done = send('Grace', 'post', `/milestones/${milestone.id}/reached`, { rev, doneOn: '2026-03-02' })
    const anew = send('Grace', 'put', '/milestones', {
      rev,
      id: milestone.id,
      title: 'All radios',
      dueOn: '2026-04-01',
    })
    await oneOf(org, id, ['Grace', done], ['Grace', anew])
    const [now] = (await pageOf(org, 'Grace', id)).milestones
    expect([now?.doneOn, now?.title]).toEqual(
      now?.doneOn === null ? [null, 'All radios'] : ['2026-03-02', 'Radios are here'],
    )
  })
})

describe('of several at once', () => {
  it('each question is there, whoever asks, and none takes the version from who edits', async () => {
    const org = await organisation()
    const { id, rev } = await touching(org)
    const send = sender(org, id)
    const ask = (name: Name, at: number) =>
      send(name, 'post', '/questions', { text: `Why ${at}?`, anonymous: at % 2 === 0 })()
    const names = ['Linus', 'Radia', 'Grace', 'Ada', 'Linus', 'Radia'] as const
    const answers = await Promise.all(names.map(ask))
    expect(answers.map(({ status }) => status)).toEqual(names.map(() => 200))
    const page = await pageOf(org, 'Alan', id)
    expect([page.rev, page.questions.length, page.openQuestions]).toEqual([rev, 6, 6])
    expect(page.questions.filter(({ askedBy }) => askedBy === null)).toHaveLength(3)
  })

  it('readings of the same day leave one, and of different days each', async () => {
    const org = await organisation()
    const { id } = await touching(org)
    org.at('2026-03-04T09:00:00Z')
    const measure = await measureIn(org, id)
    const send = sender(org, id)
    const read = (onDay: string, counted: number) =>
      send('Grace', 'post', `/measures/${measure.id}/readings`, { onDay, counted })()
    const days = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-03', '2026-03-03']
    await Promise.all(days.map(read))
    const [{ readings } = { readings: [] }] = (await pageOf(org, 'Grace', id)).measures
    expect(readings.map(({ onDay }) => onDay)).toEqual(['2026-03-02', '2026-03-03', '2026-03-04'])
    for (const { share, counted } of readings) expect(share).toBe((counted ?? 0) / 10)
  })

  it('two answers to one question: the second reads the first', async () => {
    const org = await organisation()
    const { id } = await touching(org)
    const question = await asked(org, 'Linus', id)
    const send = sender(org, id)
    const say = (as: Name, answer: string) =>
      send(as, 'put', `/questions/${question.id}/answer`, { rev: 1, answer })()
    const answers = await Promise.all([say('Ada', 'Ada does.'), say('Grace', 'Grace does.')])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const kept = (await pageOf(org, 'Radia', id)).questions[0]?.answer
    const current = answers.find(({ status }) => status === 409)?.body.error.current
    expect({ answer: current.answer, rev: current.rev }).toEqual({ answer: kept, rev: 2 })
  })
})
