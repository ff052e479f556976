import { isAlike } from '#platform/is-alike.ts'
import type { Work } from '#platform/work.ts'
import type { Facts, GroupFact } from './facts.ts'
import type { Few } from './few.ts'
import { groupKey } from './look-ups.ts'
import { readGroups, wantedGroups } from './read-groups.ts'
import type { Snapshot } from './snapshot.ts'

/** Who reads what of whom. */
type Asked = Pick<Facts, 'people' | 'changes'>

/**
 * Reads again what surveys tell of groups: all of it, or of those whom somebody else reads of now, and of readers of whom it is said that
 * they may read otherwise. Tells of which teams and changes it is another.
 */
export async function renewGroups(
  work: Work,
  at: Snapshot,
  before: Asked,
  readers: ReadonlySet<string> | 'all',
): Promise<Few> {
  const { people, changes, groups: known } = at.facts
  const was = new Set(wantedGroups(before.people.chart, before.changes).map(keyOf))
  const wanted = Map.groupBy(wantedGroups(people.chart, changes), each =>
    readers === 'all' || readers.has(each.readerId) || !was.has(keyOf(each)) ? 'asked' : 'known',
  )
  const found = await readGroups(work, people, changes, wanted.get('asked') ?? [])
  const stay = new Set((wanted.get('known') ?? []).map(keyOf))
  const groups = [...known.filter(group => stay.has(keyOf(group))), ...found]
  const ids = new Set(otherGroups(known, groups).map(({ aboutId }) => aboutId))
  if (ids.size > 0) at.renew({ groups })
  return { teams: at.chart.teams().filter(({ id }) => ids.has(id)), persons: [], aims: [], ids }
}

type Asking = Pick<GroupFact, 'readerId' | 'aboutId' | 'changeId'>

function keyOf({ readerId, aboutId, changeId }: Asking): string {
  return `${readerId} ${aboutId} ${changeId ?? ''}`
}

/** Those that are new, other or gone. */
function otherGroups(before: readonly GroupFact[], now: readonly GroupFact[]): GroupFact[] {
  const gone = new Map(before.map(group => [groupKey(group), group]))
  const other = now.filter(group => {
    const was = gone.get(groupKey(group))
    gone.delete(groupKey(group))
    return !isAlike(was, group)
  })
  return [...other, ...gone.values()]
}
