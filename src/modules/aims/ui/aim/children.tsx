import { ButtonLink } from '#ui/button.tsx'
import { SmallBars } from '#ui/chart/small-bars.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Stack } from '#ui/layout.tsx'
import { formatNumber } from '#ui/words/numbers.ts'
import type { AimPage } from '../../contract.ts'
import { mayDo } from '../act/acts.ts'
import { AimCard } from '../aim-card.tsx'
import { CountsInWords } from '../counts-in-words.tsx'
import { t } from './words.ts'

/** What serves this aim: counts by standing, who brings how much of its number, and the list. */
export function Children({ page }: { readonly page: AimPage }) {
  const open = page.children.filter(child => child.state !== 'closed' && child.state !== 'archived')
  const closed = page.children.filter(child => child.state === 'closed')
  return (
    <Stack gap={12}>
      {page.children.length > 0 && (
        <p>
          <CountsInWords counts={page.counts} />
        </p>
      )}
      <Parts page={page} />
      {page.children.length === 0 && <p className="fl-quiet">{t('below.none')}</p>}
      <ul className="aim-list">
        {open.map(child => (
          <li key={child.id}>
            <AimCard aim={child} />
          </li>
        ))}
      </ul>
      {closed.length > 0 && (
        <Disclosure summary={t('below.closed', { count: closed.length })}>
          <ul className="aim-list">
            {closed.map(child => (
              <li key={child.id}>
                <AimCard aim={child} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {mayDo(page, 'propose_below') && (
        <div>
          <ButtonLink size="s" icon="plus" to={`/aims/new?below=${page.id}`}>
            {t('below.propose')}
          </ButtonLink>
        </div>
      )}
    </Stack>
  )
}

function Parts({ page }: { readonly page: AimPage }) {
  const { contribution } = page
  if (contribution === null || contribution.parts.length === 0) return null
  const unit = page.measures.at(-1)?.unit ?? ''
  const write = (value: number) => `${formatNumber(value)} ${unit}`.trim()
  const bars = contribution.parts.map(part => ({
    id: part.aimId,
    label: part.title,
    value: part.brought,
    of: part.promised,
    words: t('parts.words', { brought: formatNumber(part.brought), promised: write(part.promised) }),
  }))
  const { unassigned } = contribution
  const missing =
    unassigned > 0
      ? [
          {
            id: 'nobody',
            label: t('parts.nobody'),
            value: unassigned,
            words: write(unassigned),
            missing: true,
          },
        ]
      : []
  return (
    <div className="aim-below">
      <h3>{t('parts')}</h3>
      <SmallBars label={t('parts')} bars={[...bars, ...missing]} />
    </div>
  )
}
