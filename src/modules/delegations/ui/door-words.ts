import { type Words, wordsOf } from '#ui/words/catalogue.ts'

/** What the shell says of this room before any of its pages is opened: small, since everybody loads it. */
export const DOOR_WORDS = {
  title: 'Delegations',
  one: 'Delegation',
  offer: 'Delegate something',
  'waits.answer': 'Answer',
  'waits.more': 'Answer what is needed',
  'waits.check': 'Check in',
  'waits.raise': 'Give more room?',
  'find.group': 'Delegations',
  'notice.offered': 'Somebody offers you a delegation',
  'notice.terms': 'An offer to you changed',
  'notice.needs': 'Somebody needs more before taking something on',
  'notice.accepted': 'Somebody took on what you offered',
  'notice.declined': 'Somebody declined what you offered',
  'notice.lapsed': 'An offer of yours lapsed without an answer',
  'notice.level': 'The level of your delegation changed',
  'notice.areas': 'How far a cover goes changed',
  'notice.recalled': 'A delegation was taken back',
  'notice.reached': 'Somebody acted in what was given away',
} as const satisfies Words

/** The words of the door. */
export const t = wordsOf(DOOR_WORDS)
