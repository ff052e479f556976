import { wordsOf } from '#ui/words/catalogue.ts'

/** What the shell says of the record before its screen is there. */
export const t = wordsOf({ title: 'How the rules do' })
