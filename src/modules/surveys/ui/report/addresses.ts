import { useParam, useSearchWords } from '#ui/place.ts'
import type { Asked } from './queries.ts'

/** The parts of a report, in the order of their tabs. */
export const PARTS = [
  'overview',
  'questions',
  'heatmap',
  'drivers',
  'comments',
  'trend',
  'actions',
  'safety',
] as const
export type Part = (typeof PARTS)[number]

/** The address of a part of a report, on the unit asked for. What follows is reached by mails, too, and has a shorter one. */
export function partAddress(part: Part | 'present' | 'paper', { id, unit }: Asked): string {
  const path = part === 'overview' ? '/report' : part === 'actions' ? '/actions' : `/report/${part}`
  return `/surveys/${id}${path}${unit === undefined ? '' : `?unit=${unit}`}`
}

/** Whose results the address asks for. */
export function useAsked(): Asked {
  const [{ unit }] = useSearchWords()
  return { id: useParam('id'), unit }
}
