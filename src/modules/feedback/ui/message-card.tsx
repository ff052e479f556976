import { Fragment, useState } from 'react'
import { AimLink } from '#modules/aims/public-ui.tsx'
import { PersonLink } from '#modules/people/public-ui.tsx'
import { Button } from '#ui/button.tsx'
import { Row } from '#ui/layout.tsx'
import { Avatar } from '#ui/marks/avatar.tsx'
import { Icon } from '#ui/marks/icon.tsx'
import { Menu, type MenuLine } from '#ui/overlay/menu.tsx'
import { Quote } from '#ui/quote.tsx'
import { useSession } from '#ui/server/session.ts'
import { useAction } from '#ui/server/use-action.ts'
import { When } from '#ui/words/when.tsx'
import type { FeedbackView } from '../contract.ts'
import { ChangeDialog } from './change-dialog.tsx'
import './feedback.css'
import { feedback, TOUCHED } from './queries.ts'
import { t } from './words.ts'

/** One recognition or guidance: who, to whom, their words, and what the reader may do with it. */
export function MessageCard({ message }: { readonly message: FeedbackView }) {
  const [changing, setChanging] = useState(false)
  return (
    <article className="fb-message" aria-label={nameOf(message)}>
      <div className="fb-head">
        <Avatar name={message.from.name} size={32} />
        <div className="fb-sides">
          <span>
            <PersonLink person={message.from} /> <span className="fl-faint">→</span>{' '}
            <People of={message.to} />
          </span>
          <span className="fl-faint">
            <When at={message.givenAt} />
            {message.aim !== null && (
              <>
                {' · '}
                <AimLink aim={message.aim} />
              </>
            )}
          </span>
        </div>
        <Acts message={message} onChange={() => setChanging(true)} />
      </div>
      <Quote>{message.whatHappened}</Quote>
      <Said label={t('message.ledTo')} text={message.ledTo} />
      <Said label={t('message.next')} text={message.suggestion} />
      <Answer message={message} />
      {changing && <ChangeDialog message={message} onClose={() => setChanging(false)} />}
    </article>
  )
}

/** What screen readers call it: "Grace Hopper to Linus Torres". */
function nameOf({ from, to }: FeedbackView): string {
  return t('message.from', { from: from.name, to: to.map(({ name }) => name).join(', ') })
}

function People({ of }: { readonly of: FeedbackView['to'] }) {
  return of.map((person, at) => (
    <Fragment key={person.id}>
      {at > 0 && ', '}
      <PersonLink person={person} />
    </Fragment>
  ))
}

function Said({ label, text }: { readonly label: string; readonly text: string }) {
  if (text === '') return null
  return (
    <p className="fb-said">
      <span className="fl-faint">{label}</span> {text}
    </p>
  )
}

function Acts({ message, onChange }: { readonly message: FeedbackView; readonly onChange: () => void }) {
  const { id, rev, acts, visibility, to } = message
  const { person } = useSession()
  const withdraw = useAction({
    run: () => feedback.withdrawFeedback({ params: { id }, body: { rev } }),
    refresh: TOUCHED,
    done: t('message.withdrawn'),
    failure: 'toast',
  })
  const narrow = useAction({
    run: (circle: FeedbackView['visibility']) =>
      feedback.narrowFeedback({ params: { id }, body: { visibility: circle } }),
    refresh: TOUCHED,
    done: t('circle.saved'),
    failure: 'toast',
  })
  const mine = to.find(each => each.id === person.id)?.narrowedTo ?? 'organisation'
  const lines: MenuLine[] = [
    ...(acts.change
      ? [
          { label: t('message.edit'), icon: 'edit' as const, run: onChange },
          { label: t('message.withdraw'), icon: 'undo' as const, run: () => void withdraw.go() },
        ]
      : []),
    ...(acts.narrow
      ? [
          { heading: t('circle.choose') },
          ...(['organisation', 'team', 'pair'] as const).map(circle => ({
            label: t(`circle.keep.${circle}`),
            current: mine === circle,
            run: () => void narrow.go(circle),
          })),
        ]
      : []),
  ]
  return (
    <Row gap={4}>
      {visibility !== 'organisation' && (
        <span className="fl-faint fb-circle" title={t(`circle.${visibility}`)}>
          <Icon name={visibility === 'pair' ? 'lock' : 'people'} size={14} />
          <span className="fl-hidden">{t(`circle.${visibility}`)}</span>
        </span>
      )}
      {lines.length > 0 && (
        <Menu lines={lines}>
          <Button tone="quiet" size="s" icon="more" aria-label={`${t('message.more')}: ${nameOf(message)}`} />
        </Menu>
      )}
    </Row>
  )
}

/** Guidance: two ways to answer it, or how it was answered. */
function Answer({ message }: { readonly message: FeedbackView }) {
  const [receiver] = message.to
  const answer = useAction({
    run: (said: 'thanks' | 'talk') =>
      feedback.answerFeedback({ params: { id: message.id }, body: { answer: said } }),
    refresh: TOUCHED,
    done: (_, said) => t(`guidance.done.${said}`),
    failure: 'toast',
  })
  if (message.kind !== 'guidance' || receiver === undefined) return null
  if (receiver.answer !== null)
    return <p className="fl-quiet">{t(`guidance.answered.${receiver.answer}`, { name: receiver.name })}</p>
  if (!message.acts.answer) return null
  return (
    <Row>
      <Button size="s" pending={answer.pending} onClick={() => void answer.go('thanks')}>
        {t('guidance.thanks')}
      </Button>
      <Button size="s" onClick={() => void answer.go('talk')}>
        {t('guidance.talk')}
      </Button>
    </Row>
  )
}
