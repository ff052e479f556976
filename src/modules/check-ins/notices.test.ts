import { beforeAll, describe, expect, it, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import type { Notice } from '#platform/offers.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { checkInsOffers } from './offers.ts'

const SECRET = 'I think of leaving'
const EVERYBODY = ['Ada', 'Grace', 'Linus', 'Radia', 'Margaret', 'Alan'] as const

let org: Organisation
let linus: string
let ada: string
beforeAll(async () => {
  org = await organisation()
  org.at('2026-03-06T15:00:00Z')
  linus = await made('Linus', { note: SECRET })
  ada = await made('Ada', { note: SECRET })
})

async function made(as: Name, over: object = {}): Promise<string> {
  const said = { weekOn: '2026-03-02', did: [], next: [], ...over }
  return (await org.http.put('/api/check-ins/mine', said, { as })).body.id
}

async function told(type: string, subjectId: string): Promise<readonly Notice[]> {
  return await org.system(async work => {
    const event = { id: newId(), at: work.now, type, subjectKind: 'check_in', subjectId, data: {} }
    const by = { actorKind: 'person', actorId: null }
    return (await checkInsOffers.notices?.[type]?.(work, { ...event, ...by } as never)) ?? []
  })
}

describe('who is told what of a check-in', () => {
  it.each<[string, Name, string, boolean]>([
    ['check_in.made', 'Grace', 'Linus Torres checked in.', false],
    ['check_in.guidance_asked', 'Grace', 'Linus Torres asks for guidance.', true],
    ['check_in.answered', 'Linus', 'Grace Hopper answered your check-in.', false],
  ])('%s: %s', async (type, to, text, atOnce) => {
    const notices = await told(type, linus)
    expect(notices).toMatchObject([{ to: [org.id[to]], text, link: `/check-ins?of=${linus}` }])
    expect(notices[0]?.immediate ?? false).toBe(atOnce)
    expect(JSON.stringify(notices)).not.toContain('leaving')
  })

  it.each(['check_in.made', 'check_in.guidance_asked', 'check_in.answered'])(
    '%s at the top, or of one that is not there, is told to nobody',
    async type => {
      expect(await told(type, ada)).toEqual([])
      expect(await told(type, newId())).toEqual([])
    },
  )

  test('nobody is told that one was changed', () => {
    expect(Object.keys(checkInsOffers.notices ?? {})).not.toContain('check_in.changed')
  })

  test('at the top a second week missed is told to the person alone', async () => {
    expect(await told('check_in.missed_again', org.id.Ada)).toMatchObject([{ to: [org.id.Ada] }])
  })
})

describe('who may make, read and answer', () => {
  it.each(EVERYBODY)('%s makes one that only the two of them find', async as => {
    const id = as === 'Linus' ? linus : as === 'Ada' ? ada : await made(as)
    const managers = {
      Ada: null,
      Grace: 'Ada',
      Linus: 'Grace',
      Radia: 'Grace',
      Margaret: 'Ada',
      Alan: 'Margaret',
    }
    for (const reader of EVERYBODY) {
      const { status } = await org.http.get(`/api/check-ins/${id}`, { as: reader })
      const may = reader === as || reader === managers[as]
      expect({ reader, status }).toEqual({ reader, status: may ? 200 : 404 })
      if (!may)
        expect((await org.http.post(`/api/check-ins/${id}/answer`, { rev: 1 }, { as: reader })).status).toBe(
          404,
        )
    }
  })

  test('a check-in of nobody is not there to read or to answer', async () => {
    expect((await org.http.get(`/api/check-ins/${newId()}`, { as: 'Grace' })).status).toBe(404)
    const answer = await org.http.post(`/api/check-ins/${newId()}/answer`, { rev: 1 }, { as: 'Grace' })
    expect(answer.status).toBe(404)
  })
})

test('two answers at once: one is given, the other is refused', async () => {
  const own = await organisation()
  own.at('2026-03-06T15:00:00Z')
  const said = { weekOn: '2026-03-02', did: [], next: [] }
  const both = await Promise.all([1, 2].map(() => own.http.put('/api/check-ins/mine', said, { as: 'Radia' })))
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
  const id = both.find(({ status }) => status === 200)?.body.id
  const answers = await Promise.all(
    ['Well done.', 'Thank you.'].map(text =>
      own.http.post(`/api/check-ins/${id}/answer`, { rev: 1, text }, { as: 'Grace' }),
    ),
  )
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  expect(await own.eventsOfType('check_in.made')).toBe(1)
  expect(await own.eventsOfType('check_in.answered')).toBe(1)
})
