import { type ReactNode, useId } from 'react'
import './card.css'

/** What a card takes. */
export interface CardProps {
  /** Heading of the card, level 2 unless `level` says 3. */
  readonly title?: ReactNode
  readonly level?: 2 | 3
  /** Quiet words or controls at the end of the heading line. */
  readonly aside?: ReactNode
  /** Without padding: for lists and tables that reach the edges. */
  readonly flush?: boolean
  readonly children?: ReactNode
}

/** A sheet of paper with one matter on it. With a title it is a region named by that title. */
export function Card({ title, level = 2, aside, flush = false, children }: CardProps) {
  const id = useId()
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section className="fl-card" data-flush={flush || undefined} aria-labelledby={title ? id : undefined}>
      {title && (
        <div className="fl-card-head">
          <Heading id={id}>{title}</Heading>
          {aside && <div className="fl-card-aside">{aside}</div>}
        </div>
      )}
      {children}
    </section>
  )
}

/** The lines of a list inside a flush card: each with a mark, words and one thing to do. */
export function CardList({ children }: { readonly children: ReactNode }) {
  return <ul className="fl-card-list">{children}</ul>
}

/** One line of a `CardList`. */
export function CardLine({
  mark,
  act,
  hint,
  children,
}: {
  readonly mark?: ReactNode
  readonly act?: ReactNode
  readonly hint?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <li className="fl-card-line" data-marked={mark === undefined ? undefined : true}>
      {mark !== undefined && <span className="fl-card-mark">{mark}</span>}
      <div>
        <div className="fl-card-words">{children}</div>
        {hint && <div className="fl-quiet">{hint}</div>}
      </div>
      {act && <div className="fl-card-act">{act}</div>}
    </li>
  )
}
