import { useId } from 'react'
import { Icon } from '#ui/marks/icon.tsx'
import { t } from './words.ts'

/** One thing to choose. */
export interface Point {
  readonly value: string | number
  readonly label: string
  /** Said instead of the label, where the label alone says too little. */
  readonly spoken?: string
  /** Stands apart from the scale. */
  readonly apart?: boolean
}

/** One of several: the browser's own radio buttons, so arrow keys and screen readers work as everywhere. */
export function OneOf({
  points,
  value,
  look,
  onChange,
}: {
  readonly points: readonly Point[]
  readonly value: string | number | undefined
  readonly look: 'list' | 'scale' | 'numbers'
  readonly onChange: (value: string | number) => void
}) {
  const name = useId()
  return (
    <div className="svb-points" data-look={look} data-count={points.filter(({ apart }) => !apart).length}>
      {points.map(point => (
        <label key={point.value} className="svb-point" data-apart={point.apart || undefined}>
          <input
            type="radio"
            name={name}
            checked={value === point.value}
            aria-label={point.spoken}
            onChange={() => onChange(point.value)}
          />
          <span>{point.label}</span>
        </label>
      ))}
    </div>
  )
}

/** Any of several, or at most so many. */
export function SomeOf({
  points,
  value,
  most,
  onChange,
}: {
  readonly points: readonly Point[]
  readonly value: readonly string[]
  readonly most: number | null
  readonly onChange: (value: string[]) => void
}) {
  const full = most !== null && value.length >= most
  return (
    <>
      <p className="svb-hint">{most === null ? t('any') : t('most', { most })}</p>
      <div className="svb-points" data-look="list">
        {points.map(({ value: code, label }) => {
          const own = String(code)
          const on = value.includes(own)
          return (
            <label key={own} className="svb-point">
              <input
                type="checkbox"
                checked={on}
                disabled={full && !on}
                onChange={() => onChange(on ? value.filter(each => each !== own) : [...value, own])}
              />
              <span>{label}</span>
            </label>
          )
        })}
      </div>
    </>
  )
}

/** All of them in order: pressed one after the other; pressing one again takes it out. */
export function InOrder({
  points,
  value,
  onChange,
}: {
  readonly points: readonly Point[]
  readonly value: readonly string[]
  readonly onChange: (value: string[]) => void
}) {
  const left = points.length - value.length
  return (
    <>
      <p className="svb-hint">{t('rank.say')}</p>
      <div className="svb-points" data-look="list">
        {points.map(({ value: code, label }) => {
          const own = String(code)
          const place = value.indexOf(own) + 1
          const toggle = () => onChange(place > 0 ? value.filter(each => each !== own) : [...value, own])
          return (
            <button
              key={own}
              type="button"
              className="svb-point svb-rank"
              data-placed={place > 0 || undefined}
              aria-label={
                place > 0 ? t('rank.remove', { choice: label, place }) : t('rank.add', { choice: label })
              }
              onClick={toggle}
            >
              <span className="svb-place">{place > 0 ? place : <Icon name="plus" size={14} />}</span>
              <span>{label}</span>
            </button>
          )
        })}
      </div>
      <p className="svb-hint" role="status">
        {left > 0 && value.length > 0 ? t('rank.left', { count: left }) : ''}
      </p>
    </>
  )
}
