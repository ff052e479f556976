import type { Work } from '#platform/work.ts'
import type { Heatmap } from '../contract/report-views.ts'
import { tellAside } from '../thread/tell-aside.ts'
import { headingOf, named, textOf } from './heading.ts'
import { factorScore } from './measure.ts'
import { neighboursOf } from './neighbours.ts'
import { type OpenedReport, openReport } from './open-report.ts'
import { scoreOf } from './score-of.ts'
import type { ShownGroup } from './shown.ts'
import type { Wave } from './wave.ts'

/** A unit, those below it and its levels of each attribute, factor by factor. */
export async function readHeatmap(work: Work, id: string, unit?: string): Promise<Heatmap> {
  return await tellAside('heatmap', await openReport(work, id, unit), heatmapOf, [])
}

/** The heatmap of the unit that is shown; no rows when none is. */
export function heatmapOf(opened: OpenedReport): Heatmap {
  const { wave, passed } = opened
  const { factors } = wave.survey.definition
  const heading = headingOf(opened)
  const columns = factors.map(({ code, title }) => ({ code, title: textOf(wave, title) }))
  const { group } = passed
  if (group === null) return { heading, factors: columns, rows: [], hidden: [] }
  const { below, hidden } = neighboursOf(wave, group)
  return {
    heading,
    factors: columns,
    rows: [group, ...below, ...wave.gate.breakdowns(group)].map(each => ({
      ...rowOf(wave, each),
      cells: factors.map(({ questions }) => scoreOf(factorScore(wave, each, questions)?.favourable ?? null)),
    })),
    hidden: hidden.map(place => named(wave, place)),
  }
}

/** How a group is called: its unit, or the level of an attribute. */
function rowOf(wave: Wave, { unit, attribute, level, n }: ShownGroup) {
  const { key, name } = named(wave, unit)
  if (attribute === null || level === null) return { kind: 'unit' as const, key, name, attribute: null, n }
  const { title, levels } = wave.survey.attributes[attribute] ?? { title: '', levels: [] }
  return { kind: 'level' as const, key, name: levels[level - 1] ?? '', attribute: title, n }
}
