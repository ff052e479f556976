import type { LocalDate } from '#kernel/local-date.ts'
import type { AimFact } from '#modules/aims/public.ts'
import type { WorkFacts } from '#modules/tasks/public.ts'
import { append } from './append.ts'
import type { GoalWork } from './goal-work.ts'

/** Open work on a goal and everything below it. */
export interface WorkBelow {
  open: number
  openDays: number
  unestimated: number
  unassignedCritical: number
  doneLately: number
  readonly assigneeIds: Set<string>
  readonly teamIds: Set<string>
}

const STANDING = new Set(['draft', 'consulting', 'briefed', 'planned', 'live'])

/** The aims of a date as a tree, with the work that serves them. */
export class AimTree {
  readonly all: readonly AimFact[]
  readonly #onWork: () => void
  readonly #aims: ReadonlyMap<string, AimFact>
  readonly #children = new Map<string, AimFact[]>()
  readonly #owned = new Map<string, AimFact[]>()
  readonly #ofTeam = new Map<string, AimFact[]>()
  readonly #work: GoalWork
  /** Sums that somebody asked for, until the work below is another. */
  readonly #below = new Map<string, WorkBelow | undefined>()
  readonly #leadsToVision = new Map<string, boolean>()
  readonly #alike = new Map<string, readonly AimFact[]>()

