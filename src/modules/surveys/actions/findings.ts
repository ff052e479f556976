import { forbidden, notFound } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import type { Findings } from '../contract/actions.ts'
import type { FindingKind } from '../contract/words.ts'
import { questionsOf } from '../definition/definition.ts'
import { named, textOf } from '../report/heading.ts'
import { commentsReport } from '../report/list-comments.ts'
import { factorScore, questionScore } from '../report/measure.ts'
import { placeOf } from '../report/open-report.ts'
import { scoreOf } from '../report/score-of.ts'
import type { ShownGroup } from '../report/shown.ts'
import { SOMEBODY } from '../report/sight.ts'
import { middleOf, type Told } from '../report/told.ts'
import topics from '../report/topics.en.json' with { type: 'json' }
import type { Wave } from '../report/wave.ts'
import { readComments } from '../store/comments.ts'
import { WHO } from './access.ts'
import { mayBeginFor, type OpenedActions, openActions } from './open-actions.ts'

/** What an action for a unit can answer: factors and questions, the least favourable first, then topics of its comments. */
export async function listFindings(work: Work, surveyId: string, unit: string): Promise<Findings> {
  const opened = await openActions(work, surveyId)
  const { wave } = opened
  const { place, group } = unitToActFor(work, opened, unit)
  const { definition } = wave.survey
  const scored = [
    ...definition.factors.map(({ code }) => ({ kind: 'factor' as const, code })),
    ...questionsOf(definition).map(({ code }) => ({ kind: 'question' as const, code })),
  ].flatMap(each => {
    const told = toldOf(wave, group, each.kind, each.code)
    return told === null ? [] : [{ ...each, told }]
  })
  const ordered = scored.toSorted((one, other) => middleOf(one.told) - middleOf(other.told))
  const comments = commentsReport(
    { wave, place, earlier: [], passed: wave.gate.unit(place), reader: SOMEBODY },
    await readComments(work, surveyId),
    { limit: 0 },
  )
  return {
    unit: named(wave, place),
    from: named(wave, group.unit),
    findings: [
      ...ordered.map(({ kind, code, told }) => ({
        ...{ kind, code, title: titleOf(wave, kind, code) ?? '', score: scoreOf(told) },
      })),
      ...comments.themes.map(({ code, title }) => ({ kind: 'topic' as const, code, title, score: null })),
    ],
  }
}

/** The unit that somebody may begin an action for, with what is shown of it: 404 for none, 403 with whom to ask. */
export function unitToActFor(
  work: Work,
  opened: OpenedActions,
  unit: string,
): { readonly place: number; readonly group: ShownGroup } {
  const { wave } = opened
  const place = placeOf(wave, unit)
  if (wave.survey.units[place] === undefined) throw notFound('unit')
  if (!mayBeginFor(work, opened, place)) throw forbidden('act for this group', WHO)
  const { group } = wave.gate.unit(place)
  if (group === null) throw notFound('result')
  return { place, group }
}

/** How a finding is called; null when the survey has none such. */
export function titleOf(wave: Wave, kind: FindingKind, code: string): string | null {
  if (kind === 'topic') return topics.find(each => each.code === code)?.title ?? null
  const { factors } = wave.survey.definition
  const text =
    kind === 'factor' ? factors.find(each => each.code === code)?.title : wave.places.get(code)?.question.text
  return text === undefined ? null : textOf(wave, text)
}

/** The favourable share behind a finding as a group answered it; null when it may not be told, and for a topic. */
export function toldOf(wave: Wave, group: ShownGroup, kind: FindingKind, code: string): Told | null {
  if (kind === 'topic') return null
  if (kind === 'question') return questionScore(wave, group, code)?.favourable ?? null
  const factor = wave.survey.definition.factors.find(each => each.code === code)
  return factor === undefined ? null : (factorScore(wave, group, factor.questions)?.favourable ?? null)
}
