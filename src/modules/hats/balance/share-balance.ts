import { AppError, notFound, ruleBroken } from '#kernel/errors.ts'
import { askerOf, chartOn, type OrgChart } from '#modules/people/public.ts'
import type { Asker } from '#platform/offers.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { Image, NewSnapshot, SnapshotView } from './contract.ts'
import { readBalance } from './read-balance.ts'
import { deleteSnapshot, insertSnapshot, type Snapshot, snapshotFor, snapshotsOf } from './store/snapshots.ts'

/** Shares a picture of today with one person: figures and kinds, never what single acts were about. It stays as it is. */
export async function shareBalance(
  work: Work,
  { withId, as }: NewSnapshot,
): Promise<Pick<SnapshotView, 'id' | 'with' | 'as' | 'takenOn'>> {
  const asker = await askerOf(work)
  const chart = await chartOn(work, work.today)
  if (withId === null)
    throw ruleBroken('withId', 'nobody', 'You have not chosen anybody.', 'Choose who coaches you.')
  const problem = withProblem(withId, as, asker, chart)
  if (problem !== null) throw problem
  const image = imageOf(await readBalance(work))
  const snapshot = { personId: asker.me, withId, as, takenOn: work.today, image }
  const id = await insertSnapshot(work, snapshot)
  if (id === null) throw sharedToday(chart.person(withId)?.name ?? '')
  await work.publish({ type: 'balance.shared', subject: { kind: 'balance_snapshot', id } })
  const { with: withWhom, takenOn } = viewOf({ ...snapshot, id }, chart)
  return { id, with: withWhom, as, takenOn }
}

/** Takes back a picture that the acting person shared: it is removed. */
export async function revokeSnapshot(work: Work, id: string): Promise<void> {
  if (!(await deleteSnapshot(work, actingPerson(work), id))) throw notFound('picture')
}

/** A picture that the acting person shared, or that is shared with them. */
export async function readSnapshot(work: Work, id: string): Promise<SnapshotView> {
  const snapshot = await snapshotFor(work, actingPerson(work), id)
  if (snapshot === null) throw notFound('picture')
  return viewOf(snapshot, await chartOn(work, work.today))
}

/** Pictures that are shared with the acting person, newest first. */
export async function listSnapshots(work: Work): Promise<SnapshotView[]> {
  const chart = await chartOn(work, work.today)
  return (await snapshotsOf(work, actingPerson(work), 'with')).map(snapshot => viewOf(snapshot, chart))
}

function withProblem(
  withId: string,
  as: NewSnapshot['as'],
  { me, managerId }: Asker,
  chart: OrgChart,
): AppError | null {
  if (withId === me)
    return ruleBroken('withId', 'yourself', 'You see it already.', 'Choose your manager or a coach.')
  if (!chart.isActive(withId))
    return ruleBroken(
      'withId',
      'unknown_person',
      'This person does not work here.',
      'Choose somebody who does.',
    )
  if (as === 'manager' && withId !== managerId)
    return ruleBroken(
      'withId',
      'not_your_manager',
      'This person is not your manager.',
      'Share it with them as your coach, or with your manager.',
    )
  return null
}

function imageOf({ told, expected, level, recorded, kinds }: Awaited<ReturnType<typeof readBalance>>): Image {
  if (told === null)
    throw ruleBroken(
      '',
      'not_enough',
      'Not enough is recorded to say anything, so there is no picture to share.',
      'Come back in a few weeks, or add what you did elsewhere.',
    )
  return { told, expected, level, events: recorded.events, weeks: recorded.weeks, kinds: kinds.slice(0, 5) }
}

function sharedToday(name: string): AppError {
  const item = {
    ...{ field: 'withId', code: 'shared_today', message: `You have shared a picture of today with ${name}.` },
    fix: 'Take that one back first.',
  }
  return new AppError('duplicate', { items: [item] })
}

function viewOf({ id, personId, withId, as, takenOn, image }: Snapshot, chart: OrgChart): SnapshotView {
  const named = (personOf: string) => ({ id: personOf, name: chart.person(personOf)?.name ?? '' })
  return { id, from: named(personId), with: named(withId), as, takenOn, image }
}
