import { useState } from 'react'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Card, CardLine, CardList } from '#ui/card.tsx'
import { Link } from '#ui/link.tsx'
import { Mark } from '#ui/marks/status.tsx'
import { waitOf } from '#ui/offered.ts'
import { EmptyState } from '#ui/states/empty-state.tsx'
import { Loaded } from '#ui/states/loaded.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import { formatNumber } from '#ui/words/numbers.ts'
import { When } from '#ui/words/when.tsx'
import type { QueueLine } from '../contract.ts'
import { useQueue } from './queries.ts'
import { t } from './words.ts'

/** Lines shown before "more": what fits one look. */
const SHOWN = 7

/** What waits for the reader, the most pressing first; the first seven, and the rest behind one tap, or `all`. */
export function QueueCard({ all = false }: { readonly all?: boolean }) {
  const query = useQueue()
  return (
    <Loaded query={query} skeleton={<SkeletonCard height={380} />}>
      {({ lines }) => <Lines lines={lines} start={all ? lines.length : SHOWN} />}
    </Loaded>
  )
}

function Lines({ lines, start }: { readonly lines: readonly QueueLine[]; readonly start: number }) {
  const [open, setOpen] = useState(false)
  const shown = open ? lines : lines.slice(0, start)
  if (lines.length === 0)
    return (
      <Card title={t('queue.title')}>
        <EmptyState title={t('queue.empty')} icon="check">
          {t('queue.emptyHint')}
        </EmptyState>
      </Card>
    )
  const [some, count] = [formatNumber(shown.length), formatNumber(lines.length)]
  return (
    <Card
      title={t('queue.title')}
      flush
      aside={<span className="fl-quiet">{t('queue.shown', { shown: some, count })}</span>}
    >
      <CardList>
        {shown.map(line => (
          <QueueRow key={`${line.kind} ${line.link} ${line.subject}`} line={line} />
        ))}
      </CardList>
      {lines.length > shown.length && (
        <Button tone="quiet" onClick={() => setOpen(true)}>
          {t('queue.more', { count: lines.length })}
        </Button>
      )}
    </Card>
  )
}

function QueueRow({ line }: { readonly line: QueueLine }) {
  const { act = t('queue.open'), form = '' } = waitOf(line.kind) ?? {}
  return (
    <CardLine
      mark={<Mark kind={markOf(line)} />}
      hint={<Hint line={line} />}
      act={
        <ButtonLink to={line.link + form} size="s" aria-label={`${act}: ${line.subject}`}>
          {act}
        </ButtonLink>
      }
    >
      <Link to={line.link}>{line.subject}</Link>
    </CardLine>
  )
}

function markOf({ overdue, severity }: QueueLine) {
  if (overdue) return 'off-track'
  return severity === 'major' || severity === 'critical' ? 'at-risk' : 'no-data'
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
