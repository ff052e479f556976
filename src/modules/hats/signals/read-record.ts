import { forbidden } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import type { RecordPage } from '../contract.ts'
import { RULES } from '../rules/all-rules.ts'
import { recordOfRules } from '../store/read-signals.ts'

/** Fewest of anything that is told as a number: no count is about few people. */
const LEAST = 10

/** How well the rules do in the whole organisation; never of a person, a team or a few cases. */
export async function readRecord(work: Work): Promise<RecordPage> {
  if (!work.actor.flags.people) throw forbidden('read how the rules do', 'the people team')
  const counts = new Map((await recordOfRules(work)).map(row => [row.rule, row]))
  const shown = (count: number | undefined, of: number | undefined) =>
    count === undefined || (of ?? 0) < LEAST ? null : count
  return {
    rules: RULES.map(({ id, title }) => {
      const row = counts.get(id)
      return {
        ...{ id, title, fired: shown(row?.fired, row?.fired), cleared: shown(row?.cleared, row?.fired) },
        ...{ answered: shown(row?.answered, row?.answered), fitted: shown(row?.fitted, row?.answered) },
      }
    }).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  }
}
