import { Card, CardLine, CardList } from '#ui/card.tsx'
import { When } from '#ui/words/when.tsx'
import type { ChangePage } from '../contract.ts'
import { t } from './words.ts'

/** Each step, by whom and why; nothing before there is one. */
export function History({ page: { steps } }: { readonly page: ChangePage }) {
  if (steps.length === 0) return null
  return (
    <Card flush title={t('history.title')}>
      <CardList>
        {steps.toReversed().map(({ to, at, by, why }) => (
          <CardLine
            key={`${to} ${at}`}
            hint={
              <>
                {by?.name ?? t('history.itself')} · <When at={at} />
                {why !== null && <> · {why}</>}
              </>
            }
          >
            {t(`state.${to}`)}
          </CardLine>
        ))}
      </CardList>
    </Card>
  )
}
