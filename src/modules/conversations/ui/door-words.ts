import { type Words, wordsOf } from '#ui/words/catalogue.ts'

/** What the shell says of this room before any of its pages is opened: small, since everybody loads it. */
export const DOOR_WORDS = {
  title: 'Talks',
  talk: 'Talk',
  'type.one_to_one': 'One-to-one',
  'find.talk': 'Talks',
  'find.topic': 'Topics of my one-to-ones',
  'waits.held': 'Say what you agreed',
  'waits.confirm': 'Confirm that you talked',
  'notice.planned': 'Somebody invites you to a talk',
  'notice.moved': 'A talk moved',
  'notice.calledOff': 'A talk is called off',
  'notice.reminded': 'A talk begins in two hours',
  'notice.asked': 'Two hours after a talk: what did you agree?',
  'notice.held': 'Somebody says that you talked',
  'notice.topic': 'Somebody asks for your guidance in a one-to-one',
} as const satisfies Words

/** The words of the door. */
export const t = wordsOf(DOOR_WORDS)
