import type { LocalDate } from '#kernel/local-date.ts'
import type { Work } from '#platform/work.ts'
import type { Finding } from './checks/check.ts'
import { findBreaks } from './checks/find-breaks.ts'
import { RULES } from './rules/all-rules.ts'
import { judgeOn } from './signals/refresh.ts'
import { THRESHOLDS, type ThresholdKey } from './thresholds/thresholds.ts'

/** Why each rule said, or did not say, something to one person on a date. */
export interface Explained {
  readonly on: LocalDate
  readonly person: { readonly id: string; readonly name: string }
  readonly rules: readonly {
    readonly rule: string
    readonly title: string
    readonly thresholds: Readonly<Record<string, number>>
    /** Cases that the rule looked at for this person; none: nothing of theirs is what it looks at. */
    readonly cases: readonly {
      readonly about: string
      readonly verdict: 'fires' | 'holds' | 'quiet'
      readonly strength: string
      readonly sources: readonly {
        readonly says: string
        readonly value: number
        readonly threshold: number
        readonly speaks: boolean
      }[]
    }[]
    readonly error: string | null
  }[]
  /** Where the line from vision to work breaks, as far as they own it or briefed it. */
  readonly breaks: readonly Pick<Finding, 'check' | 'severity' | 'says'>[]
}

/**
 * Explains every rule for one person, by name, e-mail-free part of it or id, on any date; null when nobody is called that. For who runs
 * the server: it prints what the person themselves would see, so it is told on the command line only.
 */
export async function explainPerson(work: Work, who: string, on: LocalDate): Promise<Explained | null> {
  const { at, is, cases, broken } = await judgeOn(work, on)
  const wanted = who.toLowerCase()
  const person = at.chart
    .personsActive()
    .find(
      each =>
        each.id === who || each.name.toLowerCase() === wanted || each.name.toLowerCase().includes(wanted),
    )
  if (person === undefined) return null
  const mine = Map.groupBy(
    cases.filter(each => each.wearerId === person.id),
    each => each.rule,
  )
  const keys = Object.keys(THRESHOLDS) as ThresholdKey[]
  return {
    ...{ on, person: { id: person.id, name: person.name } },
    rules: RULES.map(({ id, title }) => ({
      ...{ rule: id, title },
      thresholds: Object.fromEntries(keys.filter(key => key.startsWith(`${id}.`)).map(key => [key, is[key]])),
      cases: (mine.get(id) ?? []).map(({ subject, verdict, strength, sources }) => ({
        ...{ about: `${subject.kind} ${subject.id}`, verdict, strength },
        sources: sources.map(({ says, value, threshold, speaks }) => ({ says, value, threshold, speaks })),
      })),
      error: broken.some(each => each.rule === id)
        ? String(broken.find(each => each.rule === id)?.error)
        : null,
    })),
    breaks: findBreaks(at, is)
      .findings.filter(({ ownerId, briefGiverId }) => ownerId === person.id || briefGiverId === person.id)
      .map(({ check, severity, says }) => ({ check, severity, says })),
  }
}
