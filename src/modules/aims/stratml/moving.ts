import type { LocalDate } from '#kernel/local-date.ts'
import type { AimKind, AimState } from '../aim-words.ts'
import { cycleProblem, placeProblems } from '../invariants.ts'
import type { KnownAim } from './known-aim.ts'

/** The aim that the file puts another one below. */
export interface NewParent {
  readonly id: string
  readonly kind: AimKind
  readonly title: string
  readonly state: AimState
  readonly dueOn: LocalDate | null
}

interface Setting {
  readonly parents: ReadonlyMap<string, string | null>
  readonly whyNotMove: (aim: KnownAim) => string | null
}

/** The moves of one import, each judged with those before it done. */
export class Moving {
  readonly #setting: Setting
  readonly #parents: Map<string, string | null>

  constructor(setting: Setting) {
    this.#setting = setting
    this.#parents = new Map(setting.parents)
  }

  /** Why an aim cannot move below another one, in a sentence; null when it can, and then it has. */
  obstacle(aim: KnownAim, to: NewParent): string | null {
    const refused = this.#setting.whyNotMove(aim)
    if (refused !== null) return refused
    const place = { ...aim, ...linkBelow(aim, to), parent: { ...to, scope: 'org', ownerId: null } } as const
    const problems = [
      ...(this.#isBelow(to.id, aim.id) ? [cycleProblem(to.title)] : []),
      ...placeProblems(place),
    ]
    if (problems.length === 0) this.#parents.set(aim.id, to.id)
    return problems[0]?.message ?? null
  }

  #isBelow(id: string, above: string): boolean {
    let at: string | null = id
    while (at !== null && at !== above) at = this.#parents.get(at) ?? null
    return at === above
  }
}

/** How an aim serves its new parent: as before where both are goals; a strategy is served without more. */
export function linkBelow(
  aim: Pick<KnownAim, 'link' | 'critical'>,
  to: Pick<NewParent, 'kind'>,
): Pick<KnownAim, 'link' | 'critical'> {
  const { link, critical } = aim
  return to.kind === 'goal' ? { link, critical } : { link: null, critical: false }
}
