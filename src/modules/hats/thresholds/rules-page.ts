import { todayIn } from '#kernel/local-date.ts'
import { chartOn } from '#modules/people/public.ts'
import type { Work } from '#platform/work.ts'
import type { RulesPage } from '../contract.ts'
import { CHECK_WORDS } from '../findings/finding-view.ts'
import { sideOf } from '../findings/sides.ts'
import { RULES, TO_COME } from '../rules/all-rules.ts'
import { wordsInForce } from '../rules/words-in-force.ts'
import { shownBy, shownByWords } from '../steps/shown-by.ts'
import { lastRun } from '../store/runs.ts'
import { editsInForce, type ThresholdEdit } from '../store/thresholds.ts'
import { thresholdsOf } from './in-force.ts'
import { isShare, TABLE_VERSION, THRESHOLDS, type ThresholdKey, withNumbers } from './thresholds.ts'

/** Everything that is noticed and by which numbers; everybody may read it. */
export async function readRules(work: Work): Promise<RulesPage> {
  const chart = await chartOn(work, work.today)
  const { version, edits } = await editsInForce(work)
  const run = await lastRun(work)
  const edited = new Map(edits.map(edit => [edit.key, edit]))
  const is = thresholdsOf(edits)
  const changedOf = (edit: ThresholdEdit | undefined) =>
    edit === undefined
      ? null
      : {
          by:
            edit.byId === null
              ? null
              : { id: edit.byId, name: chart.person(edit.byId)?.name ?? 'Somebody who left' },
          ...{ on: todayIn(work.timeZone, edit.at), reason: edit.reason },
        }
  const keys = Object.keys(THRESHOLDS) as ThresholdKey[]
  const numbersOf = (whose: string) =>
    keys
      .filter(key => key.startsWith(`${whose}.`))
      .map(key => {
        const { default: usual, says, unit, low, high, source } = THRESHOLDS[key]
        return {
          key,
          says,
          unit,
          usual,
          low,
          high,
          source,
          isShare: isShare(THRESHOLDS[key]),
          value: is[key],
          changed: changedOf(edited.get(key)),
        }
      })
  return {
    ...{ version, tableVersion: TABLE_VERSION, mayEdit: work.actor.flags.people, toCome: [...TO_COME] },
    rules: RULES.map(rule => ({
      ...{ id: rule.id, version: rule.version, title: rule.title, hat: rule.hat },
      contrasts: [...rule.contrasts],
      whichHat: rule.whichHat ?? null,
      ...wordsInForce(rule, is),
      steps: rule.steps.map(step => ({ ...step, shownBy: shownWords(rule.id, step.id) })),
      thresholds: numbersOf(rule.id),
    })).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    checks: Object.entries(CHECK_WORDS).map(([id, { title, notices, fix }]) => ({
      ...{ id, title, notices: withNumbers(notices, id, is), fix, side: sideOf(id) },
      thresholds: numbersOf(id),
    })),
    everyCheck: numbersOf('checks'),
    balance: numbersOf('balance'),
    broken: (run?.broken ?? []).map(each => each.rule),
  }
}

function shownWords(rule: string, step: string): string | null {
  const shown = shownBy(rule, step)
  return shown === null ? null : shownByWords(shown)
}
