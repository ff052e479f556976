/** What a direction talk begins with, by rule (practice §3.5): one point a line, everybody who may read the talk reads it. */
export const AGENDAS: Readonly<Record<string, readonly string[]>> = {
  H07: [
    'Our thinking: why now, what we saw, what we decided against',
    'The change we intend: what changes, what stays, what we do not know yet and when we will',
    'How we go forward together: the first three steps, what I ask of you, what you can ask of me',
    'Your questions: half of the time',
  ],
  H09: [
    'Why now',
    'What changes',
    'What stays',
    'What we do not know yet, and when we will',
    'Your questions',
  ],
  H02: [
    'What stays true meanwhile',
    'Who decides what until then',
    'What each of you needs from me',
    'Your questions',
  ],
  H05: ['What are you in the middle of? What could stop you? What do you need decided?'],
  H18: [
    'What and why: the leader’s side',
    'How and when: the manager’s side',
    'What each side needs of the other',
    'What we give up for it',
  ],
  H08: [
    'What we reached, and what we left out',
    'What carried us, and what wore us out',
    'What we would do otherwise',
    'What ends today: the stand-ups, the shorter clocks, the paused goals that go on',
  ],
  H20: ['What your work led to', 'What comes next', 'Your questions'],
  usual: ['Where we go, and why', 'What it means for our work', 'What we leave out', 'Your questions'],
}

/** What a talk that a step plans is called, by rule: everybody reads it, so it says what it is for, and never what was noticed. */
export const TALKS: Readonly<Record<string, string>> = {
  H02: 'What stays true meanwhile',
  H20: 'What our work led to',
  H22: 'What we are working for',
  usual: 'Where we go, and why',
}

/** The same of a change, by its name. */
export const talkOfChange = (name: string): string => `${name}: why, and how we go forward`

/** What a one-to-one that a step opens is to be about, by rule and step (practice §3.5). */
export function topicOf(rule: string, step: string): string {
  return TOPICS[`${rule} ${step}`] ?? ''
}

const TOPICS: Readonly<Record<string, string>> = {
  'H02 agree-decisions': 'Which decisions I hold meanwhile, each at which level, and who is told',
  'H06 one-to-one': 'Which part is unclear: what, how, when, or who decides?',
  'H06 daily': 'Ten minutes every working day for two weeks: what is clear, what is not, what comes next?',
  'H06 three-priorities': 'Which three come first, and what waits for them?',
  'H16 one-to-one': 'What I did in your place, and what you need from me instead',
  'H16 hand-back': 'Thank you for carrying this: it is yours again. What it is for, and what I leave to you',
  'H16 ask-plan': 'By which day do you have a plan for it, and what do you need until then?',
  'H22 authority': 'How far I may decide here, and what you want to know before',
}

/** Possible answers to the questions that a playbook asks, one a line; the form lets them be changed. */
export function optionsOf(step: string): readonly string[] {
  return OPTIONS[step] ?? []
}

const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  scope: [
    'Everything stays in, by the date',
    'Part of it is out',
    'Part of it comes later',
    'The date moves',
  ],
  'decide-span': ['Split it, with a lead for each part', 'Keep it, and give whole areas away'],
  drop: ['Drop something for good', 'Defer something to a day', 'Drop nothing, and find somebody'],
  simplify: ['Simplify it', 'Keep it as it is'],
}

/** What a decision about scope has to say. */
export function scopeOf(aim: string | null): string {
  return `${aim === null ? '' : `${aim}\n\n`}In:\n\nOut:\n\nLater:\n`
}

/** The week after a big push, and what it is for. */
export const RECOVERY = {
  title: 'A week to recover',
  note: 'No new work, no overtime; days off come first.',
} as const
