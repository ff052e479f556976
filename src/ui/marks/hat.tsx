import type { ReactNode } from 'react'
import './hat.css'
import { t } from '../words/words.ts'
import { Icon } from './icon.tsx'

/** The two hats: lead (amber, what and why) and manage (teal, how and when). */
export type Hat = 'lead' | 'manage'

/** A hat by hue, word and icon together. `children` replaces the word: “Brief · what and why”. */
export function HatTag({ hat, children }: { readonly hat: Hat; readonly children?: ReactNode }) {
  return (
    <span className="fl-hat-tag" data-hat={hat}>
      <Icon name={hat === 'lead' ? 'compass' : 'manage'} size={13} />
      {children ?? t(hat === 'lead' ? 'hat.lead' : 'hat.manage')}
    </span>
  )
}

/** What a hat card takes. */
export interface HatCardProps {
  readonly hat: Hat
  /** Words of the tag; the hat's name unless given. */
  readonly tag?: ReactNode
  /** Quiet words at the end of the tag's line, such as who and since when. */
  readonly aside?: ReactNode
  readonly title?: ReactNode
  /** Buttons at the foot. */
  readonly acts?: ReactNode
  readonly children?: ReactNode
}

/** A card that belongs to one hat: a situation on Home, the brief and the plan of an aim. */
export function HatCard({ hat, tag, aside, title, acts, children }: HatCardProps) {
  return (
    <section className="fl-card fl-hat" data-hat={hat}>
      <div className="fl-hat-head">
        <HatTag hat={hat}>{tag}</HatTag>
        {aside && <span className="fl-faint">{aside}</span>}
      </div>
      {title && <h3>{title}</h3>}
      {children}
      {acts && <div className="fl-acts">{acts}</div>}
    </section>
  )
}

/** Evidence: what is so, one line each, with a bullet in the hue of its hat. */
export function Evidence({ children }: { readonly children: ReactNode }) {
  return <ul className="fl-evidence">{children}</ul>
}
