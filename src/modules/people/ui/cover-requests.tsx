import { Button } from '#ui/button.tsx'
import { Card, CardLine, CardList } from '#ui/card.tsx'
import { Row } from '#ui/layout.tsx'
import { Icon } from '#ui/marks/icon.tsx'
import { useAction } from '#ui/server/use-action.ts'
import { spanText } from './absence-text.ts'
import { type Absence, PEOPLE, people, useCoverRequests } from './queries.ts'
import { t } from './words.ts'

/** Absences that one is asked to cover, each to accept or decline. Nothing without any. */
export function CoverRequests() {
  const requests = useCoverRequests()
  if (!requests.data || requests.data.length === 0) return null
  return (
    <Card title={t('cover.title')} flush>
      <CardList>
        {requests.data.map(absence => (
          <Request key={absence.id} absence={absence} />
        ))}
      </CardList>
    </Card>
  )
}

function Request({ absence }: { readonly absence: Absence }) {
  const { name } = absence.person
  const answer = useCoverAnswer(absence)
  return (
    <CardLine
      mark={<Icon name="calendar" />}
      hint={t('cover.say')}
      act={
        <Row>
          <Button size="s" pending={answer.pending} onClick={() => void answer.go(true)}>
            {t('cover.accept')}
          </Button>
          <Button size="s" tone="quiet" onClick={() => void answer.go(false)}>
            {t('cover.decline')}
          </Button>
        </Row>
      }
    >
      {t('cover.ask', { name, span: spanText(absence) })}
    </CardLine>
  )
}

/** Accepts (true) or declines to cover. */
export function useCoverAnswer({ id, person: { name } }: Absence) {
  return useAction({
    run: (accept: boolean) => people.answerCover({ params: { id }, body: { accept } }),
    refresh: [PEOPLE],
    done: (_, accept) => t(accept ? 'cover.accepted' : 'cover.declined', { name }),
    failure: 'toast',
  })
}
