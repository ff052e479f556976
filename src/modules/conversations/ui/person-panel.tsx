import { useState } from 'react'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { useSession } from '#ui/server/session.ts'
import { usePairWith } from './queries.ts'
import './conversations.css'
import { SeriesDialog } from './series-dialog.tsx'
import { momentWords } from './talk-words.ts'
import { t } from './words.ts'

/** On a person's page, for the two alone: when the next one-to-one is, or a way to begin them. */
export function PairPanel({ id }: { readonly id: string }) {
  const me = useSession().person.id
  return id === me ? null : <Panel id={id} />
}

function Panel({ id }: { readonly id: string }) {
  const [starting, setStarting] = useState(false)
  const { data } = usePairWith(id)
  if (data === undefined || (data.series === null && !data.mayStart)) return null
  const { series } = data
  if (series === null)
    return (
      <p>
        <Button size="s" icon="talk" onClick={() => setStarting(true)}>
          {t('panel.start')}
        </Button>
        {starting && <SeriesDialog type="one_to_one" onClose={() => setStarting(false)} />}
      </p>
    )
  const name = series.other?.name ?? ''
  return (
    <Card title={t('panel.title', { name })}>
      <div className="cv-sharing">
        <span>
          {series.nextAt === null ? t(`cadence.${series.cadence}`) : momentWords(series.nextAt)}
          {series.openTopics > 0 && ` · ${t('topics', { count: series.openTopics })}`}
        </span>
        <ButtonLink
          size="s"
          to={`/conversations/${series.id}`}
          aria-label={`${t('open')}: ${t('pair', { name })}`}
        >
          {t('open')}
        </ButtonLink>
      </div>
    </Card>
  )
}
