import type { PickedPerson, PickedTeam } from '#modules/people/public-ui.tsx'
import type { AimKind, AimLinkKind, AimScope } from '../../contract.ts'
import { type BriefValues, briefBody, NO_BRIEF } from '../act/brief-values.ts'
import { type MeasureValues, measureBody, measureValues } from '../act/measure-values.ts'
import { placeBody } from '../act/place-forms.tsx'
import type { PickedAim } from '../aim-picker.tsx'

/** A new aim as its form holds it: the brief, its place, its measure and dates. */
export interface NewAimValues extends BriefValues {
  readonly scope: AimScope
  readonly teamId: PickedTeam | null
  readonly ownerId: PickedPerson | null
  readonly parentId: PickedAim | null
  readonly link: AimLinkKind | ''
  readonly critical: boolean
  readonly standaloneReason: string
  readonly measure: MeasureValues
  readonly startOn: string
  readonly dueOn: string
}

/** The steps of the form, by kind: what and why always come first. */
export const STEPS: Readonly<Record<AimKind, readonly Step[]>> = {
  vision: ['why', 'good', 'values'],
  strategy: ['why', 'good', 'place'],
  goal: ['why', 'good', 'place', 'measure'],
}

/** One step of the form. */
export type Step = 'why' | 'good' | 'values' | 'place' | 'measure'

const FIELDS: Readonly<Record<Step, readonly string[]>> = {
  why: ['title', 'what', 'why'],
  good: ['criteria', 'constraints', 'notThis', 'authority'],
  values: ['mission', 'values'],
  place: ['scope', 'teamId', 'ownerId', 'parentId', 'link', 'critical', 'standaloneReason'],
  measure: ['measure', 'startOn', 'dueOn', 'dueOverrideReason', 'cadenceDays'],
}

/** An empty form below a parent, owned by `me` unless it is a goal for others; `link` is how it serves that parent. */
export function newAimValues(
  parent: PickedAim | null,
  me: PickedPerson,
  link: AimLinkKind = 'supports',
): NewAimValues {
  return {
    ...NO_BRIEF,
    scope: 'org',
    teamId: null,
    ownerId: me,
    parentId: parent,
    link: parent === null ? '' : link,
    critical: false,
    standaloneReason: '',
    measure: measureValues(undefined),
    startOn: '',
    dueOn: '',
  }
}

/** What is sent for a new draft. Only goals have a scope of their own, a link and a measure. */
export function newAimBody(kind: AimKind, values: NewAimValues) {
  const goal = kind === 'goal'
  return {
    kind,
    scope: goal ? values.scope : ('org' as const),
    teamId: goal && values.scope === 'team' ? (values.teamId?.id ?? null) : null,
    ownerId: values.ownerId?.id ?? null,
    ...placeBody(goal ? values : { ...values, link: '', standaloneReason: '' }),
    ...(kind === 'vision' ? { parentId: null } : {}),
    startOn: values.startOn === '' ? null : values.startOn,
    dueOn: values.dueOn === '' ? null : values.dueOn,
    brief: briefBody(values, kind),
    measure: goal ? measureBody(values.measure) : null,
  }
}

/** The step on which a field stands; `brief.` before its name does not matter. The first step when it is nowhere. */
export function stepOf(kind: AimKind, field: string): number {
  const [name = ''] = field.replace(/^brief\./, '').split(/[.[]/)
  return Math.max(
    0,
    STEPS[kind].findIndex(step => FIELDS[step].includes(name)),
  )
}
