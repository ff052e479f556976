import type { ReactNode } from 'react'
import { Card } from '#ui/card.tsx'
import { Link } from '#ui/link.tsx'
import { Icon } from '#ui/marks/icon.tsx'
import { formatDate } from '#ui/words/dates.ts'
import { formatPercent } from '#ui/words/numbers.ts'
import type { ActionView } from '../../contract.ts'
import { ActionActs } from './action-acts.tsx'
import { t } from './words.ts'

type Score = NonNullable<ActionView['finding']['score']>

/** One thing that follows, as four steps that are read like a sentence; what is not there yet says so. */
export function ActionCard({ action, shared }: { readonly action: ActionView; readonly shared: boolean }) {
  const { finding, unit, youSaid, weDecided, weDid, state, link, owner } = action
  const date = action.doneOn ?? action.publishedOn
  return (
    <Card
      level={3}
      title={finding.title}
      aside={
        <span className="fl-quiet">
          {t(`state.${state}`, { date: date === null ? '' : formatDate(date) })}
        </span>
      }
    >
      <p className="sfu-about fl-quiet">
        {[t(`kind.${finding.kind}`), unit.name].join(' · ')}
        {finding.score && <Favourable score={finding.score} />}
      </p>
      <ol className="sfu-steps">
        <Step label={t('step.said')} done>
          {youSaid}
        </Step>
        <Step label={t('step.decided')} done={weDecided !== null}>
          {weDecided ?? t('step.decided.none')}
        </Step>
        <Step label={t('step.did')} done={weDid !== null}>
          {weDid ?? t('step.did.none')}
        </Step>
        <Helped action={action} />
      </ol>
      <div className="sfu-foot">
        <span className="fl-quiet">{t('owner', { name: owner.name })}</span>
        {link && (
          <Link to={link.path}>
            <Icon name="link" size={15} /> {t(`link.${link.kind}`)}: {link.title}
          </Link>
        )}
        <ActionActs action={action} shared={shared} />
      </div>
    </Card>
  )
}

function Helped({ action: { state, helped } }: { readonly action: ActionView }) {
  const label = t('step.helped')
  if (helped?.score)
    return (
      <Step label={label} done>
        <strong className="sfu-helped">
          {t('step.helped.yes', { share: shareWords(helped.score.shown) })}
        </strong>
        <Bar score={helped.score} />
        <span className="fl-quiet">{t('step.helped.of', { title: helped.title, count: helped.n ?? 0 })}</span>
      </Step>
    )
  const words =
    state === 'asked' && helped
      ? t('step.helped.asked', { title: helped.title })
      : t(state === 'done' ? 'step.helped.next' : 'step.helped.none')
  return (
    <Step label={label} done={false}>
      {words}
    </Step>
  )
}

function Step({
  label,
  done,
  children,
}: {
  readonly label: string
  readonly done: boolean
  readonly children: ReactNode
}) {
  return (
    <li data-done={done || undefined}>
      <h4>{label}</h4>
      <div className="sfu-words">{children}</div>
    </li>
  )
}

/** A favourable share with what it is likely to be, as a short bar and words. */
function Favourable({ score }: { readonly score: Score }) {
  const { shown, low, high } = score
  return (
    <span className="sfu-favourable">
      <Bar score={score} />
      {t('favourable', {
        share: shareWords(shown),
        low: formatPercent(low / 100),
        high: formatPercent(high / 100),
      })}
    </span>
  )
}

function Bar({ score: { shown, low, high } }: { readonly score: Score }) {
  const width = shown.kind === 'percent' ? shown.percent : shown.to
  return (
    <span className="sfu-bar" aria-hidden="true">
      <i data-band={shown.kind === 'band' || undefined} style={{ inlineSize: `${width}%` }} />
      <b style={{ insetInlineStart: `${low}%`, inlineSize: `${Math.max(1, high - low)}%` }} />
    </span>
  )
}

function shareWords(shown: Score['shown']): string {
  return shown.kind === 'percent'
    ? formatPercent(shown.percent / 100)
    : `${shown.from}–${formatPercent(shown.to / 100)}`
}
