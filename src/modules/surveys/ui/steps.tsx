import { Card } from '#ui/card.tsx'
import { When } from '#ui/words/when.tsx'
import type { SurveyPage } from '../contract.ts'
import { t } from './words.ts'

/** What happened to a survey, newest first. */
export function Steps({ steps }: Pick<SurveyPage, 'steps'>) {
  return (
    <Card title={t('steps.title')}>
      <ol className="srv-steps">
        {steps.toReversed().map(({ from, to, at, why }) => (
          <li key={`${at} ${to}`}>
            {t(from === 'scheduled' && to === 'open' ? 'step.opened' : `step.${to}`)}
            {why && <p>{why}</p>}
            <span className="fl-quiet">
              <When at={at} />
            </span>
          </li>
        ))}
      </ol>
    </Card>
  )
}
