import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Organisation, organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import type { SeriesLine } from '../contract/shapes.ts'
import { conversationsSubscriptions } from '../subscriptions.ts'
import { hold, page, pair, sent } from '../talk.factory.ts'
import { handOver } from './hand-over.ts'
import { followUpTalks } from './rounds.ts'

let org: Organisation
let id: string
let talkId: string
beforeEach(async () => {
  org = await organisation()
  ;({ id, talkId } = await pair(org))
})

/** Changes rows of the people room as its own acts would, and has every chart read anew. */
async function rewrite(...changes: ReturnType<typeof sql>[]): Promise<void> {
  await org.system(async work => {
    for (const change of changes) await change.execute(work.sql)
    await sql`update people_organisations set chart_rev = ${newId()}::uuid where org_id = ${org.orgId}::uuid`.execute(
      work.sql,
    )
  })
}
const answersTo = (who: Name, manager: Name) =>
  rewrite(
    sql`update people_placements set reports_to = ${org.id[manager]}::uuid where person_id = ${org.id[who]}::uuid`,
  )
const leaves = (who: Name) =>
  rewrite(sql`update people_persons set status = 'left' where id = ${org.id[who]}::uuid`)
const seriesWith = async (as: Name, who: Name): Promise<SeriesLine | null> =>
  (await sent(org, as, 'get', `/api/conversations/with/${org.id[who]}`)).series
const counts = async (...types: string[]) => await Promise.all(types.map(type => org.eventsOfType(type)))
const standup = (startsOn = '2026-03-04'): Promise<{ id: string; talkId: string }> =>
  sent(org, 'Grace', 'post', '/api/conversations/series', {
    ...{ type: 'standup', teamId: org.team.Pilots, cadence: 'workdays', startsOn, atTime: '09:00' },
  })
const stateOf = async (seriesId: string) => {
  const { rows } = await org.system(work =>
    sql<{ state: string }>`select state from conversations_series where id = ${seriesId}::uuid`.execute(
      work.sql,
    ),
  )
  return rows[0]?.state
}

describe('while everybody stands as they did', () => {
  it('nothing ends, begins or is told', async () => {
    const before = await counts('series.ended', 'series.started', 'talk.called_off', 'talk.planned')
    for (let time = 0; time < 2; time++) await org.system(handOver)
    expect(await counts('series.ended', 'series.started', 'talk.called_off', 'talk.planned')).toEqual(before)
    expect(await page(org, 'Linus', id)).toMatchObject({ state: 'running', next: { id: talkId }, rev: 1 })
  })

  it('one-to-ones of two who do not answer to each other go on when one has another manager', async () => {
    const beside = await sent(org, 'Margaret', 'post', '/api/conversations/series', {
      ...{
        type: 'one_to_one',
        withId: org.id.Radia,
        cadence: 'monthly',
        startsOn: '2026-03-04',
        atTime: '11:00',
      },
    })
    await answersTo('Radia', 'Ada')
    await org.system(handOver)
    expect(await stateOf(beside.id)).toBe('running')
    expect(await seriesWith('Ada', 'Radia')).toBeNull()
  })
})

