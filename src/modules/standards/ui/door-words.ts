import { type Words, wordsOf } from '#ui/words/catalogue.ts'

/** What the shell says of this room before any of its pages is opened: small, since everybody loads it. */
export const DOOR_WORDS = {
  title: 'Standards',
  'view.improvements': 'Improvements',
  procedure: 'Procedure',
  'find.group': 'Procedures',
  'waits.read': 'Read the procedure',
  'waits.improvement': 'Answer an improvement',
} as const satisfies Words

/** The words of the door. */
export const t = wordsOf(DOOR_WORDS)
