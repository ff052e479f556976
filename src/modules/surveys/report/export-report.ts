import { csvText } from '#kernel/csv-text.ts'
import type { Work } from '#platform/work.ts'
import { questionsOf } from '../definition/definition.ts'
import type { ShownShare } from '../release/shown-share.ts'
import { tellAside } from '../thread/tell-aside.ts'
import { headingOf, named, textOf } from './heading.ts'
import { factorScore, questionScore } from './measure.ts'
import { type OpenedReport, openReport } from './open-report.ts'
import { METHODS, planSentences } from './read-plan.ts'
import type { ShownGroup } from './shown.ts'
import type { Told } from './told.ts'
import type { Wave } from './wave.ts'

const COLUMNS = [
  ...['group', 'attribute', 'level', 'answered in group', 'what', 'code', 'text'],
  ...['favourable', 'from', 'to', 'neutral', 'unfavourable'],
]

/** The scores of a unit and all below it as a table that spreadsheets open, with what it means at the end. */
export async function exportReport(work: Work, id: string, unit?: string): Promise<string> {
  return csvText(await tellAside('table', await openReport(work, id, unit), reportRows, []))
}

/** Every shown group of the unit and below it, factors before questions; a figure that is not shown is empty. */
export function reportRows(opened: OpenedReport): string[][] {
  const { wave, passed } = opened
  const { asked, title } = headingOf(opened)
  const { definition } = wave.survey
  const rows = groupsFrom(wave, passed.group).flatMap(group => {
    const about = groupCells(wave, group)
    return [
      ...definition.factors.map(({ code, title: name, questions }) => {
        const told = factorScore(wave, group, questions)?.favourable ?? null
        return [...about, 'factor', code, textOf(wave, name), ...toldCells(told), '', '']
      }),
      ...questionsOf(definition).flatMap(({ code, text }) => {
        const score = questionScore(wave, group, code)
        if (score === null) return []
        const { favourable, neutral, unfavourable } = score
        const parts = [shareText(neutral), shareText(unfavourable)]
        return [[...about, 'question', code, textOf(wave, text), ...toldCells(favourable), ...parts]]
      }),
    ]
  })
  const notes = [title, ...(asked === null ? [] : [asked.message]), ...planSentences(wave), ...METHODS]
  return [COLUMNS, ...rows, [], ...notes.map(note => [note])]
}

function groupsFrom({ gate, survey }: Wave, top: ShownGroup | null): ShownGroup[] {
  if (top === null) return []
  const within = new Set([top.unit])
  for (const [place, { parent }] of survey.units.entries()) if (within.has(parent)) within.add(place)
  return gate
    .units()
    .filter(({ unit }) => within.has(unit))
    .flatMap(unit => [unit, ...gate.breakdowns(unit)])
}

function groupCells(wave: Wave, { unit, attribute, level, n }: ShownGroup): string[] {
  const about = attribute === null ? undefined : wave.survey.attributes[attribute]
  return [...[named(wave, unit).name, about?.title ?? '', about?.levels[(level ?? 0) - 1] ?? ''], String(n)]
}

function toldCells(told: Told | null): string[] {
  return told === null ? ['', '', ''] : [shareText(told.shown), String(told.low), String(told.high)]
}

/** `62` or `60 to 70`: a dash would be read as a date or a formula. */
function shareText(share: ShownShare): string {
  return share.kind === 'percent' ? String(share.percent) : `${share.from} to ${share.to}`
}
