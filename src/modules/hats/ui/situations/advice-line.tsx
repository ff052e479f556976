import { lazy, Suspense, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Link } from '#ui/link.tsx'
import { withDates } from '#ui/words/dates.ts'
import type { Situations } from '../../contract.ts'
import { t } from './words.ts'

type Advice = Situations['advice'][number]

// Only who shares needs it.
const ShareDialog = lazy(() =>
  import('../share/share-dialog.tsx').then(module => ({ default: module.ShareDialog })),
)

/** What to begin with where the same work asks for both hats; that it can be shared, or with whom it is. */
export function AdviceLine({
  advice: { says, share, leadId, manageId },
  situations: { first, more },
}: {
  readonly advice: Advice
  readonly situations: Pick<Situations, 'first' | 'more'>
}) {
  const [isOpen, setIsOpen] = useState(false)
  const [lead, manage] = [leadId, manageId].map(id => [...first, ...more].find(each => each.id === id))
  return (
    <>
      {withDates(says)} {share !== null && <Shared share={share} onShare={() => setIsOpen(true)} />}
      {isOpen && share !== null && lead !== undefined && manage !== undefined && (
        <Suspense fallback={null}>
          <ShareDialog share={share} cards={[lead, manage]} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  )
}

function Shared({
  share: { given, over },
  onShare,
}: {
  readonly share: NonNullable<Advice['share']>
  readonly onShare: () => void
}) {
  if (given === null)
    return (
      <>
        {t('share.or')}{' '}
        <Button size="s" aria-label={`${t('share')} ${over.name}`} onClick={onShare}>
          {t('share')}
        </Button>
      </>
    )
  return (
    <>
      {t(given.isTaken ? 'shared' : 'share.offered', { name: given.to.name })}{' '}
      <Link to={`/delegations/${given.id}`}>{given.title}</Link>
    </>
  )
}
