import type { Organisation } from '#test/organisation.ts'
import type { Name } from '#test/story.ts'

/** Somebody is away from today for two weeks, and another covers. */
export async function enterDays(org: Organisation, away: Name, cover: Name): Promise<void> {
  const span = { from: '2026-03-02', to: '2026-03-15', coverId: org.id[cover] }
  const entered = await org.http.post(`/api/people/${org.id[away]}/absences`, span, { as: away })
  const url = `/api/absences/${entered.body.id}/cover-answer`
  const accepted = await org.http.post(url, { accept: true }, { as: cover })
  if (accepted.status !== 200) throw new Error(JSON.stringify([entered.body, accepted.body]))
}

/** Gives somebody another position from today on, in their team: another manager, perhaps another title. */
export async function moveTo(
  org: Organisation,
  who: Name,
  { manager, title = 'Pilot' }: { readonly manager: Name; readonly title?: string },
): Promise<void> {
  const post = { teamId: org.team.Pilots, reportsTo: org.id[manager], title, level: 1 }
  const position = { ...post, from: '2026-03-02', endsCurrent: true }
  const placed = await org.http.post(`/api/people/${org.id[who]}/placements`, position, { as: 'Margaret' })
  if (placed.status !== 200) throw new Error(JSON.stringify(placed.body))
}
