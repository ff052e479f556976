import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Card, CardLine, CardList } from '#ui/card.tsx'
import { Link } from '#ui/link.tsx'
import { useTalksWithPartner } from './queries.ts'
import { TalkDialog } from './talk-dialog.tsx'
import { momentWords, nameOf, stateWords } from './talk-words.ts'
import { t } from './words.ts'

/** On a partner's page: your talks with them, and a way to plan the next. */
export function PartnerTalks({
  id,
  name,
  ended,
}: {
  readonly id: string
  readonly name: string
  readonly ended: boolean
}) {
  const [planning, setPlanning] = useState(false)
  const { data } = useTalksWithPartner(id)
  const entries = data?.entries ?? []
  if (entries.length === 0 && ended) return null
  return (
    <Card
      flush={entries.length > 0}
      title={t('partner.title')}
      aside={
        !ended && (
          <Button size="s" icon="talk" onClick={() => setPlanning(true)}>
            {t('partner.plan')}
          </Button>
        )
      }
    >
      {entries.length === 0 ? (
        <p className="fl-quiet">{t('partner.none')}</p>
      ) : (
        <CardList>
          {entries.map(talk => (
            <CardLine
              key={talk.id}
              hint={[momentWords(talk.startsAt), stateWords(talk)].filter(Boolean).join(' · ')}
            >
              <Link to={`/conversations/talks/${talk.id}`}>{nameOf(talk)}</Link>
            </CardLine>
          ))}
        </CardList>
      )}
      {planning && (
        <TalkDialog type="external" partner={{ id, label: name }} onClose={() => setPlanning(false)} />
      )}
    </Card>
  )
}
