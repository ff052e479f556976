import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Stack, WithAside } from '#ui/layout.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Loaded } from '#ui/states/loaded.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import type { BalanceView } from '../../balance/contract.ts'
import { HatsViews } from '../findings/hats-views.tsx'
import { AddActDialog } from './add-act-dialog.tsx'
import { KindsCard } from './kinds-card.tsx'
import { MixCard } from './mix-card.tsx'
import { OrganisationCard } from './organisation-card.tsx'
import { useBalance } from './queries.ts'
import { SeasonsCard } from './seasons-card.tsx'
import { ReceivedCard, ShareCard } from './share-card.tsx'
import { Weights } from './weights.tsx'
import { t } from './words.ts'

/** How the reader's recorded weeks divide into leading and managing, what that is made of, and what they do with it. */
export function BalancePage() {
  const query = useBalance()
  const [adding, setAdding] = useState(false)
  return (
    <>
      <PageHead
        title={t('title')}
        sub={t('sub')}
        views={<HatsViews current="balance" />}
        acts={
          <Button icon="plus" onClick={() => setAdding(true)}>
            {t('add.title')}
          </Button>
        }
      />
      <Loaded query={query} skeleton={<SkeletonCard height={420} />}>
        {balance => <Body balance={balance} />}
      </Loaded>
      {adding && <AddActDialog from={query.data?.from ?? ''} onClose={() => setAdding(false)} />}
    </>
  )
}

function Body({ balance }: { readonly balance: BalanceView }) {
  return (
    <WithAside
      aside={
        <>
          <ShareCard balance={balance} />
          <ReceivedCard />
          <OrganisationCard optedIn={balance.optedIn} />
        </>
      }
    >
      <Stack>
        <MixCard balance={balance} />
        <KindsCard balance={balance} />
        <SeasonsCard balance={balance} />
        <Unseen />
      </Stack>
    </WithAside>
  )
}

function Unseen() {
  return (
    <Card title={t('unseen.title')}>
      <Stack gap={12}>
        <ul className="hb-list">
          {(['unseen.1', 'unseen.2', 'unseen.3', 'unseen.4'] as const).map(key => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
        <p className="fl-quiet">{t('unseen.why')}</p>
        <Weights />
      </Stack>
    </Card>
  )
}
