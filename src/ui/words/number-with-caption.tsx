import type { ReactNode } from 'react'
import './number-with-caption.css'

/** What a number with its caption takes. */
export interface NumberProps {
  /** What is counted. */
  readonly caption: ReactNode
  /** Already written in the person's locale; `–` when there is none. */
  readonly value: ReactNode
  /** Unit, total or n, beside the number: “of 40 · 50 %”. */
  readonly of?: ReactNode
  /** What makes it honest: what was expected, what is missing. */
  readonly note?: ReactNode
}

/** One honest number: caption, figure, what it is out of, and the note that keeps it honest. */
export function NumberWithCaption({ caption, value, of, note }: NumberProps) {
  return (
    <div className="fl-number">
      <p className="fl-quiet">{caption}</p>
      <p className="fl-number-value">
        {value} {of && <span>{of}</span>}
      </p>
      {note && <p className="fl-faint">{note}</p>}
    </div>
  )
}
