import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import { addAbsenceRows } from '#modules/people/public.ts'
import type { Organisation } from '#test/organisation.ts'
import type { Name, TeamName } from '#test/story.ts'
import { proposeIdea } from './acts/propose-idea.ts'
import { turnIdeas } from './answerer/turn-ideas.ts'
import { NewIdea } from './contract/bodies.ts'
import type { IdeaPage, Saved } from './contract.ts'
import { readIdea } from './reading/read-idea.ts'

/** Proposes an idea as somebody of the story. */
export async function proposedBy(org: Organisation, by: Name, over: Partial<NewIdea> = {}): Promise<Saved> {
  const wish = NewIdea.parse({
    title: 'A second tug on Mondays',
    why: 'Three ships wait every Monday.',
    ...over,
  })
  return await org.as(by, work => proposeIdea(work, wish))
}

/** The page of an idea as somebody sees it. */
export async function pageOf(org: Organisation, as: Name, id: string): Promise<IdeaPage> {
  return await org.as(as, work => readIdea(work, id))
}

/** Moves the clock and does what happens by itself. */
export async function turnAt(org: Organisation, iso: string): Promise<void> {
  org.at(iso)
  await org.system(turnIdeas)
}

/** Plans days away, with a cover who accepted or without. */
export async function awayFor(
  org: Organisation,
  who: Name,
  from: string,
  to: string,
  cover?: Name,
): Promise<void> {
  const coverId = cover === undefined ? null : org.id[cover]
  const absence = { id: newId(), personId: org.id[who], from, to, coverId }
  await org.system(work =>
    addAbsenceRows(work, [{ ...absence, coverState: cover === undefined ? null : 'accepted' }]),
  )
}

/** A trial as an answer, with its version. */
export const TRIAL = { hypothesis: 'Nobody waits.', tells: 'The log of six Mondays.', untilOn: '2026-04-13' }

/** A live goal of Harbour Works: the pilots', owned by Grace. Returns its id. */
export async function goalIn(
  org: Organisation,
  over: { title?: string; owner?: Name; team?: TeamName | null; scope?: 'org' | 'team' | 'person' } = {},
): Promise<string> {
  const { title = 'Berth every ship within an hour', owner = 'Grace', team = 'Pilots', scope = 'team' } = over
  const id = newId()
  const teamId = team === null ? null : org.team[team]
  await org.system(work =>
    sql`insert into aims_aims (org_id, id, kind, scope, state, team_id, owner_id, title, due_on, cadence_days, created_at, created_on)
      values (${org.orgId}, ${id}, 'goal', ${scope}, 'live', ${teamId}, ${org.id[owner]}, ${title}, '2026-06-30', 7,
              ${work.now}, ${work.today})`.execute(work.sql),
  )
  return id
}
