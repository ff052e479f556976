import { Card, CardLine, CardList } from '#ui/card.tsx'
import { Mark } from '#ui/marks/status.tsx'
import { formatDate } from '#ui/words/dates.ts'
import { When } from '#ui/words/when.tsx'
import type { PartyPromise } from '../contract.ts'
import { t } from './words.ts'

/** What is promised either way; those that got a new date stand with the one that continues them. */
export function PromisesCard({ promises }: { readonly promises: readonly PartyPromise[] }) {
  const shown = promises.filter(({ state }) => state !== 'renegotiated')
  return (
    <Card flush={shown.length > 0} title={t('promises.title')}>
      {shown.length === 0 ? (
        <p className="fl-quiet">{t('promises.empty')}</p>
      ) : (
        <CardList>
          {shown.map(({ id, side, who, what, dueOn, state, firstDueOn }) => (
            <CardLine
              key={id}
              mark={<Mark kind={state === 'kept' ? 'achieved' : state === 'open' ? 'no-data' : 'closed'} />}
              hint={
                <>
                  {t(`promise.${side}`, { name: who.name })} · {t(`state.${state}`)} ·{' '}
                  <When at={dueOn} short />
                  {firstDueOn !== null && ` · ${t('promise.first', { date: formatDate(firstDueOn) })}`}
                </>
              }
            >
              {what ?? t('promise.gone')}
            </CardLine>
          ))}
        </CardList>
      )}
    </Card>
  )
}
