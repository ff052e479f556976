import { plain, wordsOf } from '#ui/words/catalogue.ts'

/** What the door says of the focus list. */
export const t = wordsOf(plain({ title: 'What else they work on' }))
