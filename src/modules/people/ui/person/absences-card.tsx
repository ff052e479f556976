import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Card, CardLine, CardList } from '#ui/card.tsx'
import { Row } from '#ui/layout.tsx'
import { useSession } from '#ui/session.ts'
import { useAction } from '#ui/use-action.ts'
import { AbsenceDialog } from '../absence-dialog.tsx'
import { spanText } from '../absence-text.ts'
import { useCoverAnswer } from '../cover-requests.tsx'
import { type Absence, PEOPLE, type Person, people } from '../queries.ts'
import { t } from '../words.ts'

/** Days away that are planned, now or lately over, for whoever may know of them. */
export function AbsencesCard({ person, onEnter }: { readonly person: Person; readonly onEnter: () => void }) {
  const { absences, may } = person
  if (absences.length === 0 && !may.enterAbsence) return null
  return (
    <Card
      title={t('absence.title')}
      flush={absences.length > 0}
      aside={
        may.enterAbsence && (
          <Button size="s" icon="plus" onClick={onEnter}>
            {t('person.away.add')}
          </Button>
        )
      }
    >
      {absences.length === 0 ? (
        <p className="fl-quiet">{t('absence.none')}</p>
      ) : (
        <CardList>
          {absences.map(absence => (
            <Line key={absence.id} absence={absence} />
          ))}
        </CardList>
      )}
    </Card>
  )
}

function Line({ absence }: { readonly absence: Absence }) {
  const { id, state, may, coverState, cover } = absence
  const me = useSession().person.id
  const [changing, setChanging] = useState(false)
  const answer = useCoverAnswer(absence)
  const cancel = useAction({
    run: () => people.cancelAbsence({ params: { id } }),
    refresh: [PEOPLE],
    done: t('absence.cancelled'),
    undo: () => people.enterAbsence({ params: { id: absence.person.id }, body: daysOf(absence) }),
    failure: 'toast',
  })
  const covers = cover?.id === me && coverState === 'accepted' && state !== 'ended'
  return (
    <CardLine
      hint={coverText(absence)}
      act={
        <Row>
          {may.answerCover && (
            <>
              <Button size="s" onClick={() => void answer.go(true)}>
                {t('cover.accept')}
              </Button>
              <Button size="s" tone="quiet" onClick={() => void answer.go(false)}>
                {t('cover.decline')}
              </Button>
            </>
          )}
          {covers && (
            <Button size="s" tone="quiet" onClick={() => void answer.go(false)}>
              {t('absence.takeBack')}
            </Button>
          )}
          {may.change && (
            <>
              <Button size="s" onClick={() => setChanging(true)}>
                {t('absence.change.act')}
              </Button>
              <Button size="s" tone="quiet" pending={cancel.pending} onClick={() => void cancel.go()}>
                {t('absence.cancel')}
              </Button>
            </>
          )}
        </Row>
      }
    >
      <Row>
        {spanText(absence)}
        <span className="pp-away">{t(`absence.${state}`)}</span>
      </Row>
      {changing && (
        <AbsenceDialog personId={absence.person.id} absence={absence} onClose={() => setChanging(false)} />
      )}
    </CardLine>
  )
}

function daysOf({ from, to, cover }: Absence) {
  return { from, to, coverId: cover?.id ?? null }
}

function coverText({ cover, coverState }: Absence): string {
  if (cover === null || coverState === null) return t('absence.noCover')
  return t(`absence.${coverState}`, { name: cover.name })
}