  /** `aims` in the order of siblings. `onWork` is called whenever somebody asks for work. */
  constructor(aims: readonly AimFact[], work: GoalWork, onWork: () => void = () => {}) {
    this.#onWork = onWork
    this.all = aims
    this.#aims = new Map(aims.map(aim => [aim.id, aim]))
    this.#work = work
    for (const aim of aims) {
      if (aim.parentId !== null) append(this.#children, aim.parentId, aim)
      if (STANDING.has(aim.state) && aim.ownerId !== null) append(this.#owned, aim.ownerId, aim)
      if (STANDING.has(aim.state) && aim.teamId !== null) append(this.#ofTeam, aim.teamId, aim)
    }
  }

  /** Other aims with the same work. `ids`: those that are not what they were; work below all others is what it was. */
  withAims(aims: readonly AimFact[], ids: Iterable<string>): AimTree {
    const other = new AimTree(aims, this.#work, this.#onWork)
    const around = new Set([...this.withAbove(ids), ...other.withAbove(ids)])
    for (const [id, sum] of this.#below) if (!around.has(id)) other.#below.set(id, sum)
    return other
  }

  /** Any aim of the date; undefined when unknown or archived. */
  aim(id: string | null): AimFact | undefined {
    return id === null ? undefined : this.#aims.get(id)
  }

  /** Those of one kind, and of one health where it is named, in the order of all. */
  having(kind: AimFact['kind'], health?: AimFact['health']): readonly AimFact[] {
    const key = `${kind} ${health}`
    const found = this.#alike.get(key) ?? alike(this.all, kind, health)
    this.#alike.set(key, found)
    return found
  }

  /** Those directly below, closed ones too. */
  children(id: string): readonly AimFact[] {
    return this.#children.get(id) ?? []
  }

  /** Aims that somebody owns and that are not closed. */
  ownedBy(personId: string): readonly AimFact[] {
    return this.#owned.get(personId) ?? []
  }

  /** Goals of a team that are not closed. */
  ofTeam(teamId: string): readonly AimFact[] {
    return this.#ofTeam.get(teamId) ?? []
  }

  /** Ids above an aim, nearest first. */
  above(id: string): readonly string[] {
    const line = new Set<string>()
    for (let parent = this.aim(id)?.parentId ?? null; parent !== null && !line.has(parent); ) {
      line.add(parent)
      parent = this.aim(parent)?.parentId ?? null
    }
    return [...line]
  }

  /** Work that serves an aim itself. */
  workOn(id: string): WorkFacts['goals'][number] | undefined {
    this.#onWork()
    return this.#work.on(id)
  }

  /** Goals that somebody has open work on. */
  workedOnBy(personId: string): readonly string[] {
    this.#onWork()
    return this.#work.goalsOf(personId)
  }

  /** Puts the work on some goals in the place of what it was. */
  renewWork(goalIds: ReadonlySet<string>, rows: readonly WorkFacts['goals'][number][]): void {
    this.#work.renew(goalIds, rows)
    for (const id of this.withAbove(goalIds)) this.#below.delete(id)
  }

  /** These, and everything above them. */
  withAbove(ids: Iterable<string>): ReadonlySet<string> {
    const found = new Set(ids)
    for (const id of [...found]) for (const above of this.above(id)) found.add(above)
    return found
  }

  /** These, and everything below them. */
  withBelow(ids: Iterable<string>): ReadonlySet<string> {
    const found = new Set(ids)
    for (const id of found) for (const child of this.children(id)) found.add(child.id)
    return found
  }

  /** Open work on an aim and below it; undefined when there is none. */
  workBelow(id: string): WorkBelow | undefined {
    this.#onWork()
    return this.#sumBelow(id)
  }

  /** Whether a line leads from an aim through a live strategy, or straight, to the live vision. */
  leadsToVision(id: string): boolean {
    const known = this.#leadsToVision.get(id)
    if (known !== undefined) return known
    this.#leadsToVision.set(id, false) // a circle leads nowhere
    const aim = this.aim(id)
    const does =
      aim !== undefined &&
      (aim.kind === 'vision'
        ? aim.state === 'live'
        : aim.parentId !== null &&
          (aim.kind === 'goal' ? STANDING.has(aim.state) : aim.state === 'live') &&
          this.leadsToVision(aim.parentId))
    this.#leadsToVision.set(id, does)
    return does
  }

  /** Whether anything of this plan lies ahead within some days: a milestone, a task or a goal below. */
  nextOn(aim: AimFact): LocalDate | null {
    const dates = [
      aim.nextMilestoneOn,
      this.workOn(aim.id)?.nextDueOn ?? null,
      ...this.children(aim.id).map(child => (STANDING.has(child.state) ? child.dueOn : null)),
    ].filter(date => date !== null)
    return dates.toSorted()[0] ?? null
  }

  #sumBelow(id: string): WorkBelow | undefined {
    if (this.#below.has(id)) return this.#below.get(id)
    this.#below.set(id, undefined) // a circle is not counted twice
    const own = this.#work.on(id)
    const parts = this.children(id).flatMap(child => this.#sumBelow(child.id) ?? [])
    const sum = own === undefined && parts.length === 0 ? undefined : nothing()
    if (sum !== undefined) for (const part of own === undefined ? parts : [own, ...parts]) addTo(sum, part)
    this.#below.set(id, sum)
    return sum
  }
}

/** Of these aims those of one kind, and of one health where it is named. */
export function alike(
  aims: readonly AimFact[],
  kind: AimFact['kind'],
  health?: AimFact['health'],
): readonly AimFact[] {
  return aims.filter(aim => aim.kind === kind && (health === undefined || aim.health === health))
}

type Summand = Pick<WorkFacts['goals'][number], Exclude<keyof WorkBelow, 'assigneeIds' | 'teamIds'>> & {
  readonly assigneeIds: Iterable<string>
  readonly teamIds: Iterable<string>
}

function addTo(sum: WorkBelow, row: Summand): void {
  sum.open += row.open
  sum.openDays += row.openDays
  sum.unestimated += row.unestimated
  sum.unassignedCritical += row.unassignedCritical
  sum.doneLately += row.doneLately
  for (const personId of row.assigneeIds) sum.assigneeIds.add(personId)
  for (const teamId of row.teamIds) sum.teamIds.add(teamId)
}

function nothing(): WorkBelow {
  return {
    ...{ open: 0, openDays: 0, unestimated: 0, unassignedCritical: 0, doneLately: 0 },
    ...{ assigneeIds: new Set<string>(), teamIds: new Set<string>() },
  }
}
