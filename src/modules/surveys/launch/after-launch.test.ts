import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { newId } from '#kernel/id.ts'
import type { Work } from '#platform/work.ts'
import type { Organisation } from '#test/organisation.ts'
import {
  act,
  ballotOf,
  drafted,
  handInBy,
  largeHarbour,
  launched,
  linusLink,
  mailedLinks,
  pageOf,
  rowsOf,
} from '../harbour-surveys.factory.ts'
import { readBallots } from '../store/ballots.ts'
import { askedOf } from '../store/surveys.ts'

const changeChart = (org: Organisation, change: (work: Work) => Promise<unknown>) =>
  org.system(async work => {
    await change(work)
    await sql`update people_organisations set chart_rev = ${newId()}`.execute(work.sql)
  })

/** Where Linus's answer is counted: the names of its unit and of its level of the one attribute. */
async function countedIn(org: Organisation, id: string): Promise<unknown[]> {
  const [{ units, attributes }, ballots] = await org.system(async work => [
    await askedOf(work, id),
    await readBallots(work, id, 1),
  ])
  return [units[ballots.units[0] ?? -1]?.name, attributes[0]?.levels[(ballots.levels[0] ?? 0) - 1]]
}

describe('people are counted where they stood at the launch', () => {
  it.each<[string, (org: Organisation) => Promise<unknown>]>([
    [
      'who moves to another team',
      org =>
        changeChart(org, work =>
          sql`update people_placements set team_id = ${org.team.People}, level = 4 where person_id = ${org.id.Linus}`.execute(
            work.sql,
          ),
        ),
    ],
    [
      'who leaves',
      org =>
        changeChart(org, work =>
          sql`update people_persons set left_on = '2026-03-01', status = 'left' where id = ${org.id.Linus}`.execute(
            work.sql,
          ),
        ),
    ],
    [
      'whose team is closed',
      org =>
        changeChart(org, work =>
          sql`update people_teams set closed_on = '2026-03-01' where id = ${org.team.Pilots}`.execute(
            work.sql,
          ),
        ),
    ],
    [
      'whose team moves below another',
      org =>
        changeChart(org, work =>
          sql`update people_teams set parent_id = ${org.team.People} where id = ${org.team.Pilots}`.execute(
            work.sql,
          ),
        ),
    ],
    [
      'whose attributes are imported anew',
      org =>
        changeChart(org, work =>
          sql`update people_persons set attributes = '{"Site":"Moon"}' where id = ${org.id.Linus}`.execute(
            work.sql,
          ),
        ),
    ],
  ])('%s', async (_, change) => {
    const org = await largeHarbour()
    const id = await launched(org, { breakdowns: ['level'] })
    const [link, before] = [await linusLink(org), await org.system(work => askedOf(work, id))]
    const groups = (await ballotOf(org, link)).groups
    await change(org)
    expect((await ballotOf(org, link)).groups).toEqual(groups)
    expect((await handInBy(org, link)).status).toBe(200)
    await act(org, id, 'closing')
    expect(await countedIn(org, id)).toEqual(['Pilots', before.attributes[0]?.levels[0]])
    expect(await org.system(work => askedOf(work, id))).toEqual(before)
    expect((await pageOf(org, id)).invited).toBe(14)
  })

  it('who comes afterwards is not asked, and can make no link', async () => {
    const org = await largeHarbour()
    const audience = { personIds: [...org.crew, org.id.Linus, org.id.Radia, org.id.Grace, org.id.Ada] }
    const id = await launched(org, { audience })
    await changeChart(org, work =>
      sql`update people_placements set team_id = ${org.team.Pilots} where person_id = ${org.id.Alan}`.execute(
        work.sql,
      ),
    )
    expect((await org.http.post(`/api/surveys/${id}/link`, {}, { as: 'Alan' })).status).toBe(404)
    expect((await org.http.get('/api/surveys/mine', { as: 'Alan' })).body).toEqual({ surveys: [] })
    expect((await pageOf(org, id)).invited).toBe(12)
  })

  it('the next wave asks of the chart of its own launch', async () => {
    const org = await largeHarbour()
    const first = await launched(org, { breakdowns: [] })
    await act(org, first, 'closing')
    await changeChart(org, work =>
      sql`update people_placements set team_id = ${org.team.People} where person_id = ${org.id.Linus}`.execute(
        work.sql,
      ),
    )
    const made = await org.http.post(
      '/api/surveys',
      { title: 'Second wave', fromId: first },
      { as: 'Margaret' },
    )
    await org.http.patch(
      `/api/surveys/${made.body.id}`,
      { rev: 1, closesOn: '2026-03-20' },
      { as: 'Margaret' },
    )
    expect((await act(org, made.body.id, 'launch')).status).toBe(200)
    const countOf = async (id: string) =>
      (await org.system(work => askedOf(work, id))).units.find(({ name }) => name === 'Pilots')?.invited
    expect([await countOf(first), await countOf(made.body.id)]).toEqual([9, 8])
  })
})

