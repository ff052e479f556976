import type { LocalDate } from '#kernel/local-date.ts'
import { seeded } from '#kernel/seeded.ts'
import type { Work } from '#platform/work.ts'
import { foundOrganisation } from '../organisation/create-organisation.ts'
import { addAbsenceRows, addPersonRows, addPlacementRows, addTeamRows } from '../store/add-rows.ts'
import { tidewellAbsences } from './tidewell-absences.ts'
import { tidewellPeople } from './tidewell-people.ts'

/** The seed of the whole demo organisation. */
export const DEMO_SEED = 20_260

/** What other rooms need to add their part of the demo. */
export interface DemoCast {
  readonly asOf: LocalDate
  /** Person id by key of the post, such as `CTO`, `Head of software`, `Calibration 1`; see tidewell-posts.csv. */
  readonly holder: ReadonlyMap<string, string>
  /** Team id by name. */
  readonly team: ReadonlyMap<string, string>
}

/** Makes Tidewell Instruments with its people, in the organisation of this unit of work, as of `work.today`. */
export async function addDemoPeople(work: Work): Promise<DemoCast> {
  await foundOrganisation(work, { name: 'Tidewell Instruments', timeZone: 'Europe/Amsterdam', demo: true })
  const random = seeded(DEMO_SEED).fork('people')
  const nowMs = work.now.getTime()
  const { teams, persons, placements, holder } = tidewellPeople(random, work.today, nowMs)
  await addTeamRows(work, teams)
  await addPersonRows(work, persons)
  await addPlacementRows(work, placements)
  await addAbsenceRows(work, tidewellAbsences(random.fork('absences'), work.today, nowMs, holder))
  await work.publish({
    type: 'organisation.founded',
    subject: { kind: 'organisation', id: work.orgId },
    data: { demo: true },
  })
  return { asOf: work.today, holder, team: new Map(teams.map(team => [team.name, team.id])) }
}
