import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Card, CardLine, CardList } from '#ui/card.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Row } from '#ui/layout.tsx'
import { useSession } from '#ui/server/session.ts'
import { useAction } from '#ui/server/use-action.ts'
import '../people.css'
import { AbsenceDialog } from '../absence-dialog.tsx'
import { spanText } from '../absence-text.ts'
import { useCoverAnswer } from '../cover-requests.tsx'
import { type Absence, PEOPLE, type Person, people } from '../queries.ts'
import { t } from '../words.ts'

/** Days away that are planned, now or lately over, for whoever may know of them. */
export function AbsencesCard({ person }: { readonly person: Person }) {
  const { absences, may } = person
  if (absences.length === 0 && !may.enterAbsence) return null
  const ahead = absences.filter(({ state }) => state !== 'ended').toReversed()
  const over = absences.filter(({ state }) => state === 'ended')
  return (
    <Card title={t('absence.title')} flush>
      {ahead.length === 0 ? (
        <p className="pp-none fl-quiet">{t('absence.none')}</p>
      ) : (
        <CardList>
          {ahead.map(absence => (
            <Line key={absence.id} absence={absence} />
          ))}
        </CardList>
      )}
      {over.length > 0 && (
        <div className="pp-earlier">
          <Disclosure summary={t('absence.earlier', { count: over.length })}>
            <ul className="pp-spans fl-quiet">
              {over.map(absence => (
                <li key={absence.id}>{spanText(absence)}</li>
              ))}
            </ul>
          </Disclosure>
        </div>
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
