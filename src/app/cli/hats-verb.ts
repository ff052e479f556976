import { AppError } from '#kernel/errors.ts'
import { parseLocalDate } from '#kernel/local-date.ts'
import { explainPerson, replay } from '#modules/hats/public.ts'
import type { Work } from '#platform/work.ts'
import { runWork } from '#platform/work-runner.ts'
import { openHouseToRead } from '../open-house.ts'
import { rooms } from '../rooms.ts'
import { chosenOrganisation, ORGANISATION_FLAG } from './chosen-organisation.ts'
import { linesOfExplained } from './lines-of-explained.ts'
import { type Arguments, DATA_FLAG, type Verb } from './verb.ts'

/** Explains what the rules see: why each one says something to a person, or does not. */
export const hatsVerb: Verb = {
  about:
    'Explain which hat the records call for: every rule for one person (by name, e-mail address or id), with all that it judged by, and where their line breaks; or replay the past and count what stood open',
  usage:
    'explain PERSON [--on DATE] | replay --from DATE [--to DATE] [--every DAYS] [--json] [--organisation NAME] [--data DIR]',
  flags: {
    ...DATA_FLAG,
    ...ORGANISATION_FLAG,
    on: { kind: 'text', about: 'The day to look at, such as 2026-03-02 (default: today)' },
    from: { kind: 'text', about: 'replay: the first day to look at' },
    to: { kind: 'text', about: 'replay: the last day (default: today)' },
    every: { kind: 'text', about: 'replay: days between two looks (default: 7)' },
    json: { kind: 'switch', about: 'Everything as JSON' },
  },
  run: async given => {
    const [verb, ...name] = given.words
    if (verb === 'replay') return await runReplay(given)
    const who = name.join(' ').trim()
    if (verb !== 'explain' || who === '')
      throw refused('what_to_explain', 'Who is to be explained?', 'Write: hats explain NAME.')
    const on = dayGiven(given, 'on')
    const explained = await reading(given, work => explainPerson(work, who, on ?? work.today))
    if (explained === null)
      throw refused(
        'nobody',
        `Nobody here is called ${who}${on === undefined ? '' : `, or was here on ${on}`}.`,
        'Write the name as it stands in the directory, a part of it, the e-mail address or the id.',
      )
    if (given.has('json')) console.log(JSON.stringify(explained, null, 2))
    else for (const line of linesOfExplained(explained)) console.log(line)
    return 0
  },
}

/** Opens the house, reads one organisation, and closes the house again. */
async function reading<T>(given: Arguments, read: (work: Work) => Promise<T>): Promise<T> {
  const house = await openHouseToRead(given.text('data'))
  return await chosenOrganisation(house, given)
    .then(orgId => {
      if (orgId === null)
        throw refused('no_organisation', 'There is no organisation here.', 'Name its folder with --data.')
      return runWork(house.parts, orgId, rooms.systemStanding, read, 'read')
    })
    .finally(() => house.parts.database.close())
}

/** Counts, date by date, what would have stood open had the rules run then. */
async function runReplay(given: Arguments): Promise<number> {
  const from = dayGiven(given, 'from')
  const to = dayGiven(given, 'to')
  const everyDays = Number(given.text('every') ?? '7')
  if (from === undefined)
    throw refused('no_from', 'From which day on?', 'Write --from with a day such as 2025-03-03.')
  if (!Number.isInteger(everyDays) || everyDays < 1 || everyDays > 366)
    throw refused(
      'no_step',
      'Days between two looks are a number from 1 to 366.',
      'Write --every 7 for every week.',
    )
  if (to !== undefined) mustNotBeAfter(from, to)
  const replayed = await reading(given, work => {
    mustNotBeAfter(from, to ?? work.today)
    return replay(work, { from, to: to ?? work.today, everyDays })
  })
  if (given.has('json')) console.log(JSON.stringify(replayed, null, 2))
  else for (const line of tableOf(replayed)) console.log(line)
  return 0
}

function mustNotBeAfter(from: string, last: string): void {
  if (from > last)
    throw refused(
      'no_days',
      `${from} comes after ${last}, the last day.`,
      'Write an earlier day with --from.',
    )
}

/** A line for each date, a column for each rule that ever stood open. */
function tableOf({ dates, rules }: Awaited<ReturnType<typeof replay>>): string[] {
  const ever = rules.filter(({ open }) => open.some(count => count > 0))
  return [
    ...ever.map(({ rule, title }) => `${rule} ${title}`),
    ['date      ', ...ever.map(({ rule }) => rule)].join('  '),
    ...dates.map((on, at) => [on, ...ever.map(({ open }) => String(open[at] || '.').padStart(3))].join('  ')),
  ]
}

function dayGiven(given: Arguments, flag: 'on' | 'from' | 'to'): string | undefined {
  const day = given.text(flag)
  if (day !== undefined && parseLocalDate(day) === null)
    throw refused('no_day', `“${day}” is no day.`, `Write --${flag} with a day such as 2026-03-02.`)
  return day
}

function refused(code: string, message: string, fix: string): AppError {
  return new AppError('rule_broken', { items: [{ field: '', code, message, fix }] })
}
