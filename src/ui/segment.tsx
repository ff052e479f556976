import './segment.css'
import { Link } from './link.tsx'

/** One choice of a segment control. */
export interface SegmentChoice {
  readonly id: string
  readonly label: string
  /** Its own address, so that it can be shared and gone back from. */
  readonly to: string
}

/** Views of the same matter side by side, as links: the current one is marked for eyes and screen readers. */
export function Segment({
  label,
  choices,
  current,
}: {
  readonly label: string
  readonly choices: readonly SegmentChoice[]
  readonly current: string
}) {
  return (
    <nav className="fl-segment" aria-label={label}>
      {choices.map(choice => (
        <Link
          key={choice.id}
          to={choice.to}
          replace
          aria-current={choice.id === current ? 'page' : undefined}
          ref={choice.id === current ? reveal : null}
        >
          {choice.label}
        </Link>
      ))}
    </nav>
  )
}

/** Where the views do not fit side by side, the current one is among those in sight. */
function reveal(link: HTMLAnchorElement | null): void {
  const strip = link?.parentElement
  if (!link || !strip || strip.scrollWidth <= strip.clientWidth) return
  strip.scrollLeft = link.offsetLeft - strip.offsetLeft - (strip.clientWidth - link.offsetWidth) / 2
}

/** The same look for a choice that changes the page in place and has no address: a group of radio buttons. */
export function SegmentChoose<T extends string>({ label, choices, value, onChange }: SegmentChooseProps<T>) {
  return (
    <fieldset className="fl-segment">
      <legend className="fl-hidden">{label}</legend>
      {choices.map(choice => (
        <label key={choice.id}>
          <input
            type="radio"
            className="fl-hidden"
            name={label}
            checked={choice.id === value}
            onChange={() => onChange(choice.id)}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </fieldset>
  )
}

interface SegmentChooseProps<T extends string> {
  readonly label: string
  readonly choices: readonly { readonly id: T; readonly label: string }[]
  readonly value: T
  readonly onChange: (value: T) => void
}
