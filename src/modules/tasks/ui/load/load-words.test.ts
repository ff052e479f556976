import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { locale, setLocale } from '#ui/words/locale.ts'
import type { BranchLoad, LoadsBelow, TeamLoad } from '../../contract.ts'
import { branchSentence, personSentence, teamSentence, teamVerdict } from './load-words.ts'

type Person = TeamLoad['persons'][number]

const before = locale()
afterAll(() => setLocale(before))
beforeEach(() => setLocale({ tag: 'en-GB' }))

const person = (over: Partial<Person> = {}): Person => ({
  person: { id: 'linus', name: 'Linus Torres' },
  ratio: 0.4,
  word: 'fine',
  taskDays: 4,
  availableDays: 10,
  tasks: 3,
  unestimated: 0,
  undated: 0,
  away: false,
  awayUntil: null,
  cover: null,
  overdue: 0,
  dueThisWeek: 0,
  blocked: 0,
  ...over,
})
const away = { word: 'away', ratio: null, availableDays: 0, away: true } as const
const branch = (over: Partial<BranchLoad> = {}): BranchLoad => ({
  people: 3,
  tooMuch: 0,
  away: 0,
  together: person(),
  unassigned: { tasks: 0, critical: 0, taskDays: 0 },
  ...over,
})
const loads = (all: Partial<BranchLoad>, below = 0): LoadsBelow => ({
  team: { id: 'pilots', name: 'Pilots' },
  from: '2099-03-02',
  to: '2099-03-29',
  all: branch(all),
  teams: Array.from({ length: below }, () => ({ team: { id: 'tugs', name: 'Tugs' }, ...branch() })),
})

describe('the load of somebody', () => {
  test.each([
    ['with room', {}, '4 days of tasks, 10 days to do them.'],
    [
      'with more than fits',
      { word: 'too_much', taskDays: 12.25, availableDays: 9 },
      '12.25 days of tasks, 9 days to do them. 3.25 days too many.',
    ],
    [
      'in hundredths at the most',
      { taskDays: 10 / 3, availableDays: 1 },
      '3.33 days of tasks, 1 day to do them.',
    ],
    ['without tasks', { tasks: 0, taskDays: 0 }, 'Nothing is due.'],
    ['away, without cover', away, '3 tasks are due meanwhile. Nobody covers.'],
    [
      'away, with cover',
      { ...away, tasks: 1, cover: { id: 'grace', name: 'Grace Hopper' } },
      '1 task is due meanwhile. Grace Hopper covers.',
    ],
    ['without a working day until then', { ...away, away: false }, '3 tasks are due meanwhile.'],
    ['away with nothing due', { ...away, tasks: 0 }, 'Nothing is due. Nobody covers.'],
  ] as const)('%s', (_case, over, sentence) => {
    expect(personSentence(person(over))).toBe(sentence)
  })
})

describe('the load of a team', () => {
  test('is told with its days, its people and the date', () => {
    expect(teamSentence(loads({ people: 2 }))).toBe(
      'Until 29 Mar 2099 the 2 people of Pilots have 4 days of tasks and 10 days to do them.',
    )
    expect(teamSentence(loads({ people: 1 }))).toBe(
      'Until 29 Mar 2099 the one person of Pilots has 4 days of tasks and 10 days to do them.',
    )
    expect(teamSentence(loads({ together: person({ tasks: 0 }) }))).toBe(
      'Until 29 Mar 2099 nothing is due in Pilots.',
    )
  })

  test('tells that it counts the teams below, too', () => {
    expect(teamSentence(loads({}, 2))).toBe(
      'Until 29 Mar 2099 the 3 people of Pilots and the teams listed below have 4 days of tasks and 10 days to do them.',
    )
  })

  test.each([
    ['fits', {}, 'There is room.'],
    ['just fits', { together: person({ word: 'full' }) }, 'It just fits.'],
    [
      'does not fit',
      { together: person({ word: 'too_much', taskDays: 12 }), tooMuch: 2 },
      'It does not fit. 2 days too many.',
    ],
    [
      'fits together, but not everybody',
      { tooMuch: 1 },
      'Together it fits, but 1 person has more than fits.',
    ],
    ['waits for people who are away', { together: person(away) }, 'Nobody works in that time.'],
  ] as const)('%s', (_case, over, verdict) => {
    expect(teamVerdict(branch(over))).toBe(verdict)
  })
})

describe('a team further down', () => {
  test.each([
    ['is told in numbers, not in names', {}, '3 people: 4 days of tasks, 10 days to do them.'],
    [
      'tells how many have more than fits, and how many are not there',
      { tooMuch: 2, away: 1 },
      '3 people: 4 days of tasks, 10 days to do them. 2 have more than fits. 1 does not work in that time.',
    ],
    ['may have nothing to do', { together: person({ tasks: 0 }) }, '3 people: nothing is due.'],
    ['may have nobody', { people: 0 }, 'Nobody works in this team today.'],
  ] as const)('%s', (_case, over, sentence) => {
    expect(branchSentence(branch(over))).toBe(sentence)
  })
})
