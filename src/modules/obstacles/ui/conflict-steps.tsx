import { ButtonLink } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { useSession } from '#ui/server/session.ts'
import type { ObstaclePage } from '../contract.ts'
import { talkLink } from './begin-links.ts'
import { t } from './words.ts'

const STEPS = ['apart', 'need', 'together', 'agree', 'again'] as const

/** What helps between people who are at odds, step by step, and the way to plan the talk. Nothing once it is out of the way. */
export function ConflictSteps({ obstacle }: { readonly obstacle: ObstaclePage }) {
  const me = useSession().person.id
  if (obstacle.cause !== 'conflict' || !OPEN.has(obstacle.state)) return null
  return (
    <Card title={t('conflict.title')}>
      <ol className="ob-steps">
        {STEPS.map(step => (
          <li key={step}>
            <strong>{t(`conflict.${step}`)}</strong> {t(`conflict.${step}.say`)}
          </li>
        ))}
      </ol>
      <p className="fl-quiet">{t('conflict.private')}</p>
      <ButtonLink icon="calendar" to={talkLink(obstacle, me)}>
        {t('conflict.plan')}
      </ButtonLink>
    </Card>
  )
}

const OPEN: ReadonlySet<ObstaclePage['state']> = new Set(['open', 'escalated', 'taken', 'solved'])
