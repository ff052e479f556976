import { Mark } from '#ui/marks/status.tsx'
import type { SurveyPage } from '../../contract.ts'
import { t } from './words.ts'

/** What is in the way of a launch, each with what to do; nothing when nothing is. */
export function Problems({ problems }: Pick<SurveyPage, 'problems'>) {
  if (problems.length === 0) return null
  return (
    <section className="srv-problems" aria-label={t('launch.problems')}>
      <strong>{t('launch.problems')}</strong>
      <ul>
        {problems.map(({ field, code, message, fix }) => (
          <li key={`${field} ${code} ${message}`}>
            <Mark kind="off-track" />
            <span>
              {message} {fix}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
