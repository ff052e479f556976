/** What is usual on a level; `{team}` becomes the name of the team. A responsibility is its title and what "done well" means. */
interface LevelDefaults {
  readonly purpose: string
  readonly responsibilities: readonly (readonly [title: string, standard: string])[]
  readonly decidesAlone: readonly string[]
  readonly recommends: readonly string[]
  readonly isTold: readonly string[]
  readonly notMine: readonly string[]
  readonly success: readonly string[]
  readonly standards: readonly string[]
}

const CONTRIBUTOR: LevelDefaults = {
  purpose: 'Do my part of the work of {team} so that others can build on it without checking it again.',
  responsibilities: [
    ['The work I take on', 'finished when I said, or I said in time that it would be later'],
    ['Its quality', 'it passes its check the first time, and what I learn from a failure is written down'],
    ['What others need from me', 'they know by when they get it, and get it complete'],
    ['Say what is in the way', 'raised on the day I notice it, with what I tried'],
    ['Keep what I know findable', 'somebody else in {team} could take over within a day'],
  ],
  decidesAlone: ['The order of my own tasks in a week', 'How I do my own work within our procedures'],
  recommends: ['Changes of how {team} works'],
  isTold: ['What {team} takes on next'],
  notMine: ['Promising dates for other people’s work'],
  success: ['My goals are met or were changed in the open', 'People who build on my work ask for it again'],
  standards: ['Safety comes before dates', 'A promise is kept, or renegotiated before it is due'],
}

const LEAD: LevelDefaults = {
  purpose: 'See that {team} knows what comes first today, has what it needs, and finishes what it starts.',
  responsibilities: [
    ['Plan the week of {team}', 'everybody knows their first three by Monday noon'],
    [
      'Hand work to the right person',
      'nobody is loaded over their days, and nothing critical is without a name',
    ],
    [
      'The quality of what {team} delivers',
      'what leaves the team comes back in less than one case of twenty',
    ],
    [
      'Clear what is in the way',
      'a small obstacle is taken within a day, a larger one escalated with options',
    ],
    ['Bring new people in', 'they work on their own within six weeks'],
  ],
  decidesAlone: ['Who in {team} does which task', 'The order of work of {team} within a week'],
  recommends: ['Who joins {team}', 'Tools that {team} buys'],
  isTold: ['Changes of the goals {team} serves'],
  notMine: ['Pay and contracts'],
  success: [
    'The goals of {team} are met, and nobody worked weekends for it',
    'Two people can stand in for me',
  ],
  standards: ['Say thank you with what it led to', 'Bad news travels faster than good news'],
}

const MANAGER: LevelDefaults = {
  purpose: 'Turn what we are asked to reach into a plan that {team} can carry, and carry it through.',
  responsibilities: [
    ['Answer every brief with a plan', 'within ten working days, with milestones and what I need'],
    ['Know how my people are doing', 'a one-to-one every other week, and no surprise in a review'],
    ['Make roles clear', 'every charter is acknowledged by both, and looked at twice a year'],
    ['The load of {team}', 'planned work stays within the days people have'],
    ['Remove what my people cannot', 'obstacles in my court are answered within five working days'],
  ],
  decidesAlone: [
    'How the goals of {team} are reached',
    'Who in {team} owns which goal',
    'Days off in {team}',
  ],
  recommends: ['The budget of {team}', 'Who is hired into {team}'],
  isTold: ['Changes of strategy', 'Changes of what other teams promise {team}'],
  notMine: ['Which strategy we follow'],
  success: [
    'Every goal of {team} has a plan that was accepted',
    'People say they know what is expected of them',
  ],
  standards: ['Feedback within a week, in private', 'Delegate the outcome, not the steps'],
}

const HEAD: LevelDefaults = {
  purpose: 'Give {team} a direction people can repeat, and the managers in it what they need to get there.',
  responsibilities: [
    ['Brief the goals of {team}', 'each says what and why, and the owner answers with a plan'],
    ['Grow managers', 'each has a growth plan, and decides more alone than half a year ago'],
    ['Move people and money to what matters', 'what we stop is said as clearly as what we start'],
    ['Settle what is between teams', 'a conflict of priorities is decided within two weeks'],
    ['Keep an eye on what is coming', 'the direction is talked through once a quarter'],
  ],
  decidesAlone: [
    'Which goals {team} takes on',
    'How the budget of {team} is spread',
    'Who leads a team in {team}',
  ],
  recommends: ['The headcount of {team} next year'],
  isTold: ['Plans of the other departments that touch {team}'],
  notMine: ['How each goal is reached'],
  success: [
    'Managers in {team} decide without asking me',
    'The direction of {team} is told alike by everybody asked',
  ],
  standards: ['Say why, always', 'Do as I ask others to do'],
}

const EXECUTIVE: LevelDefaults = {
  purpose:
    'Choose where we go with the others at the top, say why, and make sure the line to daily work holds.',
  responsibilities: [
    ['Own a strategy', 'everybody can say what it is for, and its goals are live'],
    ['Keep the line of sight', 'no goal of my area hangs in the air for longer than a month'],
    ['Choose and grow leaders', 'every post below me has somebody who could take it'],
    ['Decide what only I can', 'within the promised time, with the views that were asked for'],
    ['Be the example', 'my own charter, check-ins and absences are as I ask of others'],
  ],
  decidesAlone: ['Which strategies my area follows within the vision'],
  recommends: ['The vision', 'How money is shared between areas'],
  isTold: ['What puts the vision at risk'],
  notMine: ['How and when goals are reached'],
  success: [
    'The strategy’s goals are on track or were changed in the open',
    'Leaders below me are asked for elsewhere',
  ],
  standards: ['Ask for dissent before deciding', 'Answer a question with an answer, or with a date'],
}

/** By level, 1 contributor first. */
export const LEVEL_DEFAULTS: readonly [LevelDefaults, ...LevelDefaults[]] = [
  CONTRIBUTOR,
  LEAD,
  MANAGER,
  HEAD,
  EXECUTIVE,
]
