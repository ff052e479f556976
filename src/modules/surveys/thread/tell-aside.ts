import type { Columns } from '../report/columns.ts'
import type { OpenedReport } from '../report/open-report.ts'
import type { ReportReader } from '../report/sight.ts'
import type { ClosedSurvey } from '../store/waves.ts'
import { goesToThread, surveyThread } from './survey-thread.ts'

/** Parts of a report that are told aside. */
export type Part = 'report' | 'questions' | 'heatmap' | 'drivers' | 'trend' | 'table' | 'gathered'

/** A wave on its way to the thread: its columns lie in shared memory. */
export interface Lent {
  readonly key: string
  readonly survey: ClosedSurvey
  readonly columns: Columns
}

/** What is asked of the thread: an opened report, its waves by their keys. */
export interface ToTell {
  readonly part: Part
  readonly waves: readonly string[]
  /** All of them, when it did not know some. */
  readonly lent: readonly Lent[]
  readonly place: number
  readonly reader: ReportReader
  readonly more: readonly unknown[]
}

/** What was told; null when it does not know some of the waves. */
export type ToldAside = { readonly told: unknown } | null

/** Tells a part of an opened report by `tell`, which the thread does by the part's name, where it looks at many people. */
export async function tellAside<Told, More extends readonly unknown[]>(
  part: Part,
  opened: OpenedReport,
  tell: (opened: OpenedReport, ...more: More) => Told,
  more: More,
  many?: number,
): Promise<Told> {
  const { wave, earlier, place, reader } = opened
  const waves = [wave, ...earlier]
  if (!goesToThread(waves.length * lookedAt(opened), many)) return tell(opened, ...more)
  const lent = waves.map(each => ({ key: keyOf(each), survey: each.survey, columns: each.columns }))
  const telling = { part, waves: lent.map(({ key }) => key), lent: [], place, reader, more }
  const ask = (asked: ToTell) => surveyThread.call<ToldAside>('tell', asked)
  const answer = (await ask(telling)) ?? (await ask({ ...telling, lent }))
  return answer?.told as Told
}

/** How many people a report looks at in one wave: those of the unit that is shown, and of the next broader one beside which it stands. */
function lookedAt({ wave, passed }: OpenedReport): number {
  if (passed.group === null) return 0
  const { units, plan } = wave.survey
  const { unit } = passed.group
  const broader = plan.instead[units[unit]?.parent ?? -1] ?? -1
  const place = broader === -1 ? unit : broader
  return (wave.columns.ends[place] ?? 0) - (wave.columns.starts[place] ?? 0)
}

function keyOf({ survey }: Pick<Lent, 'survey'>): string {
  return `${survey.id} ${survey.plan.fingerprint}`
}
