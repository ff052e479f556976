import type { AimPage } from '../../contract.ts'
import type { EditedCriterion } from './criteria-field.tsx'
import { fromValues, toLines, toValues } from './lines.ts'

/** A brief as its form holds it; lists of short lines are one text. */
export interface BriefValues {
  readonly title: string
  readonly what: string
  readonly why: string
  readonly criteria: readonly EditedCriterion[]
  readonly constraints: string
  readonly notThis: string
  readonly authority: '' | '1' | '2' | '3' | '4' | '5'
  readonly mission: string
  readonly values: string
}

/** An empty brief. */
export const NO_BRIEF: BriefValues = {
  title: '',
  what: '',
  why: '',
  criteria: [],
  constraints: '',
  notThis: '',
  authority: '',
  mission: '',
  values: '',
}

/** The brief of a page as its form holds it. */
export function briefValues({ brief }: Pick<AimPage, 'brief'>): BriefValues {
  return {
    title: brief.title,
    what: brief.what,
    why: brief.why,
    criteria: brief.criteria.map(({ id, text }) => ({ id, text })),
    constraints: brief.constraints.join('\n'),
    notThis: brief.notThis.join('\n'),
    authority: brief.authority === null ? '' : (String(brief.authority) as BriefValues['authority']),
    mission: brief.mission ?? '',
    values: fromValues(brief.values),
  }
}

/** What is sent: mission and values only for a vision, empty criteria left out. */
export function briefBody(values: BriefValues, kind: AimPage['kind']) {
  return {
    title: values.title.trim(),
    what: values.what,
    why: values.why,
    criteria: values.criteria
      .filter(each => each.text.trim() !== '')
      .map(each => ({ ...each, text: each.text.trim() })),
    constraints: toLines(values.constraints),
    notThis: toLines(values.notThis),
    authority: values.authority === '' ? null : Number(values.authority),
    ...(kind === 'vision' ? { mission: values.mission, values: toValues(values.values) } : {}),
  }
}
