import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { LedgerEvent } from '#platform/events/ledger.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { agreed, complete, drafted, goalIn, offered } from './charter.factory.ts'
import { agreeToNorms, writeNorms } from './norms/norms.ts'
import { chartersNotices } from './notices.ts'
import { match } from './writes.factory.ts'
import { acknowledgeCharter } from './writing/acknowledge-charter.ts'
import { archiveCharter } from './writing/archive-charter.ts'
import { editCharter } from './writing/edit-charter.ts'
import { queryCharter } from './writing/query-charter.ts'
import { showCharter } from './writing/show-charter.ts'

/** What the ledger holds of one subject, by type: who and values. The clock of a test stands, so there is no order in time. */
async function ledgerOf(org: Organisation, subjectId: string) {
  return await org.system(async work => {
    const { rows } = await sql<{ type: string; data: object; actorId: string | null }>`
      select type, data, actor_id from platform_events where subject_id = ${subjectId}::uuid order by type, data->>'side' desc`.execute(
      work.sql,
    )
    return rows
  })
}
const types = async (org: Organisation, id: string) => (await ledgerOf(org, id)).map(({ type }) => type)

describe('the ledger says of a charter', () => {
  test('how it came into force, by whom, and nothing of what it says', async () => {
    const org = await organisation()
    const { id } = await agreed(org)
    const { Linus, Grace } = org.id
    const about = { personId: Linus }
    expect(await ledgerOf(org, id)).toEqual([
      {
        type: 'charter.acknowledged',
        actorId: Grace,
        data: { from: 'offered', to: 'acknowledged', ...about },
      },
      { type: 'charter.changed', actorId: Grace, data: about },
      { type: 'charter.drafted', actorId: Grace, data: { from: null, to: 'draft', ...about } },
      { type: 'charter.offered', actorId: Grace, data: { from: 'draft', to: 'offered', ...about } },
      { type: 'charter.side_acknowledged', actorId: Linus, data: { ...about, side: 'person' } },
      { type: 'charter.side_acknowledged', actorId: Grace, data: { ...about, side: 'manager' } },
    ])
  })

  test('which one it gave way to', async () => {
    const org = await organisation()
    const first = await agreed(org)
    const next = await offered(org)
    for (const name of ['Linus', 'Grace'] as const)
      await org.as(name, work => acknowledgeCharter(work, next.id, next.rev))
    expect((await ledgerOf(org, first.id)).at(-1)).toMatchObject({
      type: 'charter.superseded',
      data: { from: 'acknowledged', to: 'superseded', by: next.id },
    })
  })

  test('that it was asked about, changed, and put aside', async () => {
    const org = await organisation()
    const { id, rev } = await offered(org)
    await org.as('Linus', work => queryCharter(work, id, rev, 'Who trains in winter?'))
    const aimId = await goalIn(org)
    const edited = await org.as('Grace', work => editCharter(work, id, { ...complete(aimId), rev }))
    await org.as('Linus', work => archiveCharter(work, id, edited.rev))
    expect(await types(org, id)).toEqual([
      ...['charter.archived', 'charter.changed', 'charter.changed', 'charter.drafted'],
      ...['charter.offered', 'charter.queried'],
    ])
    expect(JSON.stringify(await ledgerOf(org, id))).not.toContain('winter')
  })

  test('that it was shown and hidden again, once each however often it was asked for', async () => {
    const org = await organisation()
    const { id, rev } = await drafted(org)
    for (const exemplar of [false, true, true, false, false])
      await org.as('Linus', work => showCharter(work, id, { rev, exemplar }))
    expect(await types(org, id)).toEqual([
      ...['charter.changed', 'charter.drafted', 'charter.hidden', 'charter.shown'],
    ])
  })
})

test('the ledger says of norms which version was written and agreed to, not what it says', async () => {
  const org = await organisation()
  const page = { version: 0, purpose: 'Bring every ship in.', ways: ['Log before lunch'] }
  await org.as('Grace', work => writeNorms(work, org.team.Pilots, page))
  await org.as('Linus', work => agreeToNorms(work, org.team.Pilots, 1))
  expect(await ledgerOf(org, org.team.Pilots)).toEqual([
    { type: 'norms.agreed', actorId: org.id.Linus, data: { version: 1 } },
    { type: 'norms.written', actorId: org.id.Grace, data: { version: 1 } },
  ])
})

