import { wordsOf } from '#ui/words/catalogue.ts'

/** What the shell says of the breaks in the line before their screen is there. */
export const t = wordsOf({
  title: 'Breaks in the line',
})
