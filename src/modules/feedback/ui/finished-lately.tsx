import { useQuery } from '@tanstack/react-query'
import type { PickedPerson } from '#modules/people/public-ui.tsx'
import { Button } from '#ui/button.tsx'
import './feedback.css'
import { finishedText, finishedTitles } from './finished-text.ts'
import { FEEDBACK, feedback } from './queries.ts'
import { t } from './words.ts'

/** Most people that are named. */
const MOST = 5

/**
 * For somebody who manages and is about to thank: what their people finished and nobody has said anything about. Before anybody is
 * chosen by name, to choose from; then what the chosen ones finished. The words of the thanks stay the reader's own.
 */
export function FinishedLately({
  chosen,
  onChoose,
}: {
  readonly chosen: readonly PickedPerson[]
  readonly onChoose: (person: PickedPerson) => void
}) {
  const query = useQuery({
    queryKey: [...FEEDBACK, 'unthanked'],
    queryFn: ({ signal }) => feedback.listUnthanked({}, signal),
  })
  const entries = query.data?.entries ?? []
  const shown =
    chosen.length === 0
      ? entries.slice(0, MOST)
      : entries.filter(({ person }) => chosen.some(({ id }) => id === person.id))
  if (shown.length === 0) return null
  return (
    <section className="fb-finished" aria-label={t('unthanked.title')}>
      {chosen.length === 0 && <p className="fl-quiet">{t('unthanked.choose')}</p>}
      <ul>
        {shown.map(entry => (
          <li key={entry.person.id}>
            {chosen.length === 0 ? (
              <Button
                tone="quiet"
                size="s"
                onClick={() => onChoose({ id: entry.person.id, label: entry.person.name })}
              >
                {entry.person.name}
              </Button>
            ) : (
              <strong>{entry.person.name}</strong>
            )}{' '}
            <span className="fl-quiet">
              {chosen.length === 0 ? finishedTitles(entry) : finishedText(entry)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
