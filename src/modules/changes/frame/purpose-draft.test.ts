import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { countStatements } from '#test/count-statements.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { PURPOSE, pageOf, shaped, touching } from '../change.factory.ts'
import { purposeDraft } from './purpose-draft.ts'

const NOTHING = { whyNow: '', whatChanges: '', whatStays: '', notKnown: '' }
const SAID = ['Why now: ships wait two days', 'What stays: every pilot keeps their boat']

/** Somebody plans a direction talk with the Pilots, on its own or about a change. */
async function talkBy(org: Organisation, as: Name, topics: readonly string[], startsAt = '2026-03-05') {
  const body = {
    ...{ type: 'direction', title: 'Why one quay', startsAt: `${startsAt}T09:00:00Z`, minutes: 30 },
    ...{ teamIds: [org.team.Pilots], topics },
  }
  return (await org.http.post('/api/conversations/talks', body, { as })).body
}
const draftOf = (org: Organisation, id: string, talkId: string, as: Name = 'Ada') =>
  org.http.get(`/api/changes/${id}/purpose-draft?talkId=${talkId}`, { as })

describe('the draft of a purpose', () => {
  test('is what the sponsor said in the talk, and writes nothing by being read', async () => {
    const org = await organisation()
    const { id } = await shaped(org)
    const talk = await talkBy(org, 'Ada', SAID)
    expect((await draftOf(org, id, talk.id)).body).toEqual({
      parts: { ...NOTHING, whyNow: 'ships wait two days', whatStays: 'every pilot keeps their boat' },
      talk: { id: talk.id, title: 'Why one quay', on: '2026-03-05' },
    })
    expect((await pageOf(org, 'Ada', id)).purpose).toMatchObject(NOTHING)
    expect((await pageOf(org, 'Ada', id)).rev).toBe(1)
  })

  test('is found without naming the talk where it was planned about the change, the latest first', async () => {
    const org = await organisation()
    const { id } = await touching(org)
    const at = `/api/changes/${id}`
    const planned = async (startsAt: string, text: string) => {
      const talk = { title: 'Why one quay', startsAt, teamIds: [org.team.Pilots] }
      const { body } = await org.http.post(`${at}/talks`, talk, { as: 'Ada' })
      if (text !== '')
        await org.http.put(`/api/conversations/talks/${body.id}/notes`, { rev: 1, text }, { as: 'Ada' })
    }
    await planned('2026-03-05T09:00:00Z', 'Why now: ships wait a day')
    await planned('2026-03-06T09:00:00Z', 'Why now: ships wait two days')
    await planned('2026-03-07T09:00:00Z', '')
    const { body } = await org.http.get(`${at}/purpose-draft`, { as: 'Ada' })
    expect(body.parts.whyNow).toBe('ships wait two days')
    expect((await pageOf(org, 'Ada', id)).purpose).toEqual(PURPOSE)
  })

  test('takes no word of another lead, of somebody in the audience, or out of private notes', async () => {
    const org = await organisation()
    const { id } = await shaped(org)
    const another = await talkBy(org, 'Grace', SAID)
    expect((await draftOf(org, id, another.id)).body).toEqual({ talk: null, parts: NOTHING })
    const own = await talkBy(org, 'Ada', [])
    const at = `/api/conversations/talks/${own.id}`
    expect((await org.http.post(`${at}/topics`, { text: SAID[0] }, { as: 'Linus' })).status).toBe(200)
    const mine = { rev: 0, text: SAID.join('\n') }
    expect((await org.http.put(`${at}/private-notes`, mine, { as: 'Ada' })).status).toBe(200)
    expect((await draftOf(org, id, own.id)).body).toEqual({ talk: null, parts: NOTHING })
  })

  test('is the sponsor’s: others see the change at most, and a talk of another kind is no source', async () => {
    const org = await organisation()
    const { id } = await shaped(org)
    const talk = await talkBy(org, 'Ada', SAID)
    expect((await draftOf(org, id, talk.id, 'Grace')).status).toBe(403)
    expect((await draftOf(org, id, talk.id, 'Linus')).status).toBe(404)
    expect((await org.http.get(`/api/changes/${id}/purpose-draft`)).status).toBe(401)
    expect((await draftOf(org, id, 'none')).status).toBe(400)
    expect((await draftOf(org, newId(), talk.id)).status).toBe(404)
    expect((await draftOf(org, id, newId())).body.talk).toBeNull()
    const other = await organisation()
    expect((await draftOf(other, id, talk.id)).status).toBe(404)
    const count = await org.as('Ada', work =>
      countStatements(work, counting => purposeDraft(counting, id, talk.id)),
    )
    expect(count).toBeLessThanOrEqual(6)
  })
})
