import type { LocalDate } from '#kernel/local-date.ts'
import type { Heatmap, Report, ReportQuestions } from '../contract/report-views.ts'
import { questionsReport } from '../report/list-questions.ts'
import type { OpenedReport } from '../report/open-report.ts'
import { heatmapOf } from '../report/read-heatmap.ts'
import { METHODS, planSentences } from '../report/read-plan.ts'
import { reportOf } from '../report/read-report.ts'

/** What a file of a report is made of: the same answers that its pages are made of, so nothing that they would not show. */
export interface Gathered {
  readonly report: Report
  readonly questions: ReportQuestions['questions']
  readonly heatmap: Heatmap
  readonly methods: readonly MethodPart[]
  readonly madeOn: LocalDate
  readonly madeAt: Date
}

/** Sentences on one matter. */
export interface MethodPart {
  readonly title: string
  readonly sentences: readonly string[]
}

/** Gathers a report for a file. */
export function gatherReport(opened: OpenedReport, madeOn: LocalDate, madeAt: Date): Gathered {
  const report = reportOf(opened)
  return {
    report,
    questions: questionsReport(opened).questions,
    heatmap: heatmapOf(opened),
    methods: methodParts(opened, report),
    ...{ madeOn, madeAt },
  }
}

function methodParts({ wave }: OpenedReport, { heading, hidden }: Report): MethodPart[] {
  const isHidden = hidden.map(({ name }) => name)
  return [
    {
      title: 'What may be shown, and what is left out',
      sentences: [
        ...(heading.asked === null ? [] : [`${heading.asked.name}: ${heading.asked.message}`]),
        ...planSentences(wave),
        ...(isHidden.length === 0
          ? []
          : [
              `Not shown by themselves, since too few answered or could be worked out: ${isHidden.join(', ')}.`,
            ]),
        'Comments are not in this file: a file travels further than a page. Those who may read them find them in the report.',
      ],
    },
    { title: 'How figures are made', sentences: METHODS },
  ]
}

/** What stands in the foot of every page: where this is from. */
export function footOf({ report: { heading }, madeOn }: Gathered): string {
  const closed = heading.closesOn === null ? '' : ` · closed ${heading.closesOn}`
  return `Wave ${heading.wave}${closed} · made ${madeOn} · plan ${heading.fingerprint.slice(0, 12)} · Fairlead`
}

/** Whose results: a unit with how many of those asked answered. */
export function whoseWords({ report: { heading } }: Gathered): string {
  const { unit } = heading
  if (unit === null) return 'Too few answered for anything to be shown'
  return `${unit.name} · ${unit.n} of ${unit.invited} answered`
}
