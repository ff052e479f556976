import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { LedgerEvent } from '#platform/events/ledger.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { areasAt } from './contract/cover-areas.ts'
import { accepted, offered, offerTo, SECRET } from './delegation.factory.ts'
import { delegationsOffers } from './offers.ts'
import { stored } from './stored.factory.ts'

const FACTS = ['absenceId', 'absentId', 'aimId', 'fromId', 'kind', 'level', 'taskId', 'teamId', 'toId']

async function latest(org: Organisation) {
  const { rows } = await org.system(work =>
    sql<{ type: string; data: Record<string, unknown> }>`
      select type, data from platform_events where org_id = ${org.orgId} and type like 'delegation.%'
       order by id desc limit 1`.execute(work.sql),
  )
  return rows[0]
}

const AT = '2026-03-02T09:30:00Z'
type Write = [string, string, 'offered' | 'accepted', Name, 'post' | 'put', string, object, readonly string[]]
const terms = (org: Organisation) => {
  const { matter: _m, toId: _t, handover: _h, ...rest } = offerTo(org, 'Grace')
  return rest
}

describe('an event', () => {
  test.each<Write>([
    ['of accepting', 'accepted', 'offered', 'Grace', 'post', 'acceptance', {}, ['from', 'to']],
    [
      'of asking',
      'needs_more',
      'offered',
      'Grace',
      'post',
      'needs',
      { what: 'both', text: SECRET },
      ['from', 'to'],
    ],
    ['of declining', 'declined', 'offered', 'Grace', 'post', 'refusal', { why: SECRET }, ['from', 'to']],
    ['of new terms', 'terms_changed', 'offered', 'Ada', 'put', 'terms', { why: SECRET }, ['from', 'to']],
    ['of a check', 'checked', 'accepted', 'Ada', 'post', 'checks', { good: true, note: SECRET }, ['good']],
    [
      ...(['of a level', 'level_changed', 'accepted', 'Ada', 'put', 'level'] as const),
      { level: 2, why: SECRET, untilOn: '2026-04-01' },
      ['from', 'untilOn'],
    ],
    [
      'of taking back',
      'recalled',
      'accepted',
      'Ada',
      'post',
      'recall',
      { why: SECRET },
      ['from', 'to', 'upId'],
    ],
    ['of the end', 'ended', 'accepted', 'Grace', 'post', 'end', { why: SECRET }, ['from', 'to']],
  ])(
    '%s tells who, over what and how far, in nobody’s words',
    async (_, type, start, as, method, path, body, more) => {
      const org = await organisation()
      const { id, rev } = await (start === 'offered' ? offered : accepted)(org, 'Ada', 'Grace')
      org.at(AT)
      const sent = { ...(path === 'terms' ? terms(org) : {}), ...body, rev }
      expect((await org.http[method](`/api/delegations/${id}/${path}`, sent, { as })).status).toBe(200)
      const event = await latest(org)
      expect(event?.type).toBe(`delegation.${type}`)
      expect(Object.keys(event?.data ?? {}).sort()).toEqual([...FACTS, ...more].sort())
      expect(event?.data).toMatchObject({ kind: 'area', fromId: org.id.Ada, toId: org.id.Grace })
      expect(JSON.stringify(event)).not.toContain(SECRET)
      expect(JSON.stringify(event)).not.toContain('north quay')
    },
  )

  test('of a cover’s parts tells how far each goes, and not why', async () => {
    const org = await organisation()
    const matter = { kind: 'cover', personId: org.id.Grace } as const
    const { id, rev } = await accepted(org, 'Grace', 'Radia', { matter, level: 3 })
    const sent = { rev, areas: areasAt(3, { hiring: 1 }), why: SECRET }
    await org.http.put(`/api/delegations/${id}/areas`, sent, { as: 'Ada' })
    const event = await latest(org)
    expect(event).toMatchObject({ type: 'delegation.areas_set', data: { areas: sent.areas } })
    expect(JSON.stringify(event)).not.toContain(SECRET)
  })

  test('is not published when the write is refused', async () => {
    const org = await organisation()
    const { id } = await offered(org, 'Ada', 'Grace')
    await org.http.post(`/api/delegations/${id}/acceptance`, { rev: 9 }, { as: 'Grace' })
    await org.http.post(`/api/delegations/${id}/end`, { rev: 1, why: 'No.' }, { as: 'Grace' })
    await org.http.post(`/api/delegations/${id}/recall`, { rev: 1, why: 'No.' }, { as: 'Linus' })
    expect((await latest(org))?.type).toBe('delegation.offered')
  })
})

describe('a notice', () => {
  const told = (org: Organisation, type: string, id: string, by: Name | null, data = {}) =>
    org.system(async work => {
      const event: LedgerEvent = {
        ...{ id, at: work.now, actorKind: 'person', actorId: by && org.id[by], type, data },
        ...{ subjectKind: 'delegation', subjectId: id },
      }
      return (await delegationsOffers.notices?.[type]?.(work, event)) ?? []
    })

  test.each<[string, Name, readonly Name[], string]>([
    ['offered', 'Ada', ['Grace'], 'Ada Lovelace offers you: Berths of the north quay.'],
    ['terms_changed', 'Ada', ['Grace'], 'Ada Lovelace offers you new terms: Berths of the north quay.'],
    ['needs_more', 'Grace', ['Ada'], 'Grace Hopper needs more before taking on: Berths of the north quay.'],
    ['accepted', 'Grace', ['Ada'], 'Grace Hopper took on: Berths of the north quay.'],
    ['declined', 'Grace', ['Ada'], 'Grace Hopper declined: Berths of the north quay.'],
    ['level_changed', 'Ada', ['Grace'], 'You are at level 4 now: Berths of the north quay.'],
    ['areas_set', 'Ada', ['Grace'], 'How far it goes has changed: Berths of the north quay.'],
    ['recalled', 'Ada', ['Grace'], 'Ada Lovelace took back from Grace Hopper: Berths of the north quay.'],
    [
      ...(['reached_into', 'Ada', ['Ada', 'Grace']] as const),
      'Ada Lovelace acted in what is Grace Hopper’s to decide: Berths of the north quay.',
    ],
  ])('of %s by %s is for %j, in one sentence without anybody’s reasons', async (type, by, to, text) => {
    const org = await organisation()
    const { id } = await stored(org, 'Ada', 'Grace', { riskLimit: SECRET })
    expect(await told(org, `delegation.${type}`, id, by)).toEqual([
      { to: to.map(name => org.id[name]), text, link: `/delegations/${id}` },
    ])
  })

  test('is for nobody when its receiver did it, and when the delegation is not there', async () => {
    const org = await organisation()
    const { id } = await stored(org, 'Ada', 'Grace')
    expect(await told(org, 'delegation.offered', id, 'Grace')).toEqual([])
    expect(await told(org, 'delegation.offered', org.id.Ada, 'Ada')).toEqual([])
  })

  test('of a level that came back by itself reaches who holds it', async () => {
    const org = await organisation()
    const { id } = await stored(org, 'Ada', 'Grace')
    expect(await told(org, 'delegation.level_changed', id, null)).toMatchObject([{ to: [org.id.Grace] }])
  })

  test('stays within what a mail shows, whatever the title', async () => {
    const org = await organisation()
    const { id } = await stored(org, 'Ada', 'Grace', { title: 'x'.repeat(200) })
    const [notice] = await told(org, 'delegation.reached_into', id, 'Ada')
    expect(notice?.text.length).toBeLessThanOrEqual(280)
  })
})
