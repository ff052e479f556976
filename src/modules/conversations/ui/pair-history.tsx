import { Card } from '#ui/card.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import type { SeriesView } from '../contract/shapes.ts'
import './conversations.css'
import { WordButton } from './talk-acts.tsx'
import { momentWords, stateWords } from './talk-words.ts'
import { t } from './words.ts'

/** Past talks of the two by date, each with what was talked about and noted; what waits for a word stands open. */
export function PairHistory({ past }: { readonly past: SeriesView['past'] }) {
  if (past.length === 0) return null
  return (
    <Card title={t('past')}>
      {past.map(talk => (
        <div key={talk.id} className="cv-past">
          <Disclosure summary={`${momentWords(talk.startsAt)} · ${stateWords(talk)}`}>
            <ul className="cv-lines">
              {talk.topics.map(text => (
                <li key={text}>{text}</li>
              ))}
            </ul>
            <p className="cv-notes">{talk.notes || t('notes.none')}</p>
          </Disclosure>
          <WordButton talk={talk} />
        </div>
      ))}
    </Card>
  )
}
