import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Menu, type MenuLine } from '#ui/overlay/menu.tsx'
import { useAction } from '#ui/server/use-action.ts'
import type { CharterView, SavedCharter } from '../contract.ts'
import { charters, TOUCHED } from './queries.ts'
import { QueryDialog } from './query-dialog.tsx'
import { StartButton } from './start-button.tsx'
import { t } from './words.ts'

/** What the reader can do with this version: one thing first, the rest behind the dots. */
export function CharterActs({
  charter,
  onEdit,
}: {
  readonly charter: CharterView
  readonly onEdit: () => void
}) {
  const [asking, setAsking] = useState(false)
  const { may, id, rev, exemplar } = charter
  const body = { rev }
  const offer = useStep(() => charters.offerCharter({ params: { id }, body }), t('offered'))
  const acknowledge = useStep(() => charters.acknowledgeCharter({ params: { id }, body }), t('acknowledged'))
  const archive = useStep(() => charters.archiveCharter({ params: { id }, body }), t('archived'))
  const show = useStep(
    () => charters.showCharter({ params: { id }, body: { rev, exemplar: !exemplar } }),
    t('shown'),
  )
  const other = charter.side === 'person' ? charter.manager : charter.person
  const lines: MenuLine[] = [
    ...(may.includes('show')
      ? [{ label: t(exemplar ? 'hide' : 'show'), icon: 'sun' as const, run: () => void show.go() }]
      : []),
    ...(may.includes('archive')
      ? [{ label: t('archive'), icon: 'close' as const, danger: true, run: () => void archive.go() }]
      : []),
  ]
  return (
    <>
      {lines.length > 0 && (
        <Menu lines={lines}>
          <Button icon="more" aria-label={t('acts.more')} />
        </Menu>
      )}
      {may.includes('query') && <Button onClick={() => setAsking(true)}>{t('query')}</Button>}
      {may.includes('edit') && (
        <Button icon="edit" onClick={onEdit}>
          {t('edit')}
        </Button>
      )}
      {may.includes('renew') && <StartButton personId={charter.person.id} label={t('next')} />}
      {may.includes('offer') && other && (
        <Button
          tone="primary"
          pending={offer.pending}
          disabled={charter.missing.length > 0}
          onClick={() => void offer.go()}
        >
          {t('offer', { name: other.name })}
        </Button>
      )}
      {may.includes('acknowledge') && (
        <Button
          tone="primary"
          icon="check"
          pending={acknowledge.pending}
          onClick={() => void acknowledge.go()}
        >
          {t('acknowledge')}
        </Button>
      )}
      {asking && <QueryDialog charter={charter} onClose={() => setAsking(false)} />}
    </>
  )
}

function useStep(run: () => Promise<SavedCharter>, done: string) {
  return useAction({ run, refresh: TOUCHED, done, failure: 'toast' })
}