describe('thresholds', () => {
  it.each([
    ['least below six', { least: 5 }, 400],
    ['comments below ten', { leastComments: 9 }, 400],
    ['no number', { least: null }, 400],
    ['half a person', { least: 6.5 }, 400],
    ['comments of fewer than scores', { least: 12 }, 422],
    ['both raised', { least: 12, leastComments: 12 }, 200],
  ])('of a draft: %s', async (_, change, status) => {
    const org = await largeHarbour()
    const id = await drafted(org)
    const sent = await org.http.patch(`/api/surveys/${id}`, { rev: 2, ...change }, { as: 'Margaret' })
    expect(sent.status).toBe(status)
    if (status !== 200) expect(await pageOf(org, id)).toMatchObject({ least: 6, leastComments: 10, rev: 2 })
  })

  it('are never lowered after the launch, in no state and not by the next wave', async () => {
    const org = await largeHarbour()
    const id = await launched(org, { least: 7, leastComments: 14, opensOn: '2026-03-09' })
    const lower = async () =>
      (
        await org.http.patch(
          `/api/surveys/${id}`,
          { rev: (await pageOf(org, id)).rev, least: 6, leastComments: 10 },
          { as: 'Margaret' },
        )
      ).status
    const seen = [await lower()]
    await org.system(async work => {
      await sql`update surveys_surveys set state = 'open'`.execute(work.sql)
    })
    seen.push(await lower())
    await act(org, id, 'closing')
    seen.push(await lower())
    await act(org, id, 'sharing', { ownerId: org.id.Ada })
    seen.push(await lower())
    expect(seen).toEqual([409, 409, 409, 409])
    const made = await org.http.post('/api/surveys', { title: 'Second wave', fromId: id }, { as: 'Margaret' })
    expect(await pageOf(org, made.body.id)).toMatchObject({ least: 7, leastComments: 14, wave: 2 })
  })

  it('are refused by the database as well', async () => {
    const org = await largeHarbour()
    await drafted(org)
    for (const change of [sql`least = 5`, sql`least_comments = 9`, sql`least = 11`])
      await expect(
        org.system(work => sql`update surveys_surveys set ${change}`.execute(work.sql)),
      ).rejects.toThrow(/check constraint/)
  })
})

describe('rows of a closed survey tell nothing by where they lie', () => {
  it('were all written by the close, in the order of lots and random ids, apart from who was invited', async () => {
    const org = await largeHarbour()
    const id = await launched(org)
    for (const [at, link] of [...(await mailedLinks(org, 'Clarity in spring')).values()].entries())
      await handInBy(org, link, { results: (at % 5) + 1 }, { comments: { results: `Words ${at}` } })
    const lying = async (table: string) =>
      (
        await org.system(work =>
          sql<{
            id: string
            by: string
          }>`select coalesce(to_jsonb(t)->>'id', lpad(to_jsonb(t)->>'lot', 9, '0'), to_jsonb(t)->>'person_id') as id, xmin::text as by
            from ${sql.table(table)} t where survey_id = ${id} order by ctid`.execute(work.sql),
        )
      ).rows
    await act(org, id, 'closing')
    const invited = new Set((await lying('surveys_invitations')).map(({ by }) => by))
    for (const table of ['surveys_ballots', 'surveys_comments']) {
      const rows = await lying(table)
      expect(rows).toHaveLength(12)
      expect(new Set(rows.map(({ by }) => by)).size).toBe(1)
      expect(invited.has(rows[0]?.by ?? '')).toBe(false)
      // The database may put the later ones before, where a page had room left: chance would turn back some five times.
      expect(rows.filter((each, at) => each.id < (rows[at - 1]?.id ?? '')).length).toBeLessThan(2)
    }
  })

  it('no two rows of different tables share an id, a ticket or a time', async () => {
    const org = await largeHarbour()
    const id = await launched(org)
    await handInBy(org, await linusLink(org), { results: 2 }, { comments: { results: 'Fog.' } })
    await act(org, id, 'closing')
    const values = async (table: string) =>
      (await rowsOf(org, table)).flatMap(row =>
        Object.entries(row)
          .filter(([column]) => column !== 'orgId' && column !== 'surveyId')
          .map(([, value]) => String(value))
          .filter(value => /^[0-9a-f-]{36}$/.test(value)),
      )
    const [ballots, comments, invitations] = [
      await values('surveys_ballots'),
      await values('surveys_comments'),
      new Set(await values('surveys_invitations')),
    ]
    expect([ballots.length, comments.length]).toEqual([0, 1])
    for (const value of comments) expect(invitations.has(value)).toBe(false)
    for (const table of ['surveys_ballots', 'surveys_comments', 'surveys_invitations'])
      expect(
        (await rowsOf(org, table)).some(row => Object.values(row).some(value => value instanceof Date)),
      ).toBe(false)
  })
})
