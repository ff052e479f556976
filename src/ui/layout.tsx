import type { ReactNode } from 'react'
import './layout.css'

/** Space between things, in px on the grid of four. */
export type Gap = 0 | 2 | 4 | 6 | 8 | 12 | 16 | 18 | 20 | 24 | 32 | 40

interface LayoutProps {
  readonly gap?: Gap
  readonly children?: ReactNode
}

/** One below the other. */
export function Stack({ gap = 18, children }: LayoutProps) {
  return (
    <div className="fl-stack" style={{ gap }}>
      {children}
    </div>
  )
}

/** Side by side, wrapping; `between` pushes the last one to the far end. */
export function Row({
  gap = 8,
  between = false,
  align = 'center',
  children,
}: LayoutProps & { readonly between?: boolean; readonly align?: 'center' | 'baseline' | 'start' | 'end' }) {
  return (
    <div className="fl-row" data-between={between || undefined} style={{ gap, alignItems: align }}>
      {children}
    </div>
  )
}

/** Equal columns that fold into one when they would get narrower than `least` px. */
export function Columns({ gap = 18, least = 300, children }: LayoutProps & { readonly least?: number }) {
  return (
    <div
      className="fl-columns"
      style={{ gap, gridTemplateColumns: `repeat(auto-fit, minmax(min(100%, ${least}px), 1fr))` }}
    >
      {children}
    </div>
  )
}

/** The page's matter with a narrower column beside it (316 px), below it on a phone. */
export function WithAside({ aside, children }: { readonly aside: ReactNode; readonly children: ReactNode }) {
  return (
    <div className="fl-with-aside">
      <div className="fl-stack">{children}</div>
      <aside className="fl-stack">{aside}</aside>
    </div>
  )
}

/** Facts one below the other: a quiet name (`dt`) and what is so (`dd`), in pairs. */
export function Facts({ children }: { readonly children: ReactNode }) {
  return <dl className="fl-facts">{children}</dl>
}
