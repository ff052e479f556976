import type { ReactNode } from 'react'
import './status.css'
import { t } from '../words/words.ts'

/** Health of an aim, or the state of anything that can be late; the first five are health. */
export type StatusKind =
  | 'on-track'
  | 'at-risk'
  | 'off-track'
  | 'no-data'
  | 'stale'
  | 'draft'
  | 'closed'
  | 'achieved'

const LOOKS = {
  'on-track': { mark: '●', tone: 'ok', word: 'status.onTrack' },
  'at-risk': { mark: '▲', tone: 'risk', word: 'status.atRisk' },
  'off-track': { mark: '■', tone: 'off', word: 'status.offTrack' },
  'no-data': { mark: '○', tone: 'none', word: 'status.noData' },
  stale: { mark: '◌', tone: 'none', word: 'status.stale' },
  draft: { mark: '✎', tone: 'none', word: 'status.draft' },
  closed: { mark: '–', tone: 'none', word: 'status.closed' },
  achieved: { mark: '✓', tone: 'ok', word: 'status.achieved' },
} as const

/** Shape, word and hue together. `children` replaces the word (“11 days late”); `bare` keeps it for screen readers only. */
export function Status({
  kind,
  bare = false,
  children,
}: {
  readonly kind: StatusKind
  readonly bare?: boolean
  readonly children?: ReactNode
}) {
  const look = LOOKS[kind]
  return (
    <span className="fl-status" data-tone={look.tone}>
      <Mark kind={kind} />
      <span className={bare ? 'fl-hidden' : undefined}>{children ?? t(look.word)}</span>
    </span>
  )
}

/** The shape alone, decorative: only beside words that say the same. Drawn, so that it looks alike in every font. */
export function Mark({ kind }: { readonly kind: StatusKind }) {
  return (
    <svg
      className="fl-mark"
      data-tone={LOOKS[kind].tone}
      viewBox="0 0 12 12"
      width="11"
      height="11"
      aria-hidden="true"
      focusable="false"
    >
      {SHAPES[kind]}
    </svg>
  )
}

/** The character of a status, for places without drawing such as `<option>` and mail. */
export function statusCharacter(kind: StatusKind): string {
  return LOOKS[kind].mark
}

/** The word of a status. */
export function statusWord(kind: StatusKind): string {
  return t(LOOKS[kind].word)
}

const SHAPES = {
  'on-track': <circle cx="6" cy="6" r="5" fill="currentColor" />,
  'at-risk': <path d="M6 .8 11.600 11H.4z" fill="currentColor" />,
  'off-track': <rect x="1.200" y="1.200" width="9.600" height="9.600" rx="1" fill="currentColor" />,
  'no-data': <circle cx="6" cy="6" r="4.300" fill="none" stroke="currentColor" strokeWidth="1.500" />,
  stale: (
    <circle
      cx="6"
      cy="6"
      r="4.300"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.500"
      strokeDasharray="1.900 1.500"
    />
  ),
  draft: (
    <path
      d="M1.500 10.500l.7-2.600L8.500 1.600l1.900 1.900-6.300 6.300z"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.300"
      strokeLinejoin="round"
    />
  ),
  closed: <path d="M1.500 6h9" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />,
  achieved: (
    <path
      d="M1.500 6.500l3 3 6-7"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ),
} as const
