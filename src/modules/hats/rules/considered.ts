import type { LocalDate } from '#kernel/local-date.ts'
import type { Considered, Hat, Rule, Subject } from './rule.ts'
import { type Source, type Strength, strengthOf } from './source.ts'

const NOBODY: readonly string[] = []

/** What a rule says of one case; the rest follows from its sources. */
export interface Case {
  readonly wearerId: string
  readonly subject: Subject
  readonly sources: readonly Source[]
  readonly fires: boolean
  /** Whether an open one is not over yet; what fires always holds. */
  readonly holds?: boolean
  /** For how many days an open one stays that neither fires nor holds; not given, or null, where it is over at once. */
  readonly calmDays?: number | null
  readonly hat?: Hat
  readonly strength?: Strength
  readonly seenBy?: readonly string[]
  readonly scope?: readonly string[]
  readonly dueOn?: LocalDate | null
}

/** A case as the engine keeps it. */
export function considered(rule: Pick<Rule, 'id' | 'hat'>, given: Case): Considered {
  const {
    wearerId,
    subject,
    sources,
    fires,
    holds = false,
    calmDays = null,
    seenBy = NOBODY,
    scope = NOBODY,
    dueOn = null,
  } = given
  const verdict = fires ? 'fires' : holds ? 'holds' : calmDays === null ? 'quiet' : 'calm'
  return {
    ...{ rule: rule.id, wearerId, subject, sources, seenBy, scope, dueOn, verdict },
    calmDays: verdict === 'calm' ? calmDays : null,
    hat: given.hat ?? rule.hat,
    strength: given.strength ?? strengthOf(sources),
  }
}

/** Whether a situation that is open is neither over nor calm. */
export function isOn({ verdict }: Pick<Considered, 'verdict'>): boolean {
  return verdict === 'fires' || verdict === 'holds'
}

/** "1 task", "3 tasks". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/** "Ada", "Ada and Grace", "Ada, Grace and 3 others": at most so many names. */
export function named(names: readonly string[], most = 3): string {
  const shown = names.length > most + 1 ? [...names.slice(0, most), `${names.length - most} others`] : names
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}

/** The same words at the start of a sentence. */
export function atStart(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** "33%". */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`
}
