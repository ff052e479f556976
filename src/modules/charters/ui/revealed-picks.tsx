import { Card } from '#ui/card.tsx'
import { Columns, Stack } from '#ui/layout.tsx'
import type { ExchangeView, Revealed } from '../contract.ts'
import { t } from './words.ts'

/** Both lists, with what stands on both; and what to do when that is little. */
export function RevealedPicks({
  exchange: { options, person, manager, side },
  revealed: { picks, common },
}: {
  readonly exchange: ExchangeView
  readonly revealed: Revealed
}) {
  if (picks === null || common === null) return null
  const few = common <= 1
  const titleOf = (id: string) => options.find(option => option.id === id)?.title ?? '…'
  const lists = [
    { key: 'person', who: person, own: side === 'person', ids: picks.person, others: picks.manager },
    { key: 'manager', who: manager, own: side === 'manager', ids: picks.manager, others: picks.person },
  ].sort((a, b) => Number(b.own) - Number(a.own))
  return (
    <Stack>
      <Card title={t(`reveal.${common}` as 'reveal.0')}>
        {few && (
          <div className="ch-note" role="note">
            <strong>{t('reveal.few')}</strong>
            <p>{t('reveal.few.say')}</p>
          </div>
        )}
      </Card>
      <Columns>
        {lists.map(({ key, who, own, ids, others }) => (
          <Card key={key} title={own ? t('reveal.you') : t('reveal.of', { name: who.name })}>
            <ol className="ch-picks">
              {ids.map(id => (
                <li key={id} data-both={others.includes(id) || undefined}>
                  {titleOf(id)}
                  {others.includes(id) && <small className="fl-quiet">{t('reveal.both')}</small>}
                </li>
              ))}
            </ol>
          </Card>
        ))}
      </Columns>
    </Stack>
  )
}
