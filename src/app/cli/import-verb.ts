import { readFileSync } from 'node:fs'
import { AppError } from '#kernel/errors.ts'
import { existingFile, inHouse } from './backup-verbs.ts'
import { chosenOrganisation, ORGANISATION_FLAG } from './chosen-organisation.ts'
import { importPeopleFile, peopleInWords } from './import-people.ts'
import { importedInWords, importPlanFile } from './import-plan.ts'
import { type Arguments, DATA_FLAG, type Verb } from './verb.ts'

/** Brings a file in, all or nothing. */
export const importVerb: Verb = {
  about: 'Import people (CSV, Excel) or a strategic plan (StratML Part 1 or 2), all or nothing',
  usage: 'people|plan FILE [--yes] [--full] [--dry-run] [--organisation NAME] [--data DIR] [--json]',
  flags: {
    ...DATA_FLAG,
    ...ORGANISATION_FLAG,
    yes: { kind: 'switch', about: 'People: apply it; without this the file is only checked' },
    full: { kind: 'switch', about: 'People: the file lists everybody, so who is missing leaves' },
    'dry-run': { kind: 'switch', about: 'Plan: only say what would happen' },
    json: { kind: 'switch', about: 'Print the whole report as JSON' },
  },
  run: async given => {
    if (given.words[0] === 'people') return await importThePeople(given)
    if (given.words[0] === 'plan') return await importThePlan(given)
    throw refused(
      'what_to_import',
      'What is to be imported?',
      'Write: import people FILE, or import plan FILE.',
    )
  },
}

async function importThePeople(given: Arguments): Promise<number> {
  const path = existingFile(given, 1)
  const wish = { full: given.has('full'), yes: given.has('yes') }
  let refusedByCheck = false
  await inHouse(
    given,
    async house => {
      const report = await importPeopleFile(
        house,
        await chosenOrganisation(house, given),
        path,
        readFileSync(path),
        wish,
      )
      refusedByCheck = report.state === 'refused'
      return report
    },
    peopleInWords,
  )
  return refusedByCheck ? 1 : 0
}

async function importThePlan(given: Arguments): Promise<number> {
  const file = readFileSync(existingFile(given, 1))
  return await inHouse(
    given,
    async house => importPlanFile(house, await chosenOrganisation(house, given), file, given.has('dry-run')),
    importedInWords,
  )
}

function refused(code: string, message: string, fix: string): AppError {
  return new AppError('rule_broken', { items: [{ field: 'file', code, message, fix }] })
}
