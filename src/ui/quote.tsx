import type { ReactNode } from 'react'
import './quote.css'

/** Words that carry purpose, set in serif: a why, a vision, what somebody said. `by` names whose words they are. */
export function Quote({
  by,
  size = 'm',
  children,
}: {
  readonly by?: ReactNode
  readonly size?: 'm' | 'l'
  readonly children: ReactNode
}) {
  return (
    <figure className="fl-quote" data-size={size}>
      <blockquote>{children}</blockquote>
      {by && <figcaption className="fl-faint">{by}</figcaption>}
    </figure>
  )
}
