import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Card, CardList } from '#ui/card.tsx'
import { DelegationLine } from './delegation-line.tsx'
import { OfferDialog } from './offer-dialog.tsx'
import { useDelegationsAround } from './queries.ts'
import { t } from './words.ts'

/** What somebody holds, gives, and covers, on their page; nothing when there is nothing to see. */
export function PersonDelegations({ id }: { readonly id: string }) {
  const entries = useDelegationsAround({ personId: id }).data?.entries ?? []
  if (entries.length === 0) return null
  return (
    <Card flush title={t('panel.person')}>
      <CardList>
        {entries.map(row => (
          <DelegationLine key={row.id} row={row} side={row.to.id === id ? 'from' : 'to'} />
        ))}
      </CardList>
    </Card>
  )
}

/** Who decides about a goal by a delegation, with the way to give one. */
export function GoalDelegations({
  goalId,
  closed = false,
}: {
  readonly goalId: string
  readonly closed?: boolean
}) {
  const [offering, setOffering] = useState(false)
  const entries = useDelegationsAround({ aimId: goalId }).data?.entries ?? []
  if (closed && entries.length === 0) return null
  return (
    <Card
      flush={entries.length > 0}
      title={t('panel.goal')}
      aside={
        !closed && (
          <Button tone="quiet" size="s" icon="plus" onClick={() => setOffering(true)}>
            {t('panel.offer')}
          </Button>
        )
      }
    >
      {entries.length > 0 && (
        <CardList>
          {entries.map(row => (
            <DelegationLine key={row.id} row={row} side="to" />
          ))}
        </CardList>
      )}
      {offering && <OfferDialog aim={{ id: goalId, label: '' }} onClose={() => setOffering(false)} />}
    </Card>
  )
}
