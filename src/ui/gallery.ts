import type { ReactNode } from 'react'

/**
 * A component shown in all its states: every `*.gallery.tsx` exports one as `gallery`. Show empty, loading, error and
 * long text; the gallery page itself turns all of them dark, right-to-left and as narrow as a phone.
 */
export interface Gallery {
  readonly name: string
  /** What is shown, by the name of its state. Each is a component, so it may use hooks. */
  readonly exhibits: Readonly<Record<string, () => ReactNode>>
}

/** A long sentence and a word without a break, for exhibits of long text. */
export const LONG_TEXT =
  'Every harbour master knows within the hour which berth is free, including the ones leased for the season, and nobody has to telephone the Hafenverwaltungsoberaufsichtsbehörde to find out.'

/** The story's people. */
export const STORY = [
  'Ada Lovelace',
  'Grace Hopper',
  'Linus Torres',
  'Radia Perl',
  'Margaret Hamil',
  'Alan Turner',
] as const
