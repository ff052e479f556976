import type { ReactNode } from 'react'
import { Status } from '#ui/marks/status.tsx'
import type { BranchLoad, LoadWord } from '../../contract.ts'
import { t } from '../words.ts'
import { isUneven } from './load-words.ts'

const KINDS = { fine: 'on-track', full: 'at-risk', too_much: 'off-track', away: 'stale' } as const

/** A load in shape, hue and word: “▲ just fits”; `children` replaces the word. */
export function LoadMark({ word, children }: { readonly word: LoadWord; readonly children?: ReactNode }) {
  return <Status kind={KINDS[word]}>{children ?? t(`load.${word}`)}</Status>
}

/** The same for several people: what fits together but not everybody is marked. */
export function BranchMark({
  branch,
  children,
}: {
  readonly branch: Pick<BranchLoad, 'together' | 'tooMuch'>
  readonly children?: ReactNode
}) {
  if (isUneven(branch)) return <Status kind="at-risk">{children ?? t('load.uneven')}</Status>
  return <LoadMark word={branch.together.word}>{children}</LoadMark>
}
