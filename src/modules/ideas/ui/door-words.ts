import { type Words, wordsOf } from '#ui/words/catalogue.ts'

/** What the shell says of this room before any of its pages is opened: small, since everybody loads it. */
export const DOOR_WORDS = {
  title: 'Ideas',
  one: 'Idea',
  propose: 'Propose an idea',
  'propose.keywords': 'suggest improvement innovation experiment vision',
  'wait.answer': 'Answer',
  'wait.unanswered': 'See who answers',
  'wait.learned': 'Say what it taught us',
  'notice.proposed': 'An idea waits for my answer',
  'notice.passed': 'An idea is passed to somebody else',
  'notice.covered': 'An idea is answered by who stands in',
  'notice.escalated': 'An idea was not answered in time',
  'notice.overdue': 'The time to answer an idea is over',
  'notice.approved': 'An idea of mine got a yes',
  'notice.tried': 'An idea of mine is being tried',
  'notice.postponed': 'An idea of mine got a “not now”',
  'notice.looked_again': 'An idea is looked at again',
  'notice.learned': 'What a trial taught us',
  'notice.supported': 'Somebody would help with my idea',
  'notice.withdrawn': 'An idea I answer was taken back',
} as const satisfies Words

/** The words of the door. */
export const t = wordsOf(DOOR_WORDS)
