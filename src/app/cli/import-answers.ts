import { existsSync, readFileSync, statSync } from 'node:fs'
import { AppError } from '#kernel/errors.ts'
import { AnswersFile, type ImportedAnswers, importAnswers } from '#modules/surveys/public.ts'
import type { House } from '../open-house.ts'
import { inOrganisation } from './in-organisation.ts'

/** Imports answers as the system. Where there is no organisation yet, one is founded in the same step, called as the whole is. */
export async function importAnswersFile(
  house: House,
  orgId: string | null,
  path: string,
  definition: string,
): Promise<ImportedAnswers> {
  const file = readDefinition(definition)
  return await inOrganisation(house, orgId, file.whole, work => importAnswers(work, path, file))
}

function readDefinition(path: string): AnswersFile {
  if (!existsSync(path)) throw refused('no_such_file', `There is no file ${path}.`, [])
  if (statSync(path).isDirectory()) throw refused('file_is_folder', `${path} is a folder.`, [])
  // Some editors begin a file in UTF-8 with a byte order mark, which is no part of the JSON.
  const text = readFileSync(path, 'utf8').replace(/^\ufeff/, '')
  const json = AnswersFile.safeParse(jsonOf(text))
  if (json.success) return json.data
  throw refused(
    'not_a_definition',
    `${path} does not say what the columns are.`,
    json.error.issues.map(({ path: at, message }) => `${at.join('.') || 'the file'}: ${message}`),
  )
}

/** What a text holds as JSON; undefined when it is none. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw refused('not_json', `The definition is no JSON: ${cause instanceof Error ? cause.message : ''}`, [])
  }
}

function refused(code: string, message: string, details: readonly string[]): AppError {
  const fix = 'docs/guide/surveys.md shows such a file.'
  const items = [{ field: 'definition', code, message, fix }]
  return new AppError('malformed', {
    items: [...items, ...details.map(each => ({ field: 'definition', code, message: each, fix }))],
  })
}

/** The report in a few lines for people. */
export function answersInWords({
  title,
  rows,
  questions,
  units,
  released,
  comments,
  weighted,
}: ImportedAnswers): string {
  return [
    `Imported “${title}”: ${rows} answers to ${questions} questions from ${units} units${weighted ? ', with weights' : ''}.`,
    ...(comments === 0 ? [] : [`${comments} comments.`]),
    `${released} groups may be shown. The survey is closed; the people team can read it and share it.`,
  ].join('\n')
}
