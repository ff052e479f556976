import { Suspense } from 'react'
import { Card } from '#ui/card.tsx'
import { Status } from '#ui/marks/status.tsx'
import { CLARITY, type ExchangeView, type Revealed } from '../contract.ts'
import { topicActs } from './topic-acts.ts'
import { t } from './words.ts'

/** Both views sentence by sentence, what the difference asks for, and one tap to talk about it. */
export function RevealedClarity({
  exchange: { id, person, manager, side },
  clarity: { person: own, manager: seen, gaps, flagged, unclear, over },
}: {
  readonly exchange: ExchangeView
  readonly clarity: NonNullable<Revealed['clarity']>
}) {
  const kind = unclear ? 'flag' : over ? 'over' : 'alike'
  const names = { person: person.name, manager: manager.name }
  const title = kind === 'alike' ? t('clarity.alike') : t(`clarity.${kind}.${side}`, names)
  const hint = unclear && flagged.length === 0 ? 'flag.mean' : (`${kind}.say` as const)
  const other = side === 'person' ? manager : person
  return (
    <Card title={title}>
      <p>{t(`clarity.${hint}`)}</p>
      {kind !== 'alike' && (
        <Suspense fallback={null}>
          {topicActs().map(({ id: act, component: Topic }) => (
            <Topic
              key={act}
              otherId={other.id}
              text={t(`topic.${kind}`)}
              link={`/charters/exchanges/${id}`}
            />
          ))}
        </Suspense>
      )}
      <div className="ch-sentence" data-head aria-hidden="true">
        <span>{t('clarity.scale')}</span>
        <span>{person.name}</span>
        <span>{manager.name}</span>
        <span>{t('clarity.gap')}</span>
      </div>
      {CLARITY.map((item, at) => (
        <div key={item} className="ch-sentence">
          <span>
            {t(item)} {flagged.includes(item) && <Status kind="at-risk">{t('clarity.marked')}</Status>}
          </span>
          <Score name={person.name} value={own[at]} />
          <Score name={manager.name} value={seen[at]} />
          <Score name={t('clarity.gap')} value={gaps[at]} signed />
        </div>
      ))}
    </Card>
  )
}

function Score({
  name,
  value = 0,
  signed = false,
}: {
  readonly name: string
  readonly value: number | undefined
  readonly signed?: boolean
}) {
  const text = signed && value > 0 ? `+${value}` : signed && value < 0 ? `−${-value}` : String(value)
  return (
    <span>
      <span className="fl-hidden">{name}</span> {text}
    </span>
  )
}
