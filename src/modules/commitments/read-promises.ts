import { chartOn } from '#modules/people/public.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import { isShownTo, type Relation, relationsTo } from './access.ts'
import type { MyPromises, PromiseView, ShownPromises } from './contract.ts'
import { type PromiseState, tallyFrom, tallyOf } from './promise.ts'
import { promiseView } from './promise-view.ts'
import {
  endCounts,
  promisesAround,
  promisesOfParties,
  promisesOfSource,
  showablePromises,
} from './store/promises.ts'
import { type Share, sharesOf } from './store/shares.ts'
import type { PromiseColumns } from './store/tables.ts'

/** What the actor promised and what was promised to them. */
export async function listMyPromises(work: Work): Promise<MyPromises> {
  const me = actingPerson(work)
  const since = tallyFrom(work.today)
  const chart = await chartOn(work, work.today)
  const rows = await promisesAround(work, me, since)
  const counts = await endCounts(work, [me], since)
  const shares = await sharesOf(work, [me])
  const view = (row: PromiseColumns) =>
    promiseView(work, row, { chart, relations: relationsTo(row, me, chart, []), line: lineIn(rows, row) })
  const isMine = (row: PromiseColumns) => row.byPersonId === me
  return {
    today: work.today,
    open: rows.filter(row => isMine(row) && row.state === 'open').map(view),
    toMe: rows.filter(row => !isMine(row) && row.state === 'open').map(view),
    ended: rows
      .filter(row => isMine(row) && row.state !== 'open')
      .sort((a, b) => (b.endedOn ?? '').localeCompare(a.endedOn ?? ''))
      .map(view),
    tally: tallyOf(byState(counts)),
    shares: shares.map(({ audience, shows }) => ({ audience, shows })),
  }
}

/** What colleagues show the actor, by name: people who answer to them, and those they share a team with. */
export async function listShownPromises(work: Work): Promise<{ people: ShownPromises[] }> {
  const me = actingPerson(work)
  const chart = await chartOn(work, work.today)
  const mates = chart.teamsOf(me).flatMap(teamId => [...chart.membersOf(teamId), chart.leadOf(teamId)])
  const near = new Set([...chart.reportsOf(me), ...mates.filter(id => id !== null)])
  near.delete(me)
  const shares = (await sharesOf(work, [...near])).filter(share =>
    isShownTo(share, share.personId, me, chart),
  )
  const people = [...new Set(shares.map(share => share.personId))]
  const listing = shares.filter(share => share.shows === 'list').map(share => share.personId)
  const since = tallyFrom(work.today)
  const counts = await endCounts(work, people, since)
  const rows = await showablePromises(work, listing, since)
  return {
    people: people
      .map(id => ({
        person: { id, name: chart.person(id)?.name ?? '' },
        tally: tallyOf(byState(counts.filter(count => count.personId === id))),
        promises: listing.includes(id) ? rows.filter(row => row.byPersonId === id).map(shown) : null,
      }))
      .sort((a, b) => a.person.name.localeCompare(b.person.name)),
  }

  function shown(row: PromiseColumns): PromiseView {
    return promiseView(work, row, { chart, relations: SHOWN, line: lineIn(rows, row) })
  }
}

/**
 * Promises made in a source, for the page of that source; the caller has checked that the actor may see it. What became of
 * each (`state`) is null unless the actor is one of those it is between, or it was given to everybody, or is shown to them.
 */
export async function promisesFrom(
  work: Work,
  source: { readonly kind: string; readonly id: string },
): Promise<PromiseView[]> {
  return await views(work, await promisesOfSource(work, source.kind, source.id))
}

/**
 * Promises to and from external parties, for those who may read the notes about them: such a promise is the organisation's
 * word, so what became of it is theirs to know. The caller has checked that.
 */
export async function promisesWith(work: Work, partyIds: readonly string[]): Promise<PromiseView[]> {
  const rows = await promisesOfParties(work, partyIds)
  return await views(work, rows, ['everybody'])
}

async function views(
  work: Work,
  rows: readonly PromiseColumns[],
  also: readonly Relation[] = [],
): Promise<PromiseView[]> {
  const me = actingPerson(work)
  const chart = await chartOn(work, work.today)
  const makers = new Set(rows.map(row => row.byPersonId).filter(id => id !== null))
  const shares: readonly Share[] = await sharesOf(work, [...makers])
  return rows.map(row =>
    promiseView(work, row, {
      chart,
      relations: new Set([...relationsTo(row, me, chart, shares), ...also]),
      line: lineIn(rows, row),
    }),
  )
}

const SHOWN: ReadonlySet<Relation> = new Set(['shown'])

function lineIn(rows: readonly PromiseColumns[], { rootId }: PromiseColumns): readonly PromiseColumns[] {
  return rows.filter(row => row.rootId === rootId)
}

function byState(counts: readonly { state: PromiseState; count: number }[]) {
  return Object.fromEntries(counts.map(({ state, count }) => [state, count]))
}
