import type { ReactNode } from 'react'
import { PersonLink } from '#modules/people/public-ui.tsx'
import { Card } from '#ui/card.tsx'
import { Link } from '#ui/link.tsx'
import { Icon } from '#ui/marks/icon.tsx'
import { Status } from '#ui/marks/status.tsx'
import { useSession } from '#ui/server/session.ts'
import { formatDate } from '#ui/words/dates.ts'
import type { CheckInView } from '../contract.ts'
import { AnswerCheckIn } from './answer-check-in.tsx'
import './check-ins.css'
import { t } from './words.ts'

/** One check-in as the two of them see it: what was told, and the answer, or the way to answer in one tap. */
export function CheckInCard({
  checkIn,
  title,
  aside,
}: {
  readonly checkIn: CheckInView
  readonly title?: string
  readonly aside?: ReactNode
}) {
  const { person: me } = useSession()
  const { person, did, next, note, needGuidance, obstacleId } = checkIn
  const mine = person.id === me.id
  const week = t('week', { date: formatDate(checkIn.weekOn) })
  return (
    <Card
      title={title ?? (mine ? week : <PersonLink person={person} avatar />)}
      aside={aside || (title === undefined && !mine ? <span className="fl-quiet">{week}</span> : undefined)}
    >
      {needGuidance && <Status kind="at-risk">{t('view.guidance')}</Status>}
      {(did.length > 0 || next.length > 0) && (
        <dl className="ci-told">
          <div>
            <dt>{t('view.did')}</dt>
            <dd>
              {did.length === 0 && t('view.none')}
              {did.map(({ taskId, title: task, done }) => (
                <div key={taskId}>
                  <Icon name={done ? 'check' : 'clock'} size={14} />{' '}
                  <Link to={`/tasks/${taskId}`}>{task}</Link>{' '}
                  <span className="fl-quiet">{t(done ? 'view.done' : 'view.open')}</span>
                </div>
              ))}
            </dd>
          </div>
          <div>
            <dt>{t('view.next')}</dt>
            <dd>
              {next.length === 0 && t('view.none')}
              {next.map(({ taskId, title: task }) => (
                <div key={taskId}>
                  <Link to={`/tasks/${taskId}`}>{task}</Link>
                </div>
              ))}
            </dd>
          </div>
        </dl>
      )}
      {note !== '' && <p className="ci-note">{note}</p>}
      {obstacleId !== null && (
        <p>
          <Link to={`/obstacles/${obstacleId}`}>{t('view.stuck')}</Link>
        </p>
      )}
      <Answered checkIn={checkIn} />
      {checkIn.actions.includes('answer') && <AnswerCheckIn checkIn={checkIn} />}
    </Card>
  )
}

function Answered({ checkIn: { manager, answeredAt, answer } }: { readonly checkIn: CheckInView }) {
  if (answeredAt === null || manager === null) return null
  return (
    <div className="ci-answer">
      <div className="fl-quiet">
        {t(answer === null ? 'view.seen' : 'view.answer', { name: manager.name })}
      </div>
      {answer !== null && <p className="ci-note">{answer}</p>}
    </div>
  )
}
