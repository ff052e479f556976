import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { PersonLink } from '#modules/people/public-ui.tsx'
import { Button } from '#ui/button.tsx'
import { Card, CardLine, CardList } from '#ui/card.tsx'
import './feedback.css'
import { finishedText } from './finished-text.ts'
import { FEEDBACK, feedback } from './queries.ts'
import { type Say, SayDialog } from './say-dialog.tsx'
import { t } from './words.ts'

/** For somebody who manages: whose finished work nobody has said anything about. At most five, by name. Nothing without any. */
export function UnthankedCard() {
  const [say, setSay] = useState<Say | null>(null)
  const query = useQuery({
    queryKey: [...FEEDBACK, 'unthanked'],
    queryFn: ({ signal }) => feedback.listUnthanked({}, signal),
  })
  const entries = query.data?.entries.slice(0, 5) ?? []
  if (entries.length === 0) return null
  return (
    <Card title={t('unthanked.title')} flush>
      <p className="fl-quiet fb-note">{t('unthanked.say')}</p>
      <CardList>
        {entries.map(entry => (
          <CardLine
            key={entry.person.id}
            hint={finishedText(entry)}
            act={
              <Button
                size="s"
                aria-label={t('unthanked.thank.name', { name: entry.person.name })}
                onClick={() =>
                  setSay({ kind: 'recognition', to: { id: entry.person.id, label: entry.person.name } })
                }
              >
                {t('unthanked.thank')}
              </Button>
            }
          >
            <PersonLink person={entry.person} />
          </CardLine>
        ))}
      </CardList>
      {say !== null && <SayDialog say={say} onClose={() => setSay(null)} />}
    </Card>
  )
}
