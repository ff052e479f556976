import { AppError } from '#kernel/errors.ts'
import { exportPlan } from '#modules/aims/public.ts'
import { exportPeople } from '#modules/people/public.ts'
import { backupLines } from '#platform/backup/write-backup.ts'
import type { Work } from '#platform/work.ts'
import { runWork } from '#platform/work-runner.ts'
import { type House, openHouseToRead } from '../open-house.ts'
import { rooms } from '../rooms.ts'
import { chosenOrganisation, ORGANISATION_FLAG } from './chosen-organisation.ts'
import { type Arguments, DATA_FLAG, type Verb } from './verb.ts'

/** Takes something out, on standard output. */
export const exportVerb: Verb = {
  about: 'Print people (CSV), the direction (StratML) or everything (lines of JSON) on standard output',
  usage: 'people|plan|all [--part 1|2] [--prefix NAME] [--organisation NAME] [--data DIR]',
  flags: {
    ...DATA_FLAG,
    ...ORGANISATION_FLAG,
    part: {
      kind: 'text',
      about: 'Plan, 1: strategic plan (ISO 17469-1); 2: performance plan or report (default)',
    },
    prefix: { kind: 'text', about: 'Plan: write <NAME:Goal> instead of <Goal>' },
  },
  run: async given => {
    const write = WRITERS[given.words[0] ?? '']
    if (write === undefined)
      throw refused(
        'what_to_export',
        'What is to be exported?',
        'Write: export people, export plan, or export all.',
      )
    const wish = { part: partGiven(given), prefix: prefixGiven(given) }
    const house = await openHouseToRead(given.text('data'))
    await chosenOrganisation(house, given)
      .then(orgId => {
        if (orgId === null) throw noOrganisation()
        return write(house, orgId, wish)
      })
      .finally(() => house.parts.database.close())
    return 0
  },
}

interface PlanWish {
  readonly part: 1 | 2
  readonly prefix: string | undefined
}

const WRITERS: Readonly<Record<string, (house: House, orgId: string, wish: PlanWish) => Promise<void>>> = {
  people: async (house, orgId) => {
    await print(await readIn(house, orgId, exportPeople))
  },
  plan: async (house, orgId, { part, prefix }) => {
    const written = await readIn(house, orgId, work => exportPlan(work, part, { prefix }))
    for (const { path, what } of written.leftOut) console.error(`Left out ${path} (${what})`)
    await print(written.xml)
  },
  all: async (house, orgId) => {
    for await (const line of backupLines(house.parts.database, [orgId], house.parts.clock.now()))
      await print(line)
  },
}

function readIn<T>(house: House, orgId: string, read: (work: Work) => Promise<T>): Promise<T> {
  return runWork(house.parts, orgId, rooms.systemStanding, read, 'read')
}

// Waits until a slow reader has taken it, so that nothing is cut off at the end of the program.
function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, failure => (failure ? reject(failure) : resolve()))
  })
}

function partGiven(given: Arguments): 1 | 2 {
  const part = given.text('part') ?? '2'
  if (part !== '1' && part !== '2')
    throw refused('part', `There is no part ${part} of the standard.`, 'Write --part 1 or --part 2.')
  return part === '1' ? 1 : 2
}

function prefixGiven(given: Arguments): string | undefined {
  const prefix = given.text('prefix')
  if (prefix === undefined || /^(?!xml)[a-z][a-z0-9]*$/i.test(prefix)) return prefix
  throw refused(
    'prefix',
    `“${prefix}” cannot be a prefix.`,
    'Use letters and digits, beginning with a letter, and not xml.',
  )
}

function noOrganisation(): AppError {
  return refused(
    'no_organisation',
    'There is no organisation here yet.',
    'Import a plan first, or set one up.',
  )
}

function refused(code: string, message: string, fix: string): AppError {
  return new AppError('rule_broken', { items: [{ field: '', code, message, fix }] })
}
