import { wordsOf } from '#ui/words/catalogue.ts'

/** What the shell says of the rehearsal before its screen is there. */
export const t = wordsOf({ title: 'Try a change out' })
