import { addDays } from '#kernel/local-date.ts'
import { type Seeded, seeded } from '#kernel/seeded.ts'
import { aimsOwnedBy } from '#modules/aims/public.ts'
import { chartOn, DEMO_SEED, type DemoCast } from '#modules/people/public.ts'
import { recurringSeries } from '#modules/tasks/public.ts'
import type { Work } from '#platform/work.ts'
import { followersOf } from '../access.ts'
import { insertImprovements } from '../store/improvements.ts'
import { insertProcedures, insertReaders, replaceSeries } from '../store/procedures.ts'
import { IMPROVEMENTS, PROCEDURES } from './tidewell-standards.ts'

/** Gives Tidewell its procedures with who has read them, and its improvements. */
export async function addDemoStandards(work: Work, cast: DemoCast): Promise<void> {
  const random = seeded(DEMO_SEED).fork('standards')
  await addProcedures(work, cast, random)
  await insertImprovements(
    work,
    IMPROVEMENTS.map(({ team, by, weeks, estimated, realised, why: _, ...improvement }) => {
      const at = momentOf(cast, weeks)
      return {
        ...{
          ...improvement,
          id: random.id(at.getTime()),
          teamId: cast.team.get(team) ?? '',
          procedureId: null,
          at,
        },
        ...{ byId: cast.holder.get(by) ?? null, estimatedHours: estimated[0], estimatedMoney: estimated[1] },
        realisedHours: realised?.[0] ?? null,
        realisedMoney: realised?.[1] ?? null,
        realisedAt: realised === undefined ? null : momentOf(cast, Math.max(1, weeks - 14)),
      }
    }),
  )
}

async function addProcedures(work: Work, cast: DemoCast, random: Seeded): Promise<void> {
  const chart = await chartOn(work, work.today)
  const owners = PROCEDURES.map(({ owner }) => cast.holder.get(owner) ?? '')
  const aims = await aimsOwnedBy(work, [...owners, ...owners.flatMap(id => chart.chainOf(id))])
  const live = aims.filter(aim => aim.kind === 'goal' && aim.state === 'live')
  // The owner's own goal, else the nearest one above.
  const goalOf = (ownerId: string) =>
    [ownerId, ...chart.chainOf(ownerId)].flatMap(id => live.filter(aim => aim.owner?.id === id))[0]?.id ??
    null
  const rows = PROCEDURES.map(({ team, owner, servesGoal, weeks, ...procedure }) => {
    const ownerId = cast.holder.get(owner) ?? ''
    const at = momentOf(cast, weeks)
    const goalId = servesGoal ? goalOf(ownerId) : null
    const id = random.id(at.getTime())
    return {
      ...procedure,
      id,
      teamId: cast.team.get(team) ?? '',
      ownerId,
      goalId,
      responsibilityId: null,
      at,
      byId: ownerId,
    }
  })
  await insertProcedures(work, rows)
  await insertReaders(
    work,
    rows.flatMap(({ id, teamId, ownerId, unread, at }) => {
      const others = random.shuffle(followersOf(chart, teamId).filter(person => person !== ownerId))
      const readers = [
        ...followersOf(chart, teamId).filter(person => person === ownerId),
        ...others.slice(unread),
      ]
      return readers.map(personId => ({ procedureId: id, version: 1, personId, at }))
    }),
  )
  for (const { id, teamId, tasks } of rows) {
    if (tasks === undefined) continue
    const series = await recurringSeries(work, chart.teamAndBelow(teamId))
    const done = series.filter(({ title }) => title.startsWith(tasks))
    await replaceSeries(
      work,
      id,
      done.map(({ seriesId }) => seriesId),
    )
  }
}

function momentOf({ asOf }: DemoCast, weeks: number): Date {
  return new Date(`${addDays(asOf, -7 * weeks)}T10:15:00Z`)
}
