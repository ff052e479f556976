import { AppError } from '#kernel/errors.ts'
import { Id } from '#kernel/id.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import { actionsFor } from '../access.ts'
import type { SurveyRow } from '../contract/views.ts'
import { listedSurveys } from '../store/surveys.ts'
import { surveyRow } from '../survey-row.ts'

/** One page of the surveys that the actor may know of, newest first. The cursor is the last id. */
export async function listSurveys(
  work: Work,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<{ entries: SurveyRow[]; nextCursor: string | null }> {
  if (cursor !== undefined && !Id.safeParse(cursor).success) throw badCursor()
  const { personId, isPeople } = { personId: actingPerson(work), isPeople: work.actor.flags.people }
  const found = await listedSurveys(work, personId, isPeople, cursor ?? null, limit)
  const page = found.slice(0, limit)
  return {
    entries: page.map(({ isInvited, ...survey }) =>
      surveyRow({ survey, isInvited, actions: actionsFor(survey, { personId, isPeople, isInvited }) }),
    ),
    nextCursor: found.length > limit ? (page.at(-1)?.id ?? null) : null,
  }
}

function badCursor(): AppError {
  const item = {
    field: 'cursor',
    code: 'malformed',
    message: 'This is not where a page ended.',
    fix: 'Begin with the first page.',
  }
  return new AppError('malformed', { items: [item] })
}
