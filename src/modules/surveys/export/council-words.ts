import type { Survey } from '../store/surveys.ts'

type About = Pick<Survey, 'mode' | 'least' | 'leastComments' | 'invited'>

/** Who sees what, by who they are. True of the program as it is: a change of access.ts or sight.ts is a change of these. */
export function whoSeesWhat({ mode, least, leastComments }: About): readonly (readonly [string, string])[] {
  if (mode === 'named')
    return [
      [
        'Everybody who answers',
        'is told before the first question that their name stands beside their answers.',
      ],
      ['The people team', 'may read answers with names, as everybody is told before the first question.'],
      ['Whoever runs the server', 'can read in the database who answered what.'],
    ]
  return [
    [
      'Everybody who answers',
      'sees their own answers until they hand in, and never after. Once results are shared: the totals of the whole.',
    ],
    [
      'Who leads a team',
      `sees, once results are shared, totals of that team and those below it, of ${least} people or more, and what was written there, of ${leastComments} or more. Of a team that is too small: the total of the next broader one.`,
    ],
    [
      'The people team',
      'sets the survey up and sees, from the close on, all groups that may be shown. No single ballot, and not who has answered: only how many.',
    ],
    ['Who answers for what follows', 'sees how the survey is set up, and the totals of the whole.'],
    [
      'An administrator of this program',
      'sees no more than anybody else. The right to administer is no right to read.',
    ],
    [
      'Whoever runs the server',
      'can read the database: who was asked and who has handed in, and apart from that ballots without names, each with its unit and the chosen attributes. Where few share these, a ballot might be guessed from them. Limit who has this access, and write down that they do not look.',
    ],
  ]
}

/** What the release plan promises, before there is one. */
export function planPromise({ mode, least }: About): readonly string[] {
  if (mode === 'named')
    return [
      `Results are shown in groups of ${least} people or more, by the same rules as those of surveys without names.`,
    ]
  return [
    `Nothing that is shown, nor any sum or difference of things shown, depends on fewer than ${least} people: not even when all readers put together all they can see.`,
    'Which groups are shown is worked out once, at the close, from who answered and where they stood as of the launch. Answers play no part, so that what is hidden says nothing about them either.',
    'The same plan holds for every reader, for good. It is sealed with a fingerprint that stands in the report and in every file made of it.',
    'Thresholds are fixed at the launch and cannot be lowered after it, by anybody, in any place of this program.',
    'While people can answer, nobody sees results; how many have answered is counted only for everybody together.',
    'Late changes do not reopen anything: a closed survey stays closed.',
  ]
}

/** What is stored and what is not. */
export function whatIsStored({ mode }: About): readonly string[] {
  const named = mode === 'named'
  return [
    'Of each person who is asked: that they were asked, their unit and the chosen attributes as of the launch, whether they opened their link, and whether they handed in. Not when.',
    named
      ? 'Of each ballot: the answers, the unit, the chosen attributes and the name.'
      : 'Of each ballot: the answers, the unit and the chosen attributes. No name, no time, no address, no device, and nothing that leads to the person.',
    named
      ? 'What people write, with the name.'
      : 'What people write: the words, their language and the unit. Not joined to the other answers, nor to other words of the same person.',
    'At the close all ballots and all words are written anew in an order of chance, so that the order in which they came is gone.',
    'Links are kept as a fingerprint only; the link itself is in the mail. Printed codes are handed out without noting to whom.',
    'The history of this program knows when a survey was made, launched, extended, closed and shared. It does not know when anybody answered.',
    'The log of this server notes addresses called and times, not by whom. A proxy in front of it may note more: have whoever runs it switch that off for /api/ballots.',
  ]
}

/** How long things are kept. */
export function howLongKept(): readonly string[] {
  return [
    'What somebody has begun to answer: until they hand in, at the latest until the close.',
    'Answers and words: without an end, so that later waves can be compared. They leave with the organisation, and at once when a survey is called off.',
    'When somebody is erased, their link and what they had begun are removed, and in a survey with names their name leaves every answer. Answers without a name cannot be found, so they stay.',
    'Backups hold what the database held on their day, as long as whoever runs the server keeps them.',
  ]
}

/** What nobody can promise. */
export const NOT_PROTECTED: readonly string[] = [
  'Somebody who knows a writer may know them by their style: comments are shown in an order of chance and without anything beside them, but their words are theirs.',
  'When nearly everybody of a group says the same, it is known of each of them; such shares are shown as “at least 90 %” until the group is large.',
  'People can tell others what they answered.',
]
