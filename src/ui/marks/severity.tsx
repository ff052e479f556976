import type { ReactNode } from 'react'
import './status.css'
import { t } from '../words/words.ts'

/** How bad something is that does not hold. */
export type Severity = 'critical' | 'major' | 'minor' | 'info'

/** From the worst to the least. */
export const SEVERITIES: readonly Severity[] = ['critical', 'major', 'minor', 'info']

const LOOKS = {
  critical: { mark: '✖', tone: 'off', word: 'severity.critical' },
  major: { mark: '◆', tone: 'risk', word: 'severity.major' },
  minor: { mark: '◇', tone: 'none', word: 'severity.minor' },
  info: { mark: '▽', tone: 'none', word: 'severity.info' },
} as const

/** Shape, word and hue together; other shapes than those of a status. `children` replaces the word; `bare` keeps it for screen readers. */
export function SeverityMark({
  severity,
  bare = false,
  children,
}: {
  readonly severity: Severity
  readonly bare?: boolean
  readonly children?: ReactNode
}) {
  const look = LOOKS[severity]
  return (
    <span className="fl-status" data-tone={look.tone}>
      <svg
        className="fl-mark"
        data-tone={look.tone}
        viewBox="0 0 12 12"
        width="12"
        height="12"
        aria-hidden="true"
        focusable="false"
      >
        {SHAPES[severity]}
      </svg>
      <span className={bare ? 'fl-hidden' : undefined}>{children ?? t(look.word)}</span>
    </span>
  )
}

/** A severity for places without drawing, such as a map: its character, word and hue. */
export function severityLook(severity: Severity): {
  readonly symbol: string
  readonly word: string
  readonly tone: 'off' | 'risk' | 'none'
} {
  const { mark, tone, word } = LOOKS[severity]
  return { symbol: mark, word: t(word), tone }
}

const SHAPES = {
  critical: <path d="M2 2l8 8M10 2l-8 8" stroke="currentColor" strokeWidth="3" strokeLinecap="round" />,
  major: <path d="M6 .5L11.500 6 6 11.500.5 6z" fill="currentColor" />,
  minor: (
    <path d="M6 1.400L10.600 6 6 10.600 1.400 6z" fill="none" stroke="currentColor" strokeWidth="1.500" />
  ),
  info: (
    <path
      d="M1.400 2.500h9.200L6 10z"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.500"
      strokeLinejoin="round"
    />
  ),
} as const
