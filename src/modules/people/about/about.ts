import { forbidden, notFound, staleRev } from '#kernel/errors.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import { chartOn } from '../chart/chart-on.ts'
import type { OrgChart } from '../org-chart.ts'
import { aboutOf, saveAbout } from '../store/about-store.ts'
import { type AboutRelation, readableFields } from './about-rules.ts'
import type { AboutView, NewAbout } from './about-shapes.ts'

const NOTHING = { text: '', reach: 'pair' as const }
const UNWRITTEN = { strengths: NOTHING, howIWork: NOTHING, aspirations: NOTHING, rev: 0 }

/** What somebody says about themselves, as far as the actor may read it. */
export async function readAbout(work: Work, personId: string): Promise<AboutView> {
  const me = actingPerson(work)
  const chart = await chartOn(work, work.today)
  if (chart.person(personId) === null) throw notFound('person')
  const { rev, ...texts } = (await aboutOf(work, personId)) ?? UNWRITTEN
  const { strengths, howIWork, aspirations } = texts
  const reaches = { strengths: strengths.reach, howIWork: howIWork.reach, aspirations: aspirations.reach }
  const fields = readableFields(reaches, relationTo(chart, me, personId))
  return {
    strengths: fields.has('strengths') ? strengths : null,
    howIWork: fields.has('howIWork') ? howIWork : null,
    aspirations: fields.has('aspirations') ? aspirations : null,
    mayWrite: me === personId,
    rev,
  }
}

/** Writes what the actor says about themselves; nobody writes it for another. */
export async function writeAbout(work: Work, personId: string, about: NewAbout): Promise<AboutView> {
  const me = actingPerson(work)
  const chart = await chartOn(work, work.today)
  if (chart.person(personId) === null) throw notFound('person')
  if (personId !== me) throw forbidden('write about somebody else', 'them to write it')
  if (!(await saveAbout(work, me, about))) throw staleRev(await readAbout(work, me))
  await work.publish({ type: 'about.changed', subject: { kind: 'person', id: me } })
  return await readAbout(work, me)
}

function relationTo(chart: OrgChart, me: string, personId: string): AboutRelation {
  if (me === personId) return 'self'
  if (chart.managerOf(personId) === me || chart.placementOf(personId)?.reportsTo === me) return 'manager'
  return chart.teamsOf(personId).some(teamId => chart.membersOf(teamId).includes(me)) ? 'near' : 'other'
}
