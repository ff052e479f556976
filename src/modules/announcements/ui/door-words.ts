import { type Words, wordsOf } from '#ui/words/catalogue.ts'

/** What the shell says of this room before any of its pages is opened: small, since everybody loads it. */
export const DOOR_WORDS = {
  title: 'Announcements',
  one: 'Announcement',
  publish: 'Announce something',
  'wait.read': 'Read it',
  'notice.published': 'Something is announced to you',
  'notice.clarified': 'An announcement was made clearer',
  'notice.reminded': 'You are reminded of an announcement',
  keywords: 'news broadcast message all hands',
} as const satisfies Words

/** The words of the door. */
export const t = wordsOf(DOOR_WORDS)
