import { ButtonLink } from '#ui/button.tsx'
import { Card, CardList } from '#ui/card.tsx'
import { useConversations } from './queries.ts'
import { WordButton } from './talk-acts.tsx'
import { TalkRow } from './talk-line.tsx'
import { linkOf, nameOf } from './talk-words.ts'
import { t } from './words.ts'

/** On the first page: the next talk with how much is on its list, after what waits for a word. Nothing without any. */
export function NextTalkCard() {
  const { data } = useConversations()
  const next = data?.next[0]
  const waiting = data?.waiting.filter(({ type }) => type !== 'direction').slice(0, 2) ?? []
  if (next === undefined && waiting.length === 0) return null
  return (
    <Card title={t('home.title')} flush>
      <CardList>
        {waiting.map(talk => (
          <TalkRow key={talk.id} talk={talk} act={<WordButton talk={talk} />} />
        ))}
        {next !== undefined && (
          <TalkRow
            talk={next}
            act={
              <ButtonLink size="s" to={linkOf(next)} aria-label={`${t('prepare')}: ${nameOf(next)}`}>
                {t('prepare')}
              </ButtonLink>
            }
          />
        )}
      </CardList>
    </Card>
  )
}
