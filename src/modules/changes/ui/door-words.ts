import { type Words, wordsOf } from '#ui/words/catalogue.ts'

/** What the shell says of this room before any of its pages is opened: small, since everybody loads it. */
export const DOOR_WORDS = {
  title: 'Changes',
  one: 'Change',
  start: 'Start a change',
  'waits.answer': 'Answer questions',
  'waits.purpose': 'Write the purpose',
  'waits.owner': 'Name impact owners',
  'waits.go': 'Decide go or no-go',
  'waits.reading': 'Read the adoption',
  'notice.started': 'I get a part in shaping a change',
  'notice.announced': 'A change that touches my team is announced',
  'notice.stopped': 'A change that touches my team is stopped',
  'notice.asked': 'Somebody asks about a change I sponsor',
  'notice.answered': 'My question about a change is answered',
  'notice.go': 'A team starts with a change, or does not yet',
} as const satisfies Words

/** The words of the door. */
export const t = wordsOf(DOOR_WORDS)
