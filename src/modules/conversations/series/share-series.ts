import { forbidden, ruleBroken } from '#kernel/errors.ts'
import type { Work } from '#platform/work.ts'
import { aboutSeries } from '../events.ts'
import { updateSeries } from '../store/series.ts'
import { openSeries } from './open-series.ts'
import { successorOf } from './read-series.ts'

/**
 * Lets the manager of today read the shared notes with the one before, or stops that. Only the report may: it is what they said.
 * Topics, private notes and agreements stay between the two.
 */
export async function shareSeries(
  work: Work,
  id: string,
  shared: boolean,
): Promise<{ id: string; rev: number }> {
  const { series, chart, me } = await openSeries(work, id, true)
  if (series.reportId !== me) throw forbidden('share these notes', 'the one who answered to the other')
  const successor = successorOf(series, chart, me)
  if (shared && successor === null)
    throw ruleBroken(
      'shared',
      'no_successor',
      'You have no other manager since.',
      'There is nobody to share them with.',
    )
  await updateSeries(work, id, series.rev, { sharedWithId: shared ? successor : null })
  await work.publish(aboutSeries(shared ? 'series.shared' : 'series.unshared', id))
  return { id, rev: series.rev + 1 }
}