describe('a notice', () => {
  let org: Organisation
  beforeAll(async () => {
    org = await organisation()
  })
  const told = (type: string, by: Name | null, over: Partial<LedgerEvent> = {}) => {
    const event = {
      ...{ id: org.id.Ada, at: new Date(), type, subjectKind: 'charter', subjectId: org.id.Alan },
      ...{ actorKind: 'person' as const, actorId: by === null ? null : org.id[by] },
      data: { personId: org.id.Linus },
      ...over,
    } as LedgerEvent
    return org.system(async work => (await chartersNotices[type]?.(work, event)) ?? [])
  }

  test.each<[string, Name, Name, string]>([
    ['charter.offered', 'Grace', 'Linus', 'Grace Hopper offers your charter. Read it and say yes, or ask.'],
    ['charter.offered', 'Linus', 'Grace', 'Linus Torres offers their charter. Read it and say yes, or ask.'],
    ['charter.queried', 'Grace', 'Linus', 'Grace Hopper asks about your charter.'],
    ['charter.queried', 'Linus', 'Grace', 'Linus Torres asks about their charter.'],
    ['charter.side_acknowledged', 'Grace', 'Linus', 'Grace Hopper acknowledges your charter.'],
    ['charter.side_acknowledged', 'Linus', 'Grace', 'Linus Torres acknowledges their charter.'],
  ])('of %s by %s goes to %s alone', async (type, by, to, text) => {
    expect(await told(type, by)).toEqual([{ to: [org.id[to]], text, link: `/charters/${org.id.Alan}` }])
  })

  test.each([
    'priority_match.asked',
    'clarity_pulse.asked',
    'priority_match.revealed',
    'clarity_pulse.revealed',
  ])('of %s goes to the other of the two it was put to, whoever answers for the person now', async type => {
    const over = { subjectKind: 'exchange', data: { personId: org.id.Linus, managerId: org.id.Ada } }
    const link = `/charters/exchanges/${org.id.Alan}`
    expect(await told(type, 'Linus', over)).toMatchObject([{ to: [org.id.Ada], link }])
    expect(await told(type, 'Ada', over)).toMatchObject([{ to: [org.id.Linus], link }])
  })

  test('goes to nobody when the system did it', async () => {
    expect(await told('charter.offered', null)).toEqual([])
  })

  test('goes to the person alone where nobody answers for them', async () => {
    const over = { data: { personId: org.id.Ada } }
    expect(await told('charter.queried', 'Ada', over)).toEqual([])
    expect(await told('charter.queried', 'Grace', over)).toMatchObject([{ to: [org.id.Ada] }])
  })

  test('is sent for these events and no others', () => {
    expect(Object.keys(chartersNotices).sort()).toEqual([
      ...['charter.offered', 'charter.queried', 'charter.side_acknowledged', 'clarity_pulse.asked'],
      ...['clarity_pulse.revealed', 'priority_match.asked', 'priority_match.revealed'],
    ])
  })
})

test('what a match shares is told by neither answer nor count in the ledger', async () => {
  const org = await organisation()
  const found = await match(org)
  for (const as of ['Linus', 'Grace'] as const) {
    const picks = found.options.slice(0, 3).map(({ id }) => id)
    expect((await org.http.put(`/api/charters/exchanges/${found.id}/answer`, { picks }, { as })).status).toBe(
      200,
    )
  }
  const about = { personId: org.id.Linus, managerId: org.id.Grace }
  expect(await ledgerOf(org, found.id)).toEqual([
    { type: 'priority_match.answered', actorId: org.id.Linus, data: about },
    { type: 'priority_match.asked', actorId: org.id.Grace, data: { from: null, to: 'asked', ...about } },
    {
      type: 'priority_match.revealed',
      actorId: org.id.Grace,
      data: { from: 'asked', to: 'revealed', ...about },
    },
  ])
})
