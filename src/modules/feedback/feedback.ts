import type { ErrorItem } from '#kernel/errors.ts'

/** Recognition may be read by others; guidance stays between two people. */
export const KINDS = ['recognition', 'guidance'] as const
export type Kind = (typeof KINDS)[number]

/** From the widest circle to the narrowest: everybody here; the receivers' teams and those above them; only the two sides. */
export const CIRCLES = ['organisation', 'team', 'pair'] as const
export type Circle = (typeof CIRCLES)[number]

/** How long what was said can be changed or taken back by whoever said it. */
export const CHANGE_MINUTES = 15

/** What somebody wants to say. */
export interface Words {
  readonly kind: Kind
  readonly to: readonly string[]
  readonly whatHappened: string
  readonly visibility: Circle
  readonly suggestion: string
}

/** Everything that is wrong with it. `isHere` answers whether somebody is in the organisation today. */
export function feedbackProblems(
  { kind, to, whatHappened, visibility, suggestion }: Words,
  fromId: string,
  isHere: (personId: string) => boolean,
): ErrorItem[] {
  const items: ErrorItem[] = []
  if (whatHappened.trim() === '')
    items.push({
      ...{ field: 'whatHappened', code: 'what_happened_missing' },
      message: 'It does not say what happened.',
      fix: 'Write one sentence about what they did, so that they know what to do again.',
    })
  if (to.length === 0)
    items.push({
      ...{ field: 'to', code: 'to_nobody' },
      message: 'It is not for anybody yet.',
      fix: 'Choose whom it is for.',
    })
  if (to.includes(fromId))
    items.push({
      ...{ field: 'to', code: 'to_self' },
      message: kind === 'recognition' ? 'You cannot recognise yourself.' : 'You cannot guide yourself.',
      fix: 'Choose somebody else; what you are proud of fits into your next one-to-one.',
    })
  if (to.some(id => id !== fromId && !isHere(id)))
    items.push({
      ...{ field: 'to', code: 'not_here' },
      message: 'Somebody it is for is not in the organisation.',
      fix: 'Choose people who are here today.',
    })
  if (kind === 'guidance' && to.length > 1)
    items.push({
      ...{ field: 'to', code: 'guidance_to_several' },
      message: 'Guidance is between two people.',
      fix: 'Write to one person at a time.',
    })
  if (kind === 'guidance' && visibility !== 'pair')
    items.push({
      ...{ field: 'visibility', code: 'guidance_is_private' },
      message: 'Guidance is never shown to others.',
      fix: 'Leave it between the two of you, or write it as recognition.',
    })
  if (kind === 'recognition' && suggestion.trim() !== '')
    items.push({
      ...{ field: 'suggestion', code: 'suggestion_in_recognition' },
      message: 'A suggestion for next time would take something away from the thanks.',
      fix: 'Leave it out, or write it as guidance.',
    })
  return items
}

/** The narrowest circle of all: nobody's wish to keep it smaller is overruled. */
export function narrowest(circles: readonly (Circle | null)[]): Circle {
  const at = Math.max(0, ...circles.map(circle => (circle === null ? 0 : CIRCLES.indexOf(circle))))
  return CIRCLES[at] ?? 'pair'
}

/** Whether it may still be changed or taken back. */
export function isFresh(givenAt: Date, now: Date): boolean {
  return now.getTime() - givenAt.getTime() <= CHANGE_MINUTES * 60_000
}
