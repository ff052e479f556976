import { forbidden } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import type { RecordPage } from '../contract.ts'
import { RULES } from '../rules/all-rules.ts'
import { firstNoticed, openOnDays } from '../store/open-by-week.ts'
import { recordOfRules } from '../store/read-signals.ts'
import { LEAST, replayPicture, weeksOf } from './replay-picture.ts'

/** How well the rules do in the whole organisation; never of a person, a team or a few cases. */
export async function readRecord(work: Work): Promise<RecordPage> {
  if (!work.actor.flags.people) throw forbidden('read how the rules do', 'the people team')
  const counts = new Map((await recordOfRules(work)).map(row => [row.rule, row]))
  const shown = (count: number | undefined, of: number | undefined) =>
    count === undefined || (of ?? 0) < LEAST ? null : count
  const rules = RULES.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const weeks = weeksOf(work.today, await firstNoticed(work))
  const often = rules.filter(({ id }) => (counts.get(id)?.fired ?? 0) >= LEAST)
  return {
    rules: rules.map(({ id, title, hat }) => {
      const row = counts.get(id)
      return {
        ...{ id, title, hat, fired: shown(row?.fired, row?.fired), cleared: inTens(row) },
        ...{ answered: shown(row?.answered, row?.answered), fitted: shown(row?.fitted, row?.answered) },
      }
    }),
    replay: replayPicture(weeks, weeks.length === 0 ? [] : await openOnDays(work, weeks), often),
  }
}

/** In steps of ten: what is left of all that fired would be about few people. */
function inTens(row: { readonly fired: number; readonly cleared: number } | undefined): number | null {
  return row === undefined || row.fired < LEAST ? null : Math.floor(row.cleared / LEAST) * LEAST
}
