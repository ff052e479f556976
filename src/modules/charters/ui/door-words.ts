import { type Words, wordsOf } from '#ui/words/catalogue.ts'

/** What the shell says of this room before any of its pages is opened: small, since everybody loads it. */
export const DOOR_WORDS = {
  title: 'Roles',
  charter: 'Charter',
  waits: 'Side by side',
  'find.group': 'Charters',
  'waits.acknowledge': 'Read the charter and say yes',
  'waits.answer': 'Answer about the charter',
  'waits.again': 'Say yes to the charter as the new manager',
  'waits.review': 'Look at the charter again',
  'waits.priorities': 'Choose your three priorities',
  'waits.clarity': 'Say how clear the work is',
  'waits.norms': 'Agree to how the team works',
  'waits.start': 'Write your charter',
  'notice.offered': 'A charter is offered to you',
  'notice.queried': 'Somebody asks about a charter you share',
  'notice.acknowledged': 'Somebody acknowledges a charter you share',
  'notice.priorities': 'You are asked for your priorities',
  'notice.clarity': 'You are asked how clear the work is',
  'notice.priorities.shown': 'Both lists of priorities are in',
  'notice.clarity.shown': 'Both views of the work are in',
} as const satisfies Words

/** The words of the door. */
export const t = wordsOf(DOOR_WORDS)