describe('when the report has another manager', () => {
  it('a page of the two begins in the same rhythm, once, and is told as begun and ended', async () => {
    await answersTo('Linus', 'Ada')
    for (let time = 0; time < 2; time++) await org.system(handOver)
    expect(await stateOf(id)).toBe('ended')
    const found = await seriesWith('Ada', 'Linus')
    expect(found).toMatchObject({ cadence: 'weekly', state: 'running', openTopics: 0, held: 0, planned: 0 })
    expect(await page(org, 'Linus', found?.id ?? '')).toMatchObject({
      ...{ weekday: 2, atTime: '10:00', minutes: 30, reportId: org.id.Linus, earlierId: id },
      ...{
        sharedWith: null,
        next: { organiser: { name: 'Ada Lovelace' }, startsAt: '2026-03-03T10:00:00.000Z' },
      },
    })
    expect(await counts('series.ended', 'series.started', 'talk.called_off')).toEqual([1, 2, 1])
  })

  it('the new one is not led to the page before until it is shared, and no longer once that ends', async () => {
    await answersTo('Linus', 'Ada')
    await org.system(handOver)
    const newPage = (await seriesWith('Ada', 'Linus'))?.id ?? ''
    const earlier = async () => (await page(org, 'Ada', newPage)).earlierId
    expect(await earlier()).toBeNull()
    for (const [shared, expected] of [
      [true, id],
      [false, null],
    ] as const) {
      await sent(org, 'Linus', 'put', `/api/conversations/series/${id}/sharing`, { shared })
      expect(await earlier()).toBe(expected)
    }
    expect(await counts('series.shared', 'series.unshared')).toEqual([1, 1])
  })

  it('a page they have already goes on, and no second one begins', async () => {
    const theirs = await sent(org, 'Ada', 'post', '/api/conversations/series', {
      ...{
        type: 'one_to_one',
        withId: org.id.Linus,
        cadence: 'monthly',
        startsOn: '2026-03-04',
        atTime: '11:00',
      },
    })
    await answersTo('Linus', 'Ada')
    await org.system(handOver)
    expect([await stateOf(id), await stateOf(theirs.id)]).toEqual(['ended', 'running'])
    expect(await seriesWith('Ada', 'Linus')).toMatchObject({ id: theirs.id, cadence: 'monthly' })
  })

  it('and again another one, each page follows the one before, and the report opens them all', async () => {
    await answersTo('Linus', 'Ada')
    await org.system(handOver)
    const second = (await seriesWith('Linus', 'Ada'))?.id ?? ''
    await answersTo('Linus', 'Margaret')
    await org.system(handOver)
    const third = (await seriesWith('Linus', 'Margaret'))?.id ?? ''
    expect((await page(org, 'Linus', third)).earlierId).toBe(second)
    expect((await page(org, 'Linus', second)).earlierId).toBe(id)
    for (const old of [id, second])
      expect((await org.http.get(`/api/conversations/series/${old}`, { as: 'Margaret' })).status).toBe(404)
  })

  it('what was held stays held and what was open stays with the old page', async () => {
    await sent(org, 'Linus', 'post', `/api/conversations/series/${id}/topics`, { text: 'Nights' })
    org.at('2026-03-03T10:40:00Z')
    await hold(org, 'Grace', talkId)
    await answersTo('Linus', 'Ada')
    await org.system(handOver)
    expect(await page(org, 'Grace', id)).toMatchObject({
      ...{ state: 'ended', next: null, suggestions: [] },
      ...{ past: [{ id: talkId, state: 'held' }], topics: [{ text: 'Nights' }] },
    })
  })

  it('all reports of a manager move at once', async () => {
    await sent(org, 'Grace', 'post', '/api/conversations/series', {
      ...{
        type: 'one_to_one',
        withId: org.id.Radia,
        cadence: 'monthly',
        startsOn: '2026-03-04',
        atTime: '11:00',
      },
    })
    await rewrite(
      sql`update people_placements set reports_to = ${org.id.Ada}::uuid where reports_to = ${org.id.Grace}::uuid`,
    )
    await org.system(handOver)
    const lines = await Promise.all((['Linus', 'Radia'] as const).map(who => seriesWith('Ada', who)))
    expect(lines.map(line => line?.cadence)).toEqual(['weekly', 'monthly'])
  })
})

describe('when somebody leaves', () => {
  it.each<Name>(['Linus', 'Grace'])('their one-to-ones end and leave the calendars: %s', async who => {
    await leaves(who)
    for (let time = 0; time < 2; time++) await org.system(followUpTalks)
    const stays = who === 'Linus' ? 'Grace' : 'Linus'
    expect(await page(org, stays, id)).toMatchObject({ state: 'ended', next: null })
    expect(await counts('series.ended', 'talk.called_off', 'series.started')).toEqual([1, 1, 1])
    expect((await sent(org, stays, 'get', '/api/conversations')).next).toEqual([])
  })

  it('and the report answers to another one by then, those two begin', async () => {
    await answersTo('Linus', 'Ada')
    await leaves('Grace')
    await org.system(handOver)
    expect(await seriesWith('Ada', 'Linus')).toMatchObject({ state: 'running', cadence: 'weekly' })
  })

  it('stand-ups they began end; those of a team that is still there with somebody else do not', async () => {
    const { id: standups } = await standup()
    await leaves('Linus')
    await org.system(handOver)
    expect(await stateOf(standups)).toBe('running')
    await leaves('Grace')
    await org.system(handOver)
    expect(await stateOf(standups)).toBe('ended')
  })
})

