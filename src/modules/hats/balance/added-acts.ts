import { AppError, type ErrorItem, notFound, ruleBroken } from '#kernel/errors.ts'
import type { LocalDate } from '#kernel/local-date.ts'
import { actingPerson, type Work } from '#platform/work.ts'
import type { NewAct } from './contract.ts'
import { countAdded, deleteAdded, insertAdded } from './store/added.ts'
import { windowFrom } from './window.ts'

/** Writes down something the acting person did elsewhere. Nothing is told of it anywhere. */
export async function addAct(work: Work, { kind, on, note }: NewAct): Promise<{ id: string }> {
  const me = actingPerson(work)
  const from = windowFrom(work.today)
  const items = problems({ kind, on, note }, from, work.today)
  if (kind === null || items.length > 0) throw new AppError('rule_broken', { items })
  if ((await countAdded(work, me, from)) >= MOST)
    throw ruleBroken('', 'too_many', `You have added ${MOST} things.`, 'Remove what matters least.')
  return { id: await insertAdded(work, me, { kind, on, note }) }
}

/** Removes something the acting person added. */
export async function removeAct(work: Work, id: string): Promise<void> {
  if (!(await deleteAdded(work, actingPerson(work), id))) throw notFound('act')
}

function problems({ kind, on, note }: NewAct, from: LocalDate, today: LocalDate): ErrorItem[] {
  const wrong = (field: string, code: string, message: string, fix: string) => [{ field, code, message, fix }]
  return [
    ...(kind === null
      ? wrong('kind', 'no_kind', 'It does not say what it was.', 'Choose what comes closest.')
      : []),
    ...(on > today ? wrong('on', 'ahead', 'This day lies ahead.', 'Add it once you have done it.') : []),
    ...(on < from
      ? wrong(
          'on',
          'too_long_ago',
          'This is longer ago than twelve weeks.',
          'Only the last twelve weeks count.',
        )
      : []),
    ...(note === ''
      ? wrong('note', 'no_note', 'It has no words.', 'Write a few, so that you know it again.')
      : []),
  ]
}

/** Within twelve weeks; nobody writes down more than this by hand. */
const MOST = 200
