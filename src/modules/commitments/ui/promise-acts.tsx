import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Row } from '#ui/layout.tsx'
import { Menu } from '#ui/overlay/menu.tsx'
import { useAction } from '#ui/server/use-action.ts'
import type { PromiseView } from '../contract.ts'
import { MovePromiseDialog } from './move-promise-dialog.tsx'
import { commitments, TOUCHED } from './queries.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'
import { t } from './words.ts'

/** What the reader can say about a promise: kept by one tap, the rest behind it. */
export function PromiseActs({ promise }: { readonly promise: PromiseView }) {
  const [dialog, setDialog] = useState<'move' | 'withdraw' | null>(null)
  const { id, rev, next } = promise
  const what = promise.what ?? t('one.gone')
  const reopen = (saved: PromiseView) =>
    commitments.reopenPromise({ params: { id }, body: { rev: saved.rev } })
  const keep = useAction({
    run: () => commitments.keepPromise({ params: { id }, body: { rev } }),
    refresh: TOUCHED,
    done: t('done.kept'),
    undo: reopen,
    failure: 'toast',
  })
  const miss = useAction({
    run: () => commitments.missPromise({ params: { id }, body: { rev } }),
    refresh: TOUCHED,
    done: t('done.missed'),
    undo: reopen,
    failure: 'toast',
  })
  const open = useAction({ run: () => reopen(promise), refresh: TOUCHED, failure: 'toast' })
  const more = [
    { id: 'renegotiated', label: t('act.renegotiated'), run: () => setDialog('move') },
    { id: 'missed', label: t('act.missed'), run: () => void miss.go() },
    { id: 'withdrawn', label: t('act.withdrawn'), run: () => setDialog('withdraw') },
    { id: 'open', label: t('act.open'), run: () => void open.go() },
  ].filter(entry => next.some(state => state === entry.id))
  return (
    <Row gap={4}>
      {next.includes('kept') && (
        <Button
          size="s"
          icon="check"
          pending={keep.pending}
          aria-label={t('act.keptOf', { what })}
          onClick={() => void keep.go()}
        >
          {t('act.kept')}
        </Button>
      )}
      {more.length > 0 && (
        <Menu lines={more.map(({ label, run }) => ({ label, run }))}>
          <Button tone="quiet" size="s" icon="more" aria-label={t('act.more', { what })} />
        </Menu>
      )}
      {dialog === 'move' && <MovePromiseDialog promise={promise} onClose={() => setDialog(null)} />}
      {dialog === 'withdraw' && <WithdrawDialog promise={promise} onClose={() => setDialog(null)} />}
    </Row>
  )
}
