import { addDays } from '#kernel/local-date.ts'
import { type Seeded, seeded } from '#kernel/seeded.ts'
import { aimsOwnedBy } from '#modules/aims/public.ts'
import { chartOn, DEMO_SEED, type DemoCast, type OrgChart } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import { membersOf } from '../norms/norms-access.ts'
import { addExchangeRows } from '../store/exchanges.ts'
import { insertAgreements, insertNorms } from '../store/norms.ts'
import { addAcknowledgementRows, insertCharters } from '../store/save-charter.ts'
import { tidewellCharters } from './tidewell-charters.ts'
import { tidewellExchanges } from './tidewell-exchanges.ts'
import { NORMS } from './tidewell-norms.ts'

/** Gives Tidewell its charters, what some answered side by side, and how a few teams work. */
export async function addDemoCharters(work: Work, cast: DemoCast): Promise<void> {
  const random = seeded(DEMO_SEED).fork('charters')
  const chart = await chartOn(work, work.today)
  const everybody = chart.personsActive().map(person => person.id)
  const aims = await aimsOwnedBy(work, everybody)
  const { charters, acknowledgements } = tidewellCharters({ cast, chart, aims, random })
  await insertCharters(work, charters)
  await addAcknowledgementRows(work, acknowledgements)
  await addExchangeRows(work, tidewellExchanges(cast, charters, random.fork('exchanges')))
  await addNorms(work, cast, chart, random.fork('norms'))
}

async function addNorms(work: Work, cast: DemoCast, chart: OrgChart, random: Seeded): Promise<void> {
  const pages = NORMS.map(({ team, weeks, ...page }) => {
    const teamId = cast.team.get(team) ?? ''
    const at = new Date(`${addDays(cast.asOf, -7 * weeks)}T13:20:00Z`)
    return { ...page, teamId, at, version: 1, byId: chart.leadOf(teamId) }
  })
  await insertNorms(work, pages)
  const agreements = pages.flatMap(({ teamId, version, at, open, byId }) => {
    const others = random.shuffle(membersOf(chart, teamId).filter(id => id !== byId))
    const agreed = [...(byId === null ? [] : [byId]), ...others.slice(open)]
    return agreed.map(personId => ({ teamId, version, personId, at }))
  })
  await insertAgreements(work, agreements)
}
