import { AppError } from '#kernel/errors.ts'
import { exportPlan } from '#modules/aims/public.ts'
import { runWork } from '#platform/work-runner.ts'
import { openHouse } from '../open-house.ts'
import { rooms } from '../rooms.ts'
import { chosenOrganisation, ORGANISATION_FLAG } from './chosen-organisation.ts'
import { type Arguments, DATA_FLAG, type Verb } from './verb.ts'

/** Takes something out, on standard output. */
export const exportVerb: Verb = {
  about: 'Print the direction as a strategic plan (StratML) on standard output',
  usage: 'plan [--part 1|2] [--prefix NAME] [--organisation NAME] [--data DIR]',
  flags: {
    ...DATA_FLAG,
    ...ORGANISATION_FLAG,
    part: { kind: 'text', about: '1: strategic plan (ISO 17469-1); 2: performance plan or report (default)' },
    prefix: { kind: 'text', about: 'Write <NAME:Goal> instead of <Goal>' },
  },
  run: async given => {
    if (given.words[0] !== 'plan')
      throw refused('what_to_export', 'What is to be exported?', 'Write: export plan.')
    const [part, prefix] = [partGiven(given), prefixGiven(given)]
    const house = await openHouse(given.text('data'))
    const written = await chosenOrganisation(house, given)
      .then(orgId => {
        if (orgId === null)
          throw refused(
            'no_organisation',
            'There is no organisation here yet.',
            'Import a plan first, or set one up.',
          )
        return runWork(
          house.parts,
          orgId,
          rooms.systemStanding,
          work => exportPlan(work, part, { prefix }),
          'read',
        )
      })
      .finally(() => house.parts.database.close())
    for (const { path, what } of written.leftOut) console.error(`Left out ${path} (${what})`)
    process.stdout.write(written.xml)
    return 0
  },
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

function refused(code: string, message: string, fix: string): AppError {
  return new AppError('rule_broken', { items: [{ field: '', code, message, fix }] })
}
