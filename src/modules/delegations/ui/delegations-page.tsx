import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Card, CardList } from '#ui/card.tsx'
import { Stack } from '#ui/layout.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { useSearchWords } from '#ui/place.ts'
import { Segment } from '#ui/segment.tsx'
import { EmptyState } from '#ui/states/empty-state.tsx'
import { Loaded } from '#ui/states/loaded.tsx'
import { SkeletonCard } from '#ui/states/skeleton.tsx'
import type { DelegationRow } from '../contract.ts'
import { DelegationLine } from './delegation-line.tsx'
import { levelsToSet, type Turn, turnOf } from './levels-to-set.ts'
import { OfferDialog } from './offer-dialog.tsx'
import { CLEARED, givenBy } from './offer-values.ts'
import { useMyDelegations } from './queries.ts'
import { t } from './words.ts'

/** What the reader gives and receives, and the covers around them. */
export function DelegationsPage() {
  const [words, change] = useSearchWords()
  const [offering, setOffering] = useState(words['add'] === '1')
  const mine = useMyDelegations()
  const turn = turnOf(words)
  return (
    <>
      <PageHead
        title={t('title')}
        sub={t('list.sub')}
        views={
          <Segment
            label={t('tab.label')}
            current="delegations"
            choices={[
              { id: 'charters', label: t('tab.charters'), to: '/charters' },
              { id: 'delegations', label: t('title'), to: '/delegations' },
            ]}
          />
        }
        acts={
          <Button tone="primary" icon="plus" onClick={() => setOffering(true)}>
            {t('offer')}
          </Button>
        }
      />
      <Stack>
        <Loaded query={mine} skeleton={<SkeletonCard height={420} />}>
          {({ given, received, covers }) => (
            <Stack>
              {turn !== null && <Levels turn={turn} given={given} />}
              <Part title={t('received.title')} rows={received} side="from" empty={t('received.empty')} />
              <Part
                title={t('given.title')}
                rows={given}
                side="to"
                empty={t('given.empty')}
                hint={t('given.emptyHint')}
              />
              {covers.length > 0 && <Part title={t('covers.title')} rows={covers} side="to" />}
            </Stack>
          )}
        </Loaded>
      </Stack>
      {offering && (
        <OfferDialog
          {...(words['add'] === '1' ? { given: givenBy(words) } : {})}
          onClose={() => {
            setOffering(false)
            change(CLEARED)
          }}
        />
      )}
    </>
  )
}

/** Whose level another room's link asks to change, each leading to its form. */
function Levels({ turn, given }: { readonly turn: Turn; readonly given: readonly DelegationRow[] }) {
  const rows = levelsToSet(turn, given)
  return (
    <Part
      title={t(`turn.${turn.way}`)}
      rows={rows}
      side="to"
      ask={turn.way}
      empty={t('turn.empty')}
      hint={t(`turn.${turn.way}.emptyHint`)}
    />
  )
}

function Part({
  title,
  rows,
  side,
  ask,
  empty = '',
  hint,
}: {
  readonly title: string
  readonly rows: readonly DelegationRow[]
  readonly side: 'from' | 'to'
  /** What is asked of each when it is opened from here. */
  readonly ask?: string
  readonly empty?: string
  readonly hint?: string
}) {
  return (
    <Card flush={rows.length > 0} title={title}>
      {rows.length === 0 ? (
        <EmptyState title={empty} icon="manage">
          {hint}
        </EmptyState>
      ) : (
        <CardList>
          {rows.map(row => (
            <DelegationLine key={row.id} row={row} side={side} ask={ask} />
          ))}
        </CardList>
      )}
    </Card>
  )
}
