import { AppError } from '#kernel/errors.ts'
import { parseLocalDate } from '#kernel/local-date.ts'
import { explainPerson } from '#modules/hats/public.ts'
import { runWork } from '#platform/work-runner.ts'
import { openHouse } from '../open-house.ts'
import { rooms } from '../rooms.ts'
import { chosenOrganisation, ORGANISATION_FLAG } from './chosen-organisation.ts'
import { type Arguments, DATA_FLAG, type Verb } from './verb.ts'

/** Explains what the rules see: why each one says something to a person, or does not. */
export const hatsVerb: Verb = {
  about:
    'Explain which hat the records call for: every rule for one person, with its numbers, and where their line breaks',
  usage: 'explain PERSON [--on DATE] [--json] [--organisation NAME] [--data DIR]',
  flags: {
    ...DATA_FLAG,
    ...ORGANISATION_FLAG,
    on: { kind: 'text', about: 'The day to look at, such as 2026-03-02 (default: today)' },
    json: { kind: 'switch', about: 'Everything as JSON' },
  },
  run: async given => {
    const [verb, ...name] = given.words
    if (verb !== 'explain' || name.length === 0)
      throw refused('what_to_explain', 'Who is to be explained?', 'Write: hats explain NAME.')
    const on = dayGiven(given)
    const house = await openHouse(given.text('data'))
    const explained = await chosenOrganisation(house, given)
      .then(orgId =>
        orgId === null
          ? null
          : runWork(
              house.parts,
              orgId,
              rooms.systemStanding,
              work => explainPerson(work, name.join(' '), on ?? work.today),
              'read',
            ),
      )
      .finally(() => house.parts.database.close())
    if (explained === null)
      throw refused(
        'nobody',
        `Nobody here is called ${name.join(' ')}.`,
        'Write the name as it stands in the directory.',
      )
    if (given.has('json')) console.log(JSON.stringify(explained, null, 2))
    else for (const line of linesOf(explained)) console.log(line)
    return 0
  },
}

function linesOf({
  person,
  on,
  rules,
  breaks,
}: NonNullable<Awaited<ReturnType<typeof explainPerson>>>): string[] {
  return [
    `${person.name}, ${on}`,
    ...rules.flatMap(({ rule, title, cases, error }) => [
      `${rule} ${title}: ${error ?? (cases.length === 0 ? 'nothing to look at' : cases.map(each => each.verdict).join(', '))}`,
      ...cases.flatMap(each =>
        each.sources.map(source => `    ${source.says} (${source.value} against ${source.threshold})`),
      ),
    ]),
    ...breaks.map(({ check, severity, says }) => `${check} ${severity}: ${says}`),
  ]
}

function dayGiven(given: Arguments): string | undefined {
  const on = given.text('on')
  if (on !== undefined && parseLocalDate(on) === null)
    throw refused('no_day', `“${on}” is no day.`, 'Write --on with a day such as 2026-03-02.')
  return on
}

function refused(code: string, message: string, fix: string): AppError {
  return new AppError('rule_broken', { items: [{ field: '', code, message, fix }] })
}
