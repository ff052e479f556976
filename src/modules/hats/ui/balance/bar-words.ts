import { wordsOf } from '#ui/words/catalogue.ts'

/** Strings of the bar and of the card on home, apart from those of the pages: home loads no more than it shows. */
export const t = wordsOf({
  title: 'My hats mix',
  'bar.manage': 'All managing',
  'bar.lead': 'All leading',
  'bar.alt':
    'From all managing on the left to all leading on the right: what you recorded reaches from {low} to {high}.',
  'bar.alt.expected': 'Expected is {low} to {high}.',
  'bar.expected': 'expected {range}',
  // Held together at the end of a line.
  range: '{low}\u2060–\u2060{high}%',
  'card.see': 'See what it is made of',
  'card.short': {
    one: 'Between {low} and {high} leading, from {count} thing in 12 weeks',
    other: 'Between {low} and {high} leading, from {count} things in 12 weeks',
  },
})
