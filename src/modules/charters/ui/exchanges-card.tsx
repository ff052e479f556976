import { ButtonLink } from '#ui/button.tsx'
import { Card, CardLine, CardList } from '#ui/card.tsx'
import { useSession } from '#ui/server/session.ts'
import type { ExchangeLine } from '../contract.ts'
import { t } from './words.ts'

/** What the reader and others were asked side by side; nothing before there is any. */
export function ExchangesCard({ exchanges }: { readonly exchanges: readonly ExchangeLine[] }) {
  if (exchanges.length === 0) return null
  return (
    <Card title={t('waits')} flush>
      <ExchangeLines exchanges={exchanges} />
    </Card>
  )
}

/** The same as a list without a card of its own. */
export function ExchangeLines({ exchanges }: { readonly exchanges: readonly ExchangeLine[] }) {
  const me = useSession().person.id
  return (
    <CardList>
      {exchanges.map(line => {
        const other = line.person.id === me ? line.manager : line.person
        return (
          <CardLine key={line.id} act={<Act line={line} name={other.name} />} hint={hintOf(line, other.name)}>
            {t(`exchange.${line.kind}`)}{' '}
            <span className="fl-quiet">{t('exchange.with', { name: other.name })}</span>
          </CardLine>
        )
      })}
    </CardList>
  )
}

function Act({ line, name }: { readonly line: ExchangeLine; readonly name: string }) {
  const words = t(line.waitsForMe ? 'exchange.wait' : line.state === 'asked' ? 'open' : 'exchange.done')
  return (
    <ButtonLink
      to={`/charters/exchanges/${line.id}`}
      size="s"
      tone={line.waitsForMe ? 'primary' : 'plain'}
      aria-label={`${words}: ${t(`exchange.${line.kind}`)}, ${name}`}
    >
      {words}
    </ButtonLink>
  )
}

function hintOf({ state, common, waitsForMe }: ExchangeLine, name: string): string | null {
  if (state === 'asked') return waitsForMe ? null : t('exchange.other', { name })
  const words = [
    common === null ? null : t('exchange.common', { count: common }),
    state === 'settled' ? t('exchange.settled') : null,
  ].filter(Boolean)
  return words.length === 0 ? null : words.join(' · ')
}
