import type { Work } from '#platform/work.ts'
import type { PlanInWords } from '../contract/report-views.ts'
import { headingOf, named } from './heading.ts'
import { type OpenedReport, openReport } from './open-report.ts'
import type { ShownGroup } from './shown.ts'
import type { Wave } from './wave.ts'

/** What may be shown of a survey, in words, with the groups of it that are the reader's to see. */
export async function readPlan(work: Work, id: string, unit?: string): Promise<PlanInWords> {
  return planInWords(await openReport(work, id, unit))
}

/** The plan as anybody can check it. */
export function planInWords(opened: OpenedReport): PlanInWords {
  const { wave } = opened
  const { plan, leastComments } = wave.survey
  const units = wave.gate.units()
  return {
    heading: headingOf(opened),
    ...{ least: plan.least, leastComments, released: plan.released.length },
    ...{ promises: promisesOf(wave), methods: [...METHODS] },
    groups: units.flatMap(unit => [unit, ...wave.gate.breakdowns(unit)]).map(group => groupOf(wave, group)),
  }
}

/** What the plan of this survey promises, with what it can be recognised by. */
export function planSentences(wave: Wave): string[] {
  return [...promisesOf(wave), `The fingerprint of this plan is ${wave.survey.plan.fingerprint}.`]
}

function promisesOf({ survey }: Wave): string[] {
  const { plan, leastComments, invited } = survey
  return [
    `A score is shown of ${plan.least} people or more, a comment of ${leastComments} or more; this was fixed at the launch.`,
    `${invited} people were asked. Which groups are shown was worked out once, at the close, from who answered and where they stood, never from an answer.`,
    `${plan.released.length} groups are released. No sum or difference of anything shown, by any number of readers together, depends on fewer than ${plan.least} people.`,
    'A group that is not released shows the next broader one instead, and says so.',
  ]
}

/** How figures are made, for reports and exports alike. */
export const METHODS: readonly string[] = [
  'Favourable is the top two of five points; a question of which agreeing is bad news is turned round first. No answer and “not applicable” count nowhere.',
  'A factor is the mean of the favourable shares of its questions (convention “mean of questions”); its index is the mean over persons of (answer − 1) / 4 × 100.',
  'Shares are whole percents; under 20 answers, and when all said the same among few, bands of ten. Everything else is worked out from these.',
  'Intervals are Wilson’s at 80 %, narrowed by how many of those asked answered; differences are Newcombe’s.',
  'A change of a factor is called real when its 80 % interval leaves out zero, not narrowed by how many answered; that of a single question when its p, corrected over all questions of the page (Holm under ten of them, Benjamini–Hochberg from ten), is under .05 too. Only questions linked between waves are compared; people who came, left or moved between waves are part of a change.',
  'Drivers are Johnson’s relative weights over persons with bootstrap intervals, of 100 complete answers or more: associated with, not the cause of.',
]

function groupOf(wave: Wave, { unit, attribute, level, n }: ShownGroup): PlanInWords['groups'][number] {
  const about = attribute === null ? undefined : wave.survey.attributes[attribute]
  return {
    ...named(wave, unit),
    attribute: about?.title ?? null,
    level: about?.levels[(level ?? 0) - 1] ?? null,
    n,
  }
}
