import { type ReactNode, useEffect } from 'react'
import './page-head.css'

/** What the head of a page takes. */
export interface PageHeadProps {
  readonly title: string
  /** Set in serif: for a vision. */
  readonly serif?: boolean
  /** One quiet line below: state, owner, date, counts. */
  readonly sub?: ReactNode
  /** The ways to look at it (`Segment`), before the buttons; on a phone below the title. */
  readonly views?: ReactNode
  /** Line of sight or a way back, above the title. */
  readonly above?: ReactNode
  /** Buttons; at most one primary, last. */
  readonly acts?: ReactNode
}

/** The head of a page: its one level-1 heading, and the title of the browser tab. The page says one thing first. */
export function PageHead({ title, serif = false, sub, views, above, acts }: PageHeadProps) {
  usePageTitle(title)
  return (
    <header className="fl-page-head">
      {above}
      <div className="fl-page-line">
        <div className="fl-page-words">
          <h1 id="page-title" tabIndex={-1} data-serif={serif || undefined}>
            {title}
          </h1>
          {sub && <div className="fl-page-sub">{sub}</div>}
        </div>
        {(views || acts) && (
          <div className="fl-page-acts">
            {views}
            {acts}
          </div>
        )}
      </div>
    </header>
  )
}

/** Sets the title of the browser tab: “Title · Fairlead”. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Fairlead`
  }, [title])
}