it.each([
  ['was closed yesterday', '2026-03-01', 'ended'],
  ['has its last day today', '2026-03-02', 'running'],
  ['has its last day ahead', '2026-03-31', 'running'],
])('stand-ups of a team that %s: %s, %s', async (_, closedOn, expected) => {
  const { id: standups } = await standup()
  await rewrite(sql`update people_teams set closed_on = ${closedOn} where id = ${org.team.Pilots}::uuid`)
  for (let time = 0; time < 2; time++) await org.system(handOver)
  expect(await stateOf(standups)).toBe(expected)
})

it.each(['placement.began', 'placement.changed', 'person.left'])('%s hands over at once', async type => {
  await answersTo('Linus', 'Ada')
  const subscribers = conversationsSubscriptions.filter(({ types }) => types.includes(type))
  expect(subscribers.map(({ consumer }) => consumer)).toEqual(['conversations.hand-over'])
  for (const { handle } of subscribers)
    await org.system(work =>
      handle(work, {
        ...{
          id: '1',
          actorKind: 'system',
          actorId: null,
          type,
          subjectKind: 'person',
          subjectId: org.id.Linus,
        },
        ...{ data: {}, at: new Date('2026-03-02T09:00:00Z') },
      }),
    )
  expect(await seriesWith('Ada', 'Linus')).toMatchObject({ state: 'running' })
})

describe('the round that follows up', () => {
  it.each<[string, string, string]>([
    ['tomorrow, once the time of today is over', '2026-03-06T09:20:00Z', '2026-03-09T09:00:00.000Z'],
    ['today, while its time lies ahead', '2026-03-09T08:00:00Z', '2026-03-09T09:00:00.000Z'],
  ])('plans the stand-up after a silent one for the next working day: %s', async (_, now, startsAt) => {
    const { id: standups } = await standup()
    org.at(now)
    for (let time = 0; time < 2; time++) await org.system(followUpTalks)
    const { next } = await sent(org, 'Radia', 'get', '/api/conversations')
    expect(next).toMatchObject([{ type: 'standup', seriesId: standups, startsAt, state: 'planned' }])
    expect(await counts('talk.missed')).toEqual([2])
  })

  it('plans a talk for a series that lost its own, once', async () => {
    await rewrite(sql`update conversations_talks set state = 'moved' where id = ${talkId}::uuid`)
    await org.system(followUpTalks)
    const first = (await page(org, 'Linus', id)).next
    expect(first?.startsAt).toBe('2026-03-10T10:00:00.000Z')
    for (let time = 0; time < 3; time++) await org.system(followUpTalks)
    expect((await page(org, 'Linus', id)).next?.id).toBe(first?.id)
  })

  it('tells of a missed talk by who takes part, without a word of it, as the system', async () => {
    await sent(org, 'Grace', 'put', `/api/conversations/talks/${talkId}/notes`, { rev: 1, text: 'Only ours' })
    org.at('2026-03-05T10:30:00Z')
    await org.system(followUpTalks)
    const { rows } = await org.system(work =>
      sql<{ data: Record<string, unknown>; actorId: string | null }>`
        select data, actor_id from platform_events where org_id = ${org.orgId}::uuid and type = 'talk.missed'`.execute(
        work.sql,
      ),
    )
    expect(rows).toMatchObject([{ actorId: null, data: { type: 'one_to_one', seriesId: id, teamIds: [] } }])
    const told = rows.flatMap(({ data }) => data['personIds'])
    expect(told.sort()).toEqual([org.id.Grace, org.id.Linus].sort())
    expect(JSON.stringify(rows)).not.toContain('Only ours')
  })

  it('leaves an ended series without a talk', async () => {
    await sent(org, 'Linus', 'post', `/api/conversations/series/${id}/end`, { rev: 1 })
    org.at('2026-03-12T10:30:00Z')
    await org.system(followUpTalks)
    expect((await page(org, 'Grace', id)).next).toBeNull()
    expect(await counts('talk.planned', 'talk.missed')).toEqual([1, 0])
  })
})
