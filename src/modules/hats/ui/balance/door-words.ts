import { wordsOf } from '#ui/words/catalogue.ts'

/** The strings of the balance that the shell itself needs; the rest of them is fetched with its screens. */
export const t = wordsOf({
  title: 'My hats mix',
  'shared.title': 'Shared with you',
  'command.group': 'Leading and managing',
  'notice.shared': 'Somebody shares their hats mix with you',
})
