import { sql } from 'kysely'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { hold, pair, planned, SECRET, sent } from './talk.factory.ts'

const EVERYBODY: readonly Name[] = ['Ada', 'Grace', 'Linus', 'Radia', 'Margaret', 'Alan']

let org: Organisation
/** Ids by what they are, for the table below. */
let id: Record<'series' | 'pair' | 'next' | 'direction' | 'alignment' | 'external' | 'standup', string>

// Linus and Grace talked about something that is nobody else's; the other kinds stand beside it.
beforeAll(async () => {
  org = await organisation()
  const series = await pair(org)
  const talks = '/api/conversations/talks'
  await sent(org, 'Linus', 'post', `/api/conversations/series/${series.id}/topics`, {
    text: SECRET.topic,
    tag: 'growth',
    needsGuidance: true,
  })
  await sent(org, 'Grace', 'put', `${talks}/${series.talkId}/notes`, { rev: 1, text: SECRET.shared })
  await sent(org, 'Linus', 'put', `${talks}/${series.talkId}/private-notes`, { rev: 0, text: SECRET.mine })
  const standup = await sent(org, 'Grace', 'post', '/api/conversations/series', {
    ...{
      type: 'standup',
      teamId: org.team.Pilots,
      cadence: 'workdays',
      startsOn: '2026-03-04',
      atTime: '09:00',
    },
  })
  const alignment = await planned(org, 'Ada', 'alignment', { personIds: [org.id.Grace] })
  await sent(org, 'Ada', 'put', `${talks}/${alignment.id}/part`, {
    rev: 0,
    side: 'lead',
    texts: [SECRET.topic, '', ''],
  })
  org.at('2026-03-03T10:40:00Z')
  await hold(org, 'Grace', series.talkId)
  const { next } = await sent(org, 'Linus', 'get', `/api/conversations/series/${series.id}`)
  id = {
    ...{
      series: series.id,
      pair: series.talkId,
      next: next.id,
      standup: standup.talkId,
      alignment: alignment.id,
    },
    direction: (await planned(org, 'Ada', 'direction', { teamIds: [org.team.Pilots], topics: ['Why now'] }))
      .id,
    external: (await planned(org, 'Grace', 'external', { personIds: [org.id.Radia], parties: ['Tug & Tow'] }))
      .id,
  }
})

/** Who may, of all six: Ada leads everything, Margaret is the people team, Alan administers. */
const THOSE = async (act: (as: Name) => Promise<number>): Promise<string> => {
  const allowed: Name[] = []
  for (const as of EVERYBODY) if ((await act(as)) < 300) allowed.push(as)
  return allowed.join(' ')
}

describe('who reads', () => {
  it.each<[string, () => string, string]>([
    ['a one-to-one', () => `/api/conversations/talks/${id.pair}`, 'Grace Linus'],
    ['the page of two', () => `/api/conversations/series/${id.series}`, 'Grace Linus'],
    ['an alignment session', () => `/api/conversations/talks/${id.alignment}`, 'Ada Grace'],
    ['a stand-up', () => `/api/conversations/talks/${id.standup}`, 'Grace Linus Radia'],
    ['a talk with outsiders', () => `/api/conversations/talks/${id.external}`, 'Grace Radia'],
    ['a direction talk', () => `/api/conversations/talks/${id.direction}`, EVERYBODY.join(' ')],
    [
      'the invitation to a one-to-one',
      () => `/api/conversations/talks/${id.next}/invitation.ics`,
      'Grace Linus',
    ],
  ])('%s', async (_, url, expected) => {
    expect(await THOSE(async as => (await org.http.get(url(), { as })).status)).toBe(expected)
  })
})

describe('who acts', () => {
  const topic = { text: 'How long do nights stay' }
  it.each<[string, () => string, 'post' | 'put', object, string]>([
    ['puts a topic on the page of two', () => `series/${id.series}/topics`, 'post', topic, 'Grace Linus'],
    [
      'asks in a direction talk',
      () => `talks/${id.direction}/topics`,
      'post',
      topic,
      'Ada Grace Linus Radia',
    ],
    [
      'puts a topic before an alignment session',
      () => `talks/${id.alignment}/topics`,
      'post',
      topic,
      'Ada Grace',
    ],
    [
      'says their part in a stand-up',
      () => `talks/${id.standup}/part`,
      'put',
      { rev: 0, texts: ['a', 'b', ''] },
      'Grace Linus Radia',
    ],
    [
      'says their part in a direction talk',
      () => `talks/${id.direction}/part`,
      'put',
      { rev: 0, texts: ['a', 'b', ''] },
      '',
    ],
    [
      'keeps notes of their own on a direction talk',
      () => `talks/${id.direction}/private-notes`,
      'put',
      { rev: 0, text: 'x' },
      'Ada Grace Linus Radia',
    ],
    [
      'keeps notes of their own on a talk outside',
      () => `talks/${id.external}/private-notes`,
      'put',
      { rev: 0, text: 'x' },
      'Grace Radia',
    ],
  ])('%s', async (_, url, method, body, expected) => {
    const act = async (as: Name) =>
      (await org.http[method](`/api/conversations/${url()}`, body, { as })).status
    expect(await THOSE(act)).toBe(expected)
  })

  it('writes the notes of a direction talk: who invited to it', async () => {
    let rev = 1
    const act = async (as: Name) => {
      const { status } = await org.http.put(
        `/api/conversations/talks/${id.direction}/notes`,
        { rev, text: 'Said' },
        { as },
      )
      if (status < 300) rev++
      return status
    }
    expect(await THOSE(act)).toBe('Ada')
  })
})

describe.each(EVERYBODY.filter(name => name !== 'Linus'))('%s', as => {
  it('reads no private note of Linus, and what the two wrote only as one of them, wherever they look', async () => {
    const anybody = [
      ...[
        '/api/conversations',
        '/api/conversations/past?limit=50',
        `/api/conversations/with/${org.id.Linus}`,
      ],
      ...[
        `/api/conversations/series/${id.series}`,
        `/api/conversations/talks/${id.pair}`,
        `/api/people/${org.id.Linus}`,
      ],
      ...[
        '/api/home',
        '/api/inbox/queue',
        '/api/search?q=lighthouse',
        '/api/search?q=nights',
        '/api/tasks/export.csv',
      ],
    ]
    for (const url of anybody) {
      const text = JSON.stringify((await org.http.get(url, { as })).body)
      expect(text, url).not.toContain(SECRET.mine)
      if (as === 'Grace') continue
      expect(text, url).not.toContain(SECRET.shared)
      if (as !== 'Ada') expect(text, url).not.toContain(SECRET.topic)
    }
  })
})

test.each(['platform_events', 'platform_mails', 'platform_outbox', 'platform_steps'])(
  '%s holds none of it',
  async table => {
    const { rows } = await org.system(work =>
      sql<{
        all: string | null
      }>`select string_agg(t::text, '') as all from ${sql.table(table)} t where org_id = ${org.orgId}::uuid`.execute(
        work.sql,
      ),
    )
    const all = rows[0]?.all ?? ''
    if (table === 'platform_events') expect(all).toContain('talk.held')
    for (const secret of Object.values(SECRET)) expect(all).not.toContain(secret)
  },
)
