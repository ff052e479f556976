import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import type { Finding } from '../checks/check.ts'
import { findBreaks } from '../checks/find-breaks.ts'
import { readFacts } from '../facts/read-facts.ts'
import { Snapshot } from '../facts/snapshot.ts'
import { judge } from '../judge.ts'
import { RULES } from '../rules/all-rules.ts'
import type { Considered, Subject } from '../rules/rule.ts'
import type { Source } from '../rules/source.ts'
import { wordsInForce } from '../rules/words-in-force.ts'
import { thresholdsInForce } from '../thresholds/in-force.ts'
import { THRESHOLDS, type ThresholdKey, withNumbers } from '../thresholds/thresholds.ts'
import NOTHING from './nothing-to-judge.json' with { type: 'json' }
import { personMeant } from './person-meant.ts'

/** Why each rule said, or did not say, something to one person on a date. */
export interface Explained {
  readonly on: LocalDate
  /** Whoever is away gets no new card: what fires for them only holds. */
  readonly person: { readonly id: string; readonly name: string; readonly isAway: boolean }
  /** In the order of their ids. */
  readonly rules: readonly ExplainedRule[]
  /** Where the line from vision to work breaks, as far as they own it or briefed it. */
  readonly breaks: readonly Pick<Finding, 'check' | 'severity' | 'says'>[]
}

/** What one rule looked for, and all that it found. */
export interface ExplainedRule {
  readonly rule: string
  readonly title: string
  /** What it is about and what it reads, as published. */
  readonly notices: string
  readonly reads: string
  readonly thresholds: Readonly<Record<string, number>>
  readonly cases: readonly ExplainedCase[]
  /** What would have to be there for it to judge anything; null where it did. */
  readonly nothing: string | null
  readonly error: string | null
}

interface ExplainedCase {
  readonly about: Subject & { readonly name: string }
  readonly verdict: Considered['verdict']
  readonly calmDays: Considered['calmDays']
  readonly strength: Considered['strength']
  /** All of them, also those that do not speak. */
  readonly sources: readonly Pick<Source, 'says' | 'value' | 'threshold' | 'counts' | 'isShare' | 'speaks'>[]
}

/**
 * Explains every rule for one person, by name or part of it, e-mail address or id, on any date; null when nobody is called that, refused
 * when several are. For who runs the server: it prints what the person may read, and what no card says because it does not speak, so it
 * is told on the command line only.
 */
export async function explainPerson(work: Work, who: string, on: LocalDate): Promise<Explained | null> {
  const { is } = await thresholdsInForce(work)
  const at = new Snapshot(await readFacts(work, on), true)
  const person = await personMeant(work, who, at.chart.personsActive())
  if (person === null) return null
  const { cases, broken } = judge(RULES, at, is)
  const mine = Map.groupBy(
    cases.filter(each => each.wearerId === person.id),
    each => each.rule,
  )
  const keys = Object.keys(THRESHOLDS) as ThresholdKey[]
  const nameOf = namesIn(at)
  const inOrder = RULES.toSorted((one, other) => one.id.localeCompare(other.id))
  return {
    ...{ on, person: { id: person.id, name: person.name, isAway: at.chart.isAway(person.id) } },
    rules: inOrder.map(rule => {
      const { id, title } = rule
      const { notices, reads } = wordsInForce(rule, is)
      const own = mine.get(id) ?? []
      const failed = broken.find(each => each.rule === id)
      return {
        ...{ rule: id, title, notices, reads },
        thresholds: Object.fromEntries(
          keys.filter(key => key.startsWith(`${id}.`)).map(key => [key, is[key]]),
        ),
        cases: own.map(({ subject, verdict, calmDays, strength, sources }) => ({
          ...{ about: { ...subject, name: nameOf(subject) }, verdict, calmDays, strength },
          sources: sources.map(({ says, value, threshold, counts, isShare, speaks }) => ({
            ...{ says, value, threshold, counts, isShare, speaks },
          })),
        })),
        nothing: own.length > 0 || failed !== undefined ? null : nothingToJudge(id, is),
        error: failed === undefined ? null : String(failed.error),
      }
    }),
    breaks: findBreaks(at, is)
      .findings.filter(({ ownerId, briefGiverId }) => ownerId === person.id || briefGiverId === person.id)
      .map(({ check, severity, says }) => ({ check, severity, says })),
  }
}

function nothingToJudge(id: string, is: Parameters<typeof withNumbers>[2]): string {
  return withNumbers(NOTHING[id as keyof typeof NOTHING], id, is)
}

/** How what a case is about is called; as its sources do, where only few may know its words. */
function namesIn(at: Snapshot): (subject: Subject) => string {
  const { changes, decisions, obstacles } = at.facts
  const called = new Map([
    ...changes.map(({ id, name }) => [id, name] as const),
    ...decisions.map(({ id, question }) => [id, question ?? 'a decision known to few'] as const),
    ...obstacles.map(({ id, title }) => [id, title ?? 'an obstacle known to few'] as const),
  ])
  return ({ kind, id }) => {
    if (kind === 'person') return at.name(id)
    if (kind === 'team') return at.chart.team(id)?.name ?? 'a team that is gone'
    return (kind === 'aim' ? at.tree.aim(id)?.title : called.get(id)) ?? `${kind} ${id}`
  }
}
