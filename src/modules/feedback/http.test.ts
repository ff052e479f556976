import { beforeAll, describe, expect, it, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import type { FeedbackView } from './contract.ts'
import { GUIDANCE, listed, said, THANKS } from './feedback.factory.ts'

const EVERYBODY: readonly Name[] = ['Ada', 'Grace', 'Linus', 'Radia', 'Margaret', 'Alan']

let org: Organisation
beforeAll(async () => {
  org = await organisation()
})

const readers = async (id: string) => {
  const answers = await Promise.all(
    EVERYBODY.map(async as => ({ as, status: (await org.http.get(`/api/feedback/${id}`, { as })).status })),
  )
  return answers.flatMap(({ as, status }) => (status === 200 ? [as] : [])).join(' ')
}

describe('who reads what Grace says to Linus', () => {
  it.each<[string, Partial<typeof THANKS> | Partial<typeof GUIDANCE>, string]>([
    ['thanks for all', THANKS, 'Ada Grace Linus Radia Margaret Alan'],
    [
      'thanks for the team and those above',
      { ...THANKS, visibility: 'team' as never },
      'Ada Grace Linus Radia',
    ],
    ['thanks between the two', { ...THANKS, visibility: 'pair' as never }, 'Grace Linus'],
    ['guidance: neither those above nor the people team nor the administrator', GUIDANCE, 'Grace Linus'],
  ])('%s', async (_, words, expected) => {
    const { id, kind } = await said(org, 'Grace', ['Linus'], words)
    expect(await readers(id)).toBe(expected)
    const finders = await Promise.all(
      EVERYBODY.map(async as => ((await listed(org, as, kind)).includes(id) ? as : '')),
    )
    expect(finders.filter(Boolean).join(' ')).toBe(expected)
  })

  it('is 401 for somebody signed out and 404 in another organisation', async () => {
    const { id } = await said(org, 'Grace', ['Linus'])
    const theirs = await organisation()
    expect((await org.http.get(`/api/feedback/${id}`)).status).toBe(401)
    expect((await theirs.http.get(`/api/feedback/${id}`, { as: 'Ada' })).status).toBe(404)
    for (const list of ['/api/feedback/recognition', '/api/feedback/guidance', '/api/feedback/unthanked'])
      expect((await org.http.get(list)).status).toBe(401)
    expect(await listed(theirs, 'Ada', 'recognition')).toEqual([])
  })
})

describe('saying something', () => {
  it('tells who, to whom and what, and the ledger knows of it without a word of it', async () => {
    const view = await said(org, 'Grace', ['Linus', 'Radia'])
    expect(view).toMatchObject({
      ...{ kind: 'recognition', whatHappened: THANKS.whatHappened, ledTo: THANKS.ledTo, aim: null },
      ...{ from: { id: org.id.Grace, name: 'Grace Hopper' }, visibility: 'organisation' },
      acts: { change: true, narrow: false, answer: false },
    })
    expect(view.to.map(({ name }) => name).sort()).toEqual(['Linus Torres', 'Radia Perl'])
    expect(await org.eventsOfType('recognition.given')).toBeGreaterThan(0)
  })

  it.each<[string, object, number]>([
    ['to herself', { to: ['Grace'] }, 422],
    ['with an empty text', { whatHappened: ' ' }, 422],
    ['about an aim that is not there', { aimId: newId() }, 422],
    ['to nobody', { to: [] }, 422],
    ['with a field of her own', { stars: 5 }, 400],
    ['with control characters', { whatHappened: 'Well\u0007 done' }, 400],
    ['with more than fits', { whatHappened: 'x'.repeat(10_001) }, 400],
  ])('%s is refused, and nothing is kept', async (_, changes, expected) => {
    const before = (await listed(org, 'Grace', 'recognition?scope=mine')).length
    const { to = ['Linus'], ...rest } = changes as { to?: Name[] }
    const body = { ...THANKS, ...rest, to: to.map(name => org.id[name]) }
    const answer = await org.http.post('/api/feedback', body, { as: 'Grace' })
    expect(answer.status).toBe(expected)
    expect(answer.body.error.items[0]).toMatchObject({ message: expect.any(String), fix: expect.any(String) })
    expect((await listed(org, 'Grace', 'recognition?scope=mine')).length).toBe(before)
  })

  it('keeps hostile text as text', async () => {
    const whatHappened = '<img src=x onerror=alert(1)> %_\\ “Robert"); drop table feedback_messages; --'
    expect((await said(org, 'Grace', ['Linus'], { whatHappened })).whatHappened).toBe(whatHappened)
  })

  it('needs a session', async () => {
    expect((await org.http.post('/api/feedback', { ...THANKS, to: [org.id.Linus] })).status).toBe(401)
  })
})

describe('within a quarter of an hour', () => {
  const changed = { whatHappened: 'You stayed.', ledTo: '', rev: 1 }

  it('the giver changes the words or takes them back, and nobody else does', async () => {
    const { id } = await said(org, 'Grace', ['Linus'])
    const url = `/api/feedback/${id}`
    expect((await org.http.patch(url, changed, { as: 'Linus' })).status).toBe(403)
    expect((await org.http.patch(url, changed, { as: 'Grace' })).body).toMatchObject({
      whatHappened: 'You stayed.',
      rev: 2,
    })
    expect((await org.http.patch(url, changed, { as: 'Grace' })).body.error).toMatchObject({
      code: 'stale_rev',
      current: { rev: 2 },
    })
    expect((await org.http.post(`${url}/withdrawal`, { rev: 1 }, { as: 'Grace' })).status).toBe(409)
    expect((await org.http.post(`${url}/withdrawal`, { rev: 2 }, { as: 'Radia' })).status).toBe(403)
    expect((await org.http.post(`${url}/withdrawal`, { rev: 2 }, { as: 'Grace' })).status).toBe(204)
    expect(await readers(id)).toBe('')
  })

  it('and not later', async () => {
    const { id } = await said(org, 'Grace', ['Linus'])
    org.at('2026-03-02T09:16:00Z')
    const late = await org.http.patch(`/api/feedback/${id}`, changed, { as: 'Grace' })
    expect([late.status, late.body.error.items[0].code]).toEqual([422, 'too_late'])
    const back = await org.http.post(`/api/feedback/${id}/withdrawal`, { rev: 1 }, { as: 'Grace' })
    expect(back.status).toBe(422)
    org.at('2026-03-02T09:00:00Z')
  })
})

describe('a person who was recognised', () => {
  it('narrows who reads it and widens it again, never beyond the giver’s wish', async () => {
    const { id } = await said(org, 'Grace', ['Linus'], { visibility: 'team' })
    const circle = (visibility: string, as: Name) =>
      org.http.put(`/api/feedback/${id}/circle`, { visibility }, { as })
    expect((await circle('pair', 'Radia')).status).toBe(403)
    expect((await circle('pair', 'Linus')).body.visibility).toBe('pair')
    expect(await readers(id)).toBe('Grace Linus')
    expect((await circle('organisation', 'Linus')).body.visibility).toBe('team')
    expect(await readers(id)).toBe('Ada Grace Linus Radia')
    expect((await circle('nobody', 'Linus')).status).toBe(400)
    expect((await org.http.put(`/api/feedback/${id}/circle`, { visibility: 'pair' })).status).toBe(401)
  })

  it('is not shown what another receiver wished, unless they are one of the two sides', async () => {
    const { id } = await said(org, 'Grace', ['Linus'])
    await org.http.put(`/api/feedback/${id}/circle`, { visibility: 'team' }, { as: 'Linus' })
    const seenBy = async (as: Name): Promise<FeedbackView> =>
      (await org.http.get(`/api/feedback/${id}`, { as })).body
    expect((await seenBy('Grace')).to[0]?.narrowedTo).toBe('team')
    expect((await seenBy('Radia')).to[0]?.narrowedTo).toBeNull()
  })
})

test('guidance is answered with one tap by whom it is for, and by nobody else', async () => {
  const { id } = await said(org, 'Grace', ['Linus'], GUIDANCE)
  const answer = (as: Name) => org.http.put(`/api/feedback/${id}/answer`, { answer: 'talk' }, { as })
  expect((await answer('Grace')).status).toBe(403)
  expect((await answer('Ada')).status).toBe(404)
  expect((await answer('Linus')).body.to[0].answer).toBe('talk')
  expect((await answer('Linus')).status).toBe(422)
  expect((await org.http.put(`/api/feedback/${id}/answer`, { answer: 'talk' })).status).toBe(401)
  const thanks = await said(org, 'Grace', ['Linus'])
  const refused = await org.http.put(`/api/feedback/${thanks.id}/answer`, { answer: 'talk' }, { as: 'Linus' })
  expect(refused.status).toBe(403)
})

test('pages of recognition are complete and meet no message twice', async () => {
  const own = await organisation()
  const ids: string[] = []
  for (let at = 0; at < 7; at++) {
    own.at(`2026-03-0${at + 1}T09:00:00Z`)
    ids.unshift((await said(own, 'Grace', ['Linus'])).id)
  }
  const pages: string[][] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { body } = await own.http.get(
      `/api/feedback/recognition?limit=3${cursor === '' ? '' : `&cursor=${cursor}`}`,
      { as: 'Alan' },
    )
    pages.push(body.entries.map(({ id }: FeedbackView) => id))
    cursor = body.nextCursor
  }
  expect(pages.map(page => page.length)).toEqual([3, 3, 1])
  expect(pages.flat()).toEqual(ids)
})

test('recognition is narrowed to a person, to what is near, and to one’s own', async () => {
  const own = await organisation()
  const toLinus = await said(own, 'Grace', ['Linus'])
  const toAlan = await said(own, 'Margaret', ['Alan'])
  const list = (as: Name, query: string) => listed(own, as, `recognition?${query}`)
  expect(await list('Ada', `personId=${own.id.Alan}`)).toEqual([toAlan.id])
  expect(await list('Radia', 'scope=team')).toEqual([toLinus.id])
  expect(await list('Margaret', 'scope=mine')).toEqual([toAlan.id])
  expect(await list('Ada', `aimId=${newId()}`)).toEqual([])
  expect((await own.http.get('/api/feedback/recognition?scope=world', { as: 'Ada' })).status).toBe(400)
})
