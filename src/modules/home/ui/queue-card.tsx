import { useState } from 'react'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Card, CardLine, CardList } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Link } from '#ui/link.tsx'
import { formatNumber } from '#ui/numbers.ts'
import { Mark } from '#ui/status.tsx'
import { When } from '#ui/when.tsx'
import type { HomeView, QueueLine } from '../contract.ts'
import { t } from './words.ts'

/** Lines shown before "more": what fits one look. */
const SHOWN = 7

/** What waits for the reader, the most pressing first; seven, and the rest behind one tap. */
export function QueueCard({ queue }: Pick<HomeView, 'queue'>) {
  const [all, setAll] = useState(false)
  const lines = all ? queue : queue.slice(0, SHOWN)
  if (queue.length === 0)
    return (
      <Card title={t('queue.title')}>
        <EmptyState title={t('queue.empty')} icon="check">
          {t('queue.emptyHint')}
        </EmptyState>
      </Card>
    )
  const shown = t('queue.shown', { shown: formatNumber(lines.length), count: formatNumber(queue.length) })
  return (
    <Card title={t('queue.title')} flush aside={<span className="fl-quiet">{shown}</span>}>
      <CardList>
        {lines.map(line => (
          <QueueRow key={`${line.kind} ${line.to}`} line={line} />
        ))}
      </CardList>
      {queue.length > lines.length && (
        <Button tone="quiet" onClick={() => setAll(true)}>
          {t('queue.more', { count: queue.length })}
        </Button>
      )}
    </Card>
  )
}

function QueueRow({ line }: { readonly line: QueueLine }) {
  const act = t(`queue.${line.kind}`)
  return (
    <CardLine
      mark={
        <Mark
          kind={
            line.overdue
              ? 'off-track'
              : line.severity === 'major' || line.severity === 'critical'
                ? 'at-risk'
                : 'no-data'
          }
        />
      }
      hint={<Hint line={line} />}
      act={
        <ButtonLink to={line.to + (FORM[line.kind] ?? '')} size="s" aria-label={`${act}: ${line.subject}`}>
          {act}
        </ButtonLink>
      }
    >
      <Link to={line.to}>{line.subject}</Link>
    </CardLine>
  )
}

/** Acts whose form opens at once on the page they lead to; the others need the page to be read first. */
const FORM: Partial<Record<QueueLine['kind'], string>> = {
  check_in: '?do=check_in',
  write_plan: '?do=edit_plan',
  answer_ask_back: '?do=answer_ask_back',
}

function Hint({ line: { dueOn, sinceOn } }: { readonly line: QueueLine }) {
  return (
    <>
      {sinceOn !== null && (
        <>
          {t('queue.since')} <When at={sinceOn} />
        </>
      )}
      {sinceOn !== null && dueOn !== null && ' · '}
      {dueOn !== null && (
        <>
          {t('queue.due')} <When at={dueOn} />
        </>
      )}
    </>
  )
}
