import { readFileSync } from 'node:fs'
import { AppError } from '#kernel/errors.ts'
import { existingFile, inHouse } from './backup-verbs.ts'
import { chosenOrganisation, ORGANISATION_FLAG } from './chosen-organisation.ts'
import { answersInWords, importAnswersFile } from './import-answers.ts'
import { importPeopleFile, peopleInWords } from './import-people.ts'
import { importedInWords, importPlanFile } from './import-plan.ts'
import { type Arguments, DATA_FLAG, type Verb } from './verb.ts'

/** Brings a file in, all or nothing. */
export const importVerb: Verb = {
  about:
    'Import people (CSV, Excel), a strategic plan (StratML Part 1 or 2) or answers of a survey (CSV), all or nothing',
  usage:
    'people|plan|answers FILE [--definition FILE] [--yes] [--full] [--dry-run] [--organisation NAME] [--data DIR] [--json]',
  flags: {
    ...DATA_FLAG,
    ...ORGANISATION_FLAG,
    yes: { kind: 'switch', about: 'People: apply it; without this the file is only checked' },
    full: { kind: 'switch', about: 'People: the file lists everybody, so who is missing leaves' },
    'dry-run': { kind: 'switch', about: 'Plan: only say what would happen' },
    definition: { kind: 'text', about: 'Answers: what their columns are, and what was asked (JSON)' },
    json: { kind: 'switch', about: 'Print the whole report as JSON' },
  },
  run: async given => {
    if (given.words[0] === 'people') return await importThePeople(given)
    if (given.words[0] === 'plan') return await importThePlan(given)
    if (given.words[0] === 'answers') return await importTheAnswers(given)
    throw refused(
      'what_to_import',
      'What is to be imported?',
      'Write: import people FILE, import plan FILE, or import answers FILE --definition FILE.',
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
      if (wish.yes) await house.parts.database.maintain()
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
    async house => {
      const organisation = await chosenOrganisation(house, given)
      const imported = await importPlanFile(house, organisation, file, given.has('dry-run'))
      if (!given.has('dry-run')) await house.parts.database.maintain()
      return imported
    },
    importedInWords,
  )
}

async function importTheAnswers(given: Arguments): Promise<number> {
  const path = existingFile(given, 1)
  const definition = given.text('definition')
  if (definition === undefined)
    throw refused(
      'definition_missing',
      'Nothing says what the columns are.',
      'Name the file that does with --definition FILE; docs/guide/surveys.md shows one.',
    )
  return await inHouse(
    given,
    async house => {
      const imported = await importAnswersFile(
        house,
        await chosenOrganisation(house, given),
        path,
        definition,
      )
      await house.parts.database.maintain()
      return imported
    },
    answersInWords,
  )
}

function refused(code: string, message: string, fix: string): AppError {
  return new AppError('rule_broken', { items: [{ field: 'file', code, message, fix }] })
}
