import { existsSync, readFileSync } from 'node:fs'
import { AppError } from '#kernel/errors.ts'
import { fileGiven, inHouse } from './backup-verbs.ts'
import { chosenOrganisation, ORGANISATION_FLAG } from './chosen-organisation.ts'
import { importedInWords, importPlanFile } from './import-plan.ts'
import { DATA_FLAG, type Verb } from './verb.ts'

/** Brings a file in, all or nothing. */
export const importVerb: Verb = {
  about: 'Import a strategic plan (StratML Part 1 or 2), all or nothing',
  usage: 'plan FILE [--dry-run] [--organisation NAME] [--data DIR] [--json]',
  flags: {
    ...DATA_FLAG,
    ...ORGANISATION_FLAG,
    'dry-run': { kind: 'switch', about: 'Only say what would happen' },
    json: { kind: 'switch', about: 'Print the whole report as JSON' },
  },
  run: async given => {
    if (given.words[0] !== 'plan')
      throw refused('what_to_import', 'What is to be imported?', 'Write: import plan FILE.')
    const path = fileGiven(given, 1)
    if (!existsSync(path)) throw refused('no_such_file', `There is no file ${path}.`, 'Check the path.')
    const file = readFileSync(path)
    return await inHouse(
      given,
      async house =>
        importPlanFile(house, await chosenOrganisation(house, given), file, given.has('dry-run')),
      importedInWords,
    )
  },
}

function refused(code: string, message: string, fix: string): AppError {
  return new AppError('rule_broken', { items: [{ field: 'file', code, message, fix }] })
}
