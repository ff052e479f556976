import type { Question } from '../definition/definition.ts'
import { layoutOf, type Place } from '../definition/layout.ts'
import { mayShowSpread } from '../release/shown-share.ts'
import { weighedNodes } from '../release/weighed-nodes.ts'
import type { ClosedSurvey } from '../store/waves.ts'
import type { Columns } from './columns.ts'
import { type Counts, countsOf } from './counts.ts'
import { type Gate, gateOf, type ShownGroup } from './shown.ts'
import { type ReportReader, sightOf } from './sight.ts'
import type { Telling } from './told.ts'

/** A closed survey as one reader may be told of it. */
export interface Wave {
  readonly survey: ClosedSurvey
  readonly columns: Columns
  readonly counts: Counts
  readonly gate: Gate
  /** Where every answer stands, by question code. */
  readonly places: ReadonlyMap<string, Place>
  /** 1 for each unit of which weighted figures may be told. */
  readonly weighed: Uint8Array
}

/** Puts the gate for a reader before the answers of a closed survey. */
export function waveFor(survey: ClosedSurvey, columns: Columns, reader: ReportReader): Wave {
  const parents = survey.units.map(({ parent }) => parent)
  const { weights, unitOf } = columns
  const { instead, least } = survey.plan
  return {
    survey,
    columns,
    counts: countsOf(columns, parents),
    weighed: weights === null ? new Uint8Array() : weighedNodes(parents, instead, unitOf, weights, least),
    gate: gateFor(survey, reader),
    places: new Map(layoutOf(survey.definition).places.map(place => [place.question.code, place])),
  }
}

/** The same survey with the gate for another reader; what was counted is counted once. */
export function readBy(wave: Wave, reader: ReportReader): Wave {
  return { ...wave, gate: gateFor(wave.survey, reader) }
}

/** What a reader may be told of a closed survey. */
export function gateFor({ units, plan }: ClosedSurvey, reader: ReportReader): Gate {
  return gateOf(plan, sightOf(units, plan.instead, reader))
}

/** The threshold of the plan, and how many of a group were asked: known of units, and of the levels of the whole. */
export function tellingOf({ survey }: Wave, { unit, attribute, level }: ShownGroup): Telling {
  const k = survey.plan.least
  if (attribute === null) return { k, population: askedIn(survey, unit) }
  if (survey.invitedKnown !== 'all') return { k, population: null }
  const invited = unit === 0 ? survey.attributes[attribute]?.invited[(level ?? 0) - 1] : undefined
  return { k, population: invited ?? null }
}

/** How many were asked in a unit and below; null when nobody knows, as of answers that were brought in. */
export function askedIn({ invitedKnown, units }: ClosedSurvey, unit: number): number | null {
  const isKnown = invitedKnown === 'all' || (invitedKnown === 'whole' && unit === 0)
  return isKnown ? (units[unit]?.invited ?? null) : null
}

/**
 * Whether a question is told of a group of this size at all. How many were asked one that depends on an earlier answer is how many
 * gave that answer, more exactly than bands tell: such a question waits for a group of which counts are told anyway.
 */
export function isTold({ survey }: Wave, { n }: ShownGroup, { showIf }: Question): boolean {
  return showIf === null || (mayShowSpread(n) && n >= 3 * survey.plan.least)
}

/** Whether a question is counted as favourable or not: one on a scale of five points. */
export function isScored({ definition }: ClosedSurvey, question: Question): boolean {
  if (question.kind !== 'scale') return false
  return definition.scales.find(({ code }) => code === question.scale)?.points.length === 5
}
