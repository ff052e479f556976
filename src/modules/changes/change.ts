import type { ErrorItem } from '#kernel/errors.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { hasBecomeUsual, type Measured } from './adoption/adoption.ts'
import type { ChangeState } from './contract/words.ts'

/** Legal next states; from everywhere but the end it can be stopped (practice §1.8). */
export const NEXT_STATES: Readonly<Record<ChangeState, readonly ChangeState[]>> = {
  shaping: ['announced', 'stopped'],
  announced: ['rolling_out', 'stopped'],
  rolling_out: ['embedding', 'stopped'],
  embedding: ['embedded', 'stopped'],
  embedded: [],
  stopped: [],
}

/** The four parts of a purpose, and when what is not known yet will be. */
export interface Purpose {
  readonly whyNow: string
  readonly whatChanges: string
  readonly whatStays: string
  readonly notKnown: string
  readonly notKnownBy: LocalDate | null
}

/** Everything that the way of a change depends on. */
export interface Course extends Purpose {
  readonly oldWayOffOn: LocalDate | null
  readonly impacts: readonly { readonly teamId: string; readonly ownerId: string | null }[]
  readonly gos: readonly { readonly teamId: string }[]
  readonly milestones: readonly { readonly doneOn: LocalDate | null }[]
  readonly measures: readonly Measured[]
}

/** Whether it is still under way. */
export function isOpen(state: ChangeState): boolean {
  return NEXT_STATES[state].length > 0
}

/** What is missing before it can become this; empty when nothing is. `why` is asked for when it is stopped. */
export function missingFor(to: ChangeState, course: Course, today: LocalDate, why: string): ErrorItem[] {
  switch (to) {
    case 'announced':
      return purposeProblems(course)
    case 'rolling_out':
      return rolloutProblems(course)
    case 'embedding':
      return milestoneProblems(course)
    case 'embedded':
      return usualProblems(course, today)
    case 'stopped':
      return why === '' ? [noReason] : []
    case 'shaping':
      return []
  }
}

/** Which of the four parts of the purpose say nothing yet. */
export function purposeProblems(purpose: Purpose): ErrorItem[] {
  const parts = PARTS.filter(({ field }) => purpose[field] === '').map(({ field, message, fix }) =>
    problem(field, 'purpose_incomplete', message, fix),
  )
  return purpose.notKnownBy === null ? [...parts, noDay] : parts
}

/** Teams that something becomes different for, each once. */
export function impactedTeams({ impacts }: Pick<Course, 'impacts'>): string[] {
  return [...new Set(impacts.map(({ teamId }) => teamId))]
}

function rolloutProblems(course: Course): ErrorItem[] {
  const teams = impactedTeams(course)
  if (teams.length === 0) return [noImpacts]
  const ownerless = course.impacts.filter(({ ownerId }) => ownerId === null).length
  const undecided = teams.filter(teamId => !course.gos.some(go => go.teamId === teamId)).length
  return [
    ...(ownerless > 0
      ? [
          problem(
            'impacts',
            'owners_missing',
            `${counted(ownerless, 'impact has', 'impacts have')} nobody who answers for it.`,
            'Name an impact owner for each.',
          ),
        ]
      : []),
    ...(undecided > 0
      ? [
          problem(
            'teams',
            'go_missing',
            `${counted(undecided, 'team has', 'teams have')} no go or no-go yet.`,
            'Talk with each team, and record whether it starts.',
          ),
        ]
      : []),
  ]
}

function milestoneProblems({ milestones }: Course): ErrorItem[] {
  const open = milestones.filter(({ doneOn }) => doneOn === null).length
  if (milestones.length > 0 && open === 0) return []
  return [
    problem(
      'milestones',
      'milestones_open',
      milestones.length === 0
        ? 'The rollout has no milestones.'
        : `${counted(open, 'milestone of the rollout is', 'milestones of the rollout are')} not done.`,
      milestones.length === 0 ? 'Add what has to be done, and by when.' : 'Finish them, or take them out.',
    ),
  ]
}

function usualProblems({ measures, oldWayOffOn }: Course, today: LocalDate): ErrorItem[] {
  const used = measures.filter(({ aspect }) => aspect === 'use')
  const isUsual = used.length > 0 && used.every(measure => hasBecomeUsual(measure, today))
  const isOff = oldWayOffOn !== null && oldWayOffOn <= today
  return [...(isUsual ? [] : [notUsual]), ...(isOff ? [] : [oldWayOn])]
}

const PARTS = [
  part('whyNow', 'why now', 'Say what you saw, and what happens if nothing changes.'),
  part('whatChanges', 'what changes', 'Say what will be different, for whom.'),
  part('whatStays', 'what stays', 'Say what people can rely on.'),
  part('notKnown', 'what is not known yet', 'Say what you cannot answer today.'),
] as const

function part<F extends keyof Purpose>(field: F, name: string, fix: string) {
  return { field, message: `The purpose does not say ${name}.`, fix }
}

const noDay = problem(
  'notKnownBy',
  'purpose_incomplete',
  'The purpose does not say when you will know more.',
  'Choose the day by which you tell what you know by then.',
)
const noImpacts = problem(
  'impacts',
  'impacts_missing',
  'No team is on the impact map.',
  'Add the teams for which something becomes different.',
)
const notUsual = problem(
  'measures',
  'adoption_below',
  'The new way has not been used by 80 % or more for eight weeks, with a reading of the last two.',
  'Record readings of its use until it has been.',
)
const oldWayOn = problem(
  'oldWayOffOn',
  'old_way_on',
  'The old way is not switched off.',
  'Say on which day it was.',
)
const noReason = problem(
  'why',
  'reason_missing',
  'Everybody it touches reads why it is stopped.',
  'Say why in a sentence or two.',
)

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

function problem(field: string, code: string, message: string, fix: string): ErrorItem {
  return { field, code, message, fix }
}
