import { plain, type Words, wordsOf } from '#ui/words/catalogue.ts'

const WORDS = {
  'title.vision': 'Write the vision',
  'title.strategy': 'Add a strategy',
  'title.goal': 'Propose a goal',
  'lead.vision':
    'Where are you going, and what will be true when you have arrived? Write the destination; the way comes later.',
  'lead.strategy': 'A strategy is a road you choose towards the destination, and the roads you leave aside.',
  'lead.goal':
    'Anybody can propose a goal, also upwards. Begin with what and why; how and when is the answer of whoever owns it.',
  'given.owner': 'For {name}',
  'given.due': 'due {date}',
  kind: 'What do you want to write?',
  'kind.vision': 'The vision',
  'kind.strategy': 'A strategy',
  'kind.goal': 'A goal',
  step: 'Step {at} of {all}',
  'step.why': 'What and why',
  'step.good': 'What good looks like',
  'step.values': 'Mission and values',
  'step.place': 'Who, and what it serves',
  'step.measure': 'Measure and dates',
  'first.30': 'Thirty days in: whom have they met, what do they know by then, and which small thing is done?',
  'first.60': 'Sixty days in: what do they do with help, and who says that it is good?',
  'first.90': 'Ninety days in: what do they do by themselves, and by what does everybody see it?',
  next: 'Next',
  back: 'Back',
  create: 'Save the draft',
  created: 'The draft is saved.',
  scope: 'Whose goal is it?',
  'scope.org': 'The whole organisation’s',
  'scope.team': 'A team’s',
  'scope.person': 'One person’s',
  team: 'Team',
  serves: 'Serves “{title}”',
  'title.needed': 'A title has at least 3 characters.',
  'title.needed.fix': 'Say in a few words what shall be reached.',
} as const satisfies Words

/** A string of the page that makes aims, by its key. */
export const t = wordsOf(WORDS)

/** The catalogue, for translators. */
export const createWords: Words = plain(WORDS)
