import { useState } from 'react'
import { PersonLink } from '#modules/people/public-ui.tsx'
import { Button } from '#ui/button.tsx'
import { Card, CardLine, CardList } from '#ui/card.tsx'
import { Stack } from '#ui/layout.tsx'
import { Link } from '#ui/link.tsx'
import { useAction } from '#ui/server/use-action.ts'
import { formatDate } from '#ui/words/dates.ts'
import type { BalanceView } from '../../balance/contract.ts'
import './balance.css'
import { BALANCE, balance, useReceived } from './queries.ts'
import { ShareDialog } from './share-dialog.tsx'
import { t } from './words.ts'

/** Shares a picture of today with one person, and takes back what was shared. */
export function ShareCard({ balance: { told, shares, manager } }: { readonly balance: BalanceView }) {
  const [sharing, setSharing] = useState(false)
  return (
    <Card title={t('share.title')}>
      <Stack gap={12}>
        <p className="fl-quiet">{t('share.hint')}</p>
        {shares.length > 0 && (
          <ul className="hb-shares">
            {shares.map(share => (
              <ShareLine key={share.id} share={share} />
            ))}
          </ul>
        )}
        {told === null ? (
          <p className="fl-quiet">{t('share.few')}</p>
        ) : (
          <div>
            <Button onClick={() => setSharing(true)}>{t('share.act')}</Button>
          </div>
        )}
      </Stack>
      {sharing && <ShareDialog manager={manager} onClose={() => setSharing(false)} />}
    </Card>
  )
}

function ShareLine({ share }: { readonly share: BalanceView['shares'][number] }) {
  const revoke = useAction({
    run: () => balance.revokeSnapshot({ params: { id: share.id } }),
    ...{ refresh: [BALANCE], done: t('share.revoked'), failure: 'toast' as const },
  })
  const line = { when: formatDate(share.takenOn), as: t(`share.as.${share.as}`) }
  const label = t('act.of', { act: t('share.revoke'), what: share.with.name })
  return (
    <li>
      <div>
        <PersonLink person={share.with} />
        <div className="fl-quiet">
          {t('share.line', line)}
          <br />
          <Link to={`/hats/balance/shared/${share.id}`}>{t('share.see')}</Link>
        </div>
      </div>
      <Button size="s" pending={revoke.pending} aria-label={label} onClick={() => void revoke.go()}>
        {t('share.revoke')}
      </Button>
    </li>
  )
}

/** Pictures that others share with the reader; nothing without any. */
export function ReceivedCard() {
  const { data } = useReceived()
  if (data === undefined || data.entries.length === 0) return null
  return (
    <Card title={t('received.title')} flush>
      <CardList>
        {data.entries.map(({ id, from, takenOn }) => (
          <CardLine key={id} hint={t('received.line', { when: formatDate(takenOn) })}>
            <Link to={`/hats/balance/shared/${id}`}>{from.name}</Link>
          </CardLine>
        ))}
      </CardList>
    </Card>
  )
}
