import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import type { Organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'
import type { ActionsPage } from '../contract/actions.ts'
import { act, handInBy, largeHarbour, launched, mailedLinks } from '../harbour-surveys.factory.ts'
import { ASKED } from '../report/report.factory.ts'

/** A survey that the twelve with e-mail answered: closed, and shared with Ada to answer for it unless `isShared` says no. */
export async function answered(org: Organisation, isShared = true): Promise<string> {
  const id = await launched(org, { definition: ASKED })
  await answerAll(org, { e1: 5, e2: 4, d1: 3, d2: 1 })
  await act(org, id, 'closing')
  if (isShared) await act(org, id, 'sharing', { ownerId: org.id.Ada })
  return id
}

/** Hands in the same for all twelve by their latest links, each with a comment of their own. */
export async function answerAll(org: Organisation, answers: object): Promise<void> {
  const links = [...(await mailedLinks(org, 'Clarity in spring')).values()].slice(-12)
  for (const [at, link] of links.entries()) {
    const why = `Nobody tells us in meetings on the quay where we are heading ${at}`
    await handInBy(org, link, answers, { comments: { why } })
  }
}

export const SAID = { kind: 'factor', finding: 'direction', youSaid: 'The direction is not clear.' }

/** Begins an action; returns its id. */
export async function begun(
  org: Organisation,
  surveyId: string,
  over: object = {},
  as: Name = 'Ada',
): Promise<string> {
  const body = { ...SAID, unit: 'all', weDecided: 'Ada explains it to every team.', ...over }
  const made = await org.http.post(`/api/surveys/${surveyId}/actions`, body, { as })
  if (made.status !== 200) throw new Error(JSON.stringify(made.body))
  return made.body.id
}

/** What follows, as somebody sees it. */
export async function followsFor(
  org: Organisation,
  surveyId: string,
  as: Name = 'Ada',
): Promise<ActionsPage> {
  return (await org.http.get(`/api/surveys/${surveyId}/actions`, { as })).body
}

/** Posts an act on the present version of an action. */
export async function follow(
  org: Organisation,
  surveyId: string,
  id: string,
  path: string,
  body: object = {},
  as: Name = 'Ada',
) {
  const { entries } = await followsFor(org, surveyId, 'Margaret')
  const rev = entries.find(each => each.id === id)?.rev ?? 1
  return await org.http.post(`/api/survey-actions/${id}/${path}`, { rev, ...body }, { as })
}

/** The harbour with ten more pilots and ten more in People: both teams are large enough to be shown. */
export async function largerHarbour(): Promise<Organisation> {
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

/** Hands in the same for so many people, closes, and shares with Ada to answer for it. */
export async function closeAnswered(
  org: Organisation,
  id: string,
  people: number,
  answers: object,
): Promise<void> {
  const links = [...(await mailedLinks(org, 'Clarity in spring')).values()].slice(-people)
  for (const link of links) await handInBy(org, link, answers)
  await act(org, id, 'closing')
  await act(org, id, 'sharing', { ownerId: org.id.Ada })
}
