import type { ReactNode } from 'react'
import { CardLine } from '#ui/card.tsx'
import { Link } from '#ui/link.tsx'
import type { TalkLine } from '../contract/shapes.ts'
import { linkOf, momentWords, nameOf, stateWords } from './talk-words.ts'
import { t } from './words.ts'

/** A talk in a list: its name, when, what kind, and how it stands or how much is on its list. */
export function TalkRow({ talk, act }: { readonly talk: TalkLine; readonly act?: ReactNode }) {
  const { type, state, openTopics } = talk
  const words = [
    momentWords(talk.startsAt),
    t(`type.${type}`),
    state === 'planned' ? (openTopics ? t('topics', { count: openTopics }) : null) : stateWords(talk),
  ]
  return (
    <CardLine act={act} hint={words.filter(Boolean).join(' · ')}>
      <Link to={linkOf(talk)}>{nameOf(talk)}</Link>
    </CardLine>
  )
}
