import { existsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { AppError } from '#kernel/errors.ts'
import { restoreBackup } from '#platform/backup/restore-backup.ts'
import { writeBackup } from '#platform/backup/write-backup.ts'
import { type House, openHouse } from '../open-house.ts'
import { rooms } from '../rooms.ts'
import { type Arguments, DATA_FLAG, type Verb } from './verb.ts'

const JSON_FLAG = { json: { kind: 'switch', about: 'Print the counts as JSON' } } as const

/** Writes everything, or one organisation, into one portable file. */
export const backupVerb: Verb = {
  about: 'Write everything into one portable file that either engine can restore',
  usage: 'FILE [--organisation NAME] [--data DIR] [--json]',
  flags: {
    ...DATA_FLAG,
    ...JSON_FLAG,
    organisation: { kind: 'text', about: 'Only the organisation with this short name' },
  },
  run: async given => {
    const file = fileGiven(given)
    const folder = dirname(resolve(file))
    if (!existsSync(folder))
      throw refused('no_such_folder', `There is no folder ${folder}.`, 'Make it first, or choose another.')
    refuseFolder(file)
    refuseDevice(file)
    return await inHouse(
      given,
      async house => {
        const listed = await house.parts.database.outside(rooms.organisationDirectory)
        const wanted = given.text('organisation')
        const chosen = listed.filter(organisation => wanted === undefined || organisation.slug === wanted)
        if (wanted !== undefined && chosen.length === 0)
          throw unknownOrganisation(
            wanted,
            listed.map(organisation => organisation.slug),
          )
        const orgIds = chosen.map(organisation => organisation.orgId)
        return await writeBackup(house.parts.database, orgIds, file, house.parts.clock.now())
      },
      count => `Wrote ${count.rows} rows of ${count.organisations} organisations to ${file}.`,
    )
  },
}

/** Puts the organisations of a backup into this database. */
export const restoreVerb: Verb = {
  about: 'Put the organisations of a backup into this database, all or nothing',
  usage: 'FILE [--data DIR] [--json]',
  flags: { ...DATA_FLAG, ...JSON_FLAG },
  run: async given => {
    const file = existingFile(given)
    return await inHouse(
      given,
      async house => {
        const present = await house.parts.database.outside(rooms.organisationDirectory)
        const count = await restoreBackup(
          house.parts.database,
          file,
          present.map(organisation => organisation.orgId),
        )
        await house.parts.database.maintain()
        return count
      },
      count => `Restored ${count.rows} rows of ${count.organisations} organisations.`,
    )
  },
}

/** Opens the house, does one thing, prints its outcome as a sentence or as JSON, and closes the house. */
export async function inHouse<T>(
  given: Arguments,
  action: (house: House) => Promise<T>,
  sentence: (outcome: T) => string,
): Promise<number> {
  const house = await openHouse(given.text('data'))
  const outcome = await action(house).finally(() => house.parts.database.close())
  console.log(given.has('json') ? JSON.stringify(outcome, null, 2) : sentence(outcome))
  return 0
}

/** The file named on the command line, which is there; throws when none is named, or it is not one. */
export function existingFile(given: Arguments, at = 0): string {
  const file = fileGiven(given, at)
  if (!existsSync(file)) throw refused('no_such_file', `There is no file ${file}.`, 'Check the path.')
  refuseFolder(file)
  return file
}

function refuseFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true)
    throw refused('file_is_folder', `${path} is a folder.`, 'Write the path of a file.')
}

// A backup takes the place of the file: of a device, such as /dev/stdout, nothing would be left.
function refuseDevice(path: string): void {
  const there = statSync(path, { throwIfNoEntry: false })
  if (there !== undefined && !there.isFile())
    throw refused('not_a_file', `${path} is no file.`, 'Write the path of a file; it may be a new one.')
}

function fileGiven(given: Arguments, at = 0): string {
  const file = given.words[at]
  if (file === undefined)
    throw refused('file_missing', 'Which file is meant?', 'Write its path after the command.')
  return file
}

function unknownOrganisation(slug: string, known: readonly string[]): AppError {
  return refused(
    'no_such_organisation',
    `There is no organisation "${slug}".`,
    `Known: ${known.join(', ') || 'none'}.`,
  )
}

function refused(code: string, message: string, fix: string): AppError {
  return new AppError('rule_broken', { items: [{ field: 'file', code, message, fix }] })
}
