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

/** Tells a part of an opened report by `tell`, which the thread does by the part's name, where many people answered. */
export async function tellAside<Told, More extends readonly unknown[]>(
  part: Part,
  opened: OpenedReport,
  tell: (opened: OpenedReport, ...more: More) => Told,
  more: More,
  many?: number,
): Promise<Told> {
  const { wave, earlier, place, reader } = opened
  const waves = [wave, ...earlier]
  const people = waves.reduce((sum, { columns }) => sum + columns.rows, 0)
  if (!goesToThread(people, many)) return tell(opened, ...more)
  const lent = waves.map(each => ({ key: keyOf(each), survey: each.survey, columns: each.columns }))
  const telling = { part, waves: lent.map(({ key }) => key), lent: [], place, reader, more }
  const ask = (asked: ToTell) => surveyThread.call<ToldAside>('tell', asked)
  const answer = (await ask(telling)) ?? (await ask({ ...telling, lent }))
  return answer?.told as Told
}

function keyOf({ survey }: Pick<Lent, 'survey'>): string {
  return `${survey.id} ${survey.plan.fingerprint}`
}
