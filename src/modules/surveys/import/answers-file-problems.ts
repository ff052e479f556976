import type { ErrorItem } from '#kernel/errors.ts'
import { questionsOf } from '../definition/definition.ts'
import { definitionProblems } from '../definition/problems.ts'
import type { AnswersFile } from './answers-file.ts'

/** Why a table with this header cannot be read by this definition; empty when it can. */
export function answersFileProblems(file: AnswersFile, header: readonly string[]): ErrorItem[] {
  const { units, attributes, weight, answers, ignored } = file.columns
  const named = [
    ...units,
    ...attributes.map(({ column }) => column),
    ...(weight === null ? [] : [weight]),
    ...Object.keys(answers),
    ...ignored,
  ]
  const asked = questionsOf(file.definition).map(({ code }) => code)
  const answered = Object.values(answers)
  return [
    ...definitionProblems(file.definition),
    ...repeated(header).map(column =>
      problem(
        column,
        'column_twice',
        `Two columns are called “${column}”.`,
        'Give one of them another name.',
      ),
    ),
    ...repeated(named).map(column =>
      problem(column, 'named_twice', `“${column}” stands twice in the definition.`, 'Name each column once.'),
    ),
    ...named
      .filter(column => !header.includes(column))
      .map(column =>
        problem(
          column,
          'no_such_column',
          `The table has no column “${column}”.`,
          'Write it as in the first row.',
        ),
      ),
    ...header
      .filter(column => !named.includes(column))
      .map(column =>
        problem(
          column,
          'unnamed_column',
          `Nothing says what is in “${column}”.`,
          'Name it, if only as ignored.',
        ),
      ),
    ...answered
      .filter(code => !asked.includes(code))
      .map(code =>
        problem(code, 'not_asked', `No question has the code “${code}”.`, 'Use a code of the definition.'),
      ),
    ...repeated(answered).map(code =>
      problem(code, 'answered_twice', `Two columns answer “${code}”.`, 'Ignore one of them.'),
    ),
    ...asked
      .filter(code => !answered.includes(code))
      .map(code =>
        problem(code, 'no_column', `No column answers “${code}”.`, 'Name one, or leave the question out.'),
      ),
    ...repeated(attributes.map(({ code }) => code)).map(code =>
      problem(
        code,
        'attribute_twice',
        `Two attributes have the code “${code}”.`,
        'Give one of them another.',
      ),
    ),
  ]
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))]
}

function problem(field: string, code: string, message: string, fix: string): ErrorItem {
  return { field, code, message, fix }
}
