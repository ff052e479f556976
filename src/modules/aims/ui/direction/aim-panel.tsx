import { Row, Stack } from '#ui/layout.tsx'
import { PersonName } from '#ui/marks/avatar.tsx'
import { SidePanel } from '#ui/overlay/side-panel.tsx'
import { Quote } from '#ui/quote.tsx'
import { Loaded } from '#ui/states/loaded.tsx'
import { withDates } from '#ui/words/dates.ts'
import { When } from '#ui/words/when.tsx'
import type { AimPage } from '../../contract.ts'
import { HonestNumbers } from '../aim/honest-numbers.tsx'
import { useAimAddress } from '../aim-address.ts'
import { BreaksOf } from '../breaks-of.tsx'
import { CountsInWords } from '../counts-in-words.tsx'
import { HealthMark } from '../health-mark.tsx'
import { LineOfSight } from '../line-of-sight.tsx'
import { useAim } from '../queries.ts'
import { t } from './words.ts'

/** A look at one aim beside the map: why, how it stands, who owns it, where the line goes. */
export function AimPanel({
  id,
  title,
  asOf,
  onClose,
}: {
  readonly id: string
  readonly title: string
  readonly asOf: string | undefined
  readonly onClose: () => void
}) {
  const aim = useAim(id, asOf)
  const address = useAimAddress()
  return (
    <SidePanel title={title} to={address(id)} onClose={onClose}>
      <Loaded query={aim}>{page => <Look page={page} past={asOf !== undefined} />}</Loaded>
    </SidePanel>
  )
}

function Look({ page, past }: { readonly page: AimPage; readonly past: boolean }) {
  return (
    <Stack gap={16}>
      <Row gap={16}>
        <HealthMark aim={{ state: page.state, health: page.standing.health }} />
        {page.dueOn !== null && (
          <span className="fl-quiet">
            {t('panel.due')} <When at={page.dueOn} short />
          </span>
        )}
      </Row>
      {page.standing.reasons.length > 0 && (
        <p className="fl-quiet">{withDates(page.standing.reasons.join(' '))}</p>
      )}
      {!past && <BreaksOf aimId={page.id} />}
      {page.owner !== null && <PersonName name={page.owner.name} />}
      {page.brief.why === '' ? (
        <p className="fl-quiet">{t('panel.noWhy')}</p>
      ) : (
        <Quote>{page.brief.why}</Quote>
      )}
      {page.kind === 'goal' && <HonestNumbers page={page} />}
      <p className="fl-quiet">
        <CountsInWords counts={page.counts} />
      </p>
      <LineOfSight links={page.line} />
    </Stack>
  )
}
