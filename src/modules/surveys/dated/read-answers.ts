import { ruleBroken } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import { decodeAnswers } from '../answering/decode.ts'
import type { NamedAnswers } from '../contract/dated.ts'
import { openFor } from '../open-survey.ts'
import { namedBallots } from '../store/ballots.ts'
import { readComments } from '../store/comments.ts'
import { askedOf } from '../store/surveys.ts'

/** What people answered under their names: to the people team, as the first page said. Refused of an anonymous survey. */
export async function readNamedAnswers(work: Work, id: string): Promise<NamedAnswers> {
  const { survey } = await openFor(work, id, 'follow', 'read answers')
  if (survey.mode !== 'named')
    throw ruleBroken(
      '',
      'no_names',
      'These answers bear no names, and nobody can read a single one.',
      'Read the report of groups once it is closed.',
    )
  const { definition } = await askedOf(work, id)
  const comments = Map.groupBy(await readComments(work, id), ({ personId }) => personId)
  const entries = (await namedBallots(work, id)).map(({ personId, name, answers }) => ({
    person: personId === null ? null : { id: personId, name: name ?? '' },
    answers: decodeAnswers(definition, answers),
    comments: Object.fromEntries(
      (personId === null ? [] : (comments.get(personId) ?? [])).map(({ question, body }) => [question, body]),
    ),
  }))
  return { invited: survey.invited, entries }
}
