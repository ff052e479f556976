import { wordsOf } from '#ui/words/catalogue.ts'

/** What the shell says of this room before its screens are there. */
export const t = wordsOf({
  title: 'Lead or manage?',
  one: 'Situation',
  rules: 'What Fairlead notices',
})
