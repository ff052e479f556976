import { type Words, wordsOf } from '#ui/words/catalogue.ts'

/** What the shell says of this room before any of its pages is opened: small, since everybody loads it. */
export const DOOR_WORDS = {
  title: 'Surveys',
  one: 'Survey',
  report: 'Results of a survey',
  answer: 'Answer a survey',
  make: 'Make a survey',
  'make.keywords': 'questionnaire, engagement, pulse',
  actions: 'What we do about it',
  'wait.raters': 'Agree to the raters',
  'notice.raters': 'Somebody you answer for has chosen raters',
  'notice.ratersBack': 'Your list of raters came back',
  about: 'Views on you',
  'wait.answer': 'Answer',
  'wait.wanted': 'Set up',
  'wait.act': 'Act on the results',
  'notice.opened': 'A survey asks for your view',
  'notice.wanted': 'Somebody wants a survey of the people team',
  'notice.launched': 'A survey you asked for is planned',
  'notice.cancelled': 'A survey you asked for will not be asked',
  'notice.closing': 'A survey you were asked to answer closes soon',
  'notice.closed': 'A survey you made is closed',
  'notice.planned': 'The results of a large survey you made are there',
  'notice.shared': 'Results of a survey are shared',
  'notice.leads': 'Nothing follows yet from what your group said',
  'notice.action_made': 'You see to what follows from a survey',
  'notice.action_published': 'Something follows from a survey you were asked to answer',
} as const satisfies Words

/** The words of the door. */
export const t = wordsOf(DOOR_WORDS)
