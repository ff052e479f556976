import { Snapshot } from '../facts/snapshot.ts'
import { factsOf, type Told } from '../facts.factory.ts'
import { thresholdsWith } from '../thresholds/thresholds.ts'
import { CHECKS } from './all-checks.ts'

/** "major aim goal" for each finding of one check, in order; by numbers of its own if there are any. */
export function found(id: string, told: Told, own: Readonly<Record<string, number>> = {}): string[] {
  const check = CHECKS.find(each => each.id === id)
  if (check === undefined) throw new Error(`There is no check ${id}.`)
  return [...check.find(new Snapshot(factsOf(told)), thresholdsWith(own))].map(
    ({ severity, subject }) => `${severity} ${subject.kind} ${subject.id}`,
  )
}
