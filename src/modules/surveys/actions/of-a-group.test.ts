import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import type { Organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import { act, handInBy, largeHarbour, launched, mailedLinks, pageOf } from '../harbour-surveys.factory.ts'
import { ASKED } from '../report/report.factory.ts'
import { begun, follow, followsFor } from './actions.factory.ts'

/** The harbour with ten more pilots and ten more in People: both teams are large enough to be shown. */
async function largerHarbour(): Promise<Organisation> {
  const org = await largeHarbour()
  const more = Array.from({ length: 20 }, (_, at) => ({
    ...{ id: newId(), place: newId(), name: `Mate ${at}`, email: `mate${at}@harbour.example` },
    team: at < 10 ? org.team.Pilots : org.team.People,
    boss: at < 10 ? org.id.Grace : org.id.Margaret,
  }))
  await org.system(async work => {
    const rows = sql`jsonb_to_recordset(${JSON.stringify(more)}::jsonb)
      as x(id uuid, place uuid, name text, email text, team uuid, boss uuid)`
    await sql`insert into people_persons (org_id, id, email, name, status, attributes)
      select ${org.orgId}, id, email, name, 'active', '{}' from ${rows}`.execute(work.sql)
    await sql`insert into people_placements (org_id, id, person_id, team_id, reports_to, title, level, kind, from_on)
      select ${org.orgId}, place, id, team, boss, 'Mate', 1, 'permanent', '2020-01-01' from ${rows}`.execute(
      work.sql,
    )
    await sql`update people_organisations set chart_rev = ${newId()}`.execute(work.sql)
  })
  return org
}

async function closeAnswered(org: Organisation, id: string, people: number, answers: object): Promise<void> {
  const links = [...(await mailedLinks(org, 'Clarity in spring')).values()].slice(-people)
  for (const link of links) await handInBy(org, link, answers)
  await act(org, id, 'closing')
  await act(org, id, 'sharing', { ownerId: org.id.Ada })
}

test('an action of a group shows its figures, and whether it helped there, to who leads it and to nobody else who was asked', async () => {
  const org = await largerHarbour()
  const first = await launched(org, { definition: ASKED, breakdowns: [] })
  await closeAnswered(org, first, 32, { e1: 4, d1: 2, d2: 2 })
  const id = await begun(org, first, { unit: org.team.Pilots, weDecided: 'Grace draws the chart.' }, 'Grace')
  await follow(org, first, id, 'publication', {}, 'Grace')
  await follow(org, first, id, 'completion', { weDid: 'The chart hangs on the quay.' }, 'Grace')
  const entryFor = async (as: Name) => (await followsFor(org, first, as)).entries[0]
  expect((await entryFor('Grace'))?.finding.score?.shown).toEqual({ kind: 'band', from: 0, to: 10 })
  expect((await entryFor('Ada'))?.finding.score).not.toBeNull()
  expect((await entryFor('Linus'))?.finding.score).toBeNull()

  const made = await org.http.post(
    '/api/surveys',
    { title: 'Clarity in spring', fromId: first },
    { as: 'Margaret' },
  )
  const next: string = made.body.id
  const asked = (await pageOf(org, next)).definition?.sections.at(-1)?.questions
  expect(asked?.map(({ code }) => code)).toEqual(['helped_here'])
  await org.http.patch(`/api/surveys/${next}`, { rev: 1, closesOn: '2026-03-20' }, { as: 'Margaret' })
  await act(org, next, 'launch')
  await closeAnswered(org, next, 32, { helped_here: 5, e1: 4 })
  expect((await entryFor('Grace'))?.helped).toMatchObject({
    ...{ id: next, n: 17, score: { shown: { kind: 'band', from: 90, to: 100 } } },
  })
  expect((await entryFor('Linus'))?.helped).toMatchObject({ score: null, n: null })
}, 60_000)
