import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Status } from '#ui/marks/status.tsx'
import { useSearchWords } from '#ui/place.ts'
import { daysFromToday, formatDate, formatRelative } from '#ui/words/dates.ts'
import type { ChangePage, Question } from '../../contract.ts'
import { t } from '../words.ts'
import { AnswerDialog } from './answer-dialog.tsx'
import { AskDialog } from './ask-dialog.tsx'

/** From this many answered questions on they stand behind one line while others wait. */
const MANY = 3

/** Questions and their answers, for everybody: those that wait first. */
export function QuestionsCard({ page }: { readonly page: ChangePage }) {
  const [asking, setAsking] = useState(false)
  const [words, change] = useSearchWords()
  const waits = (each: Question) =>
    each.answeredOn === null || (each.notKnownBy !== null && daysFromToday(each.notKnownBy) < 0)
  const open = page.questions.filter(waits)
  const answered = page.questions.filter(each => !waits(each))
  // A link from another room asks for the first that waits.
  const [answering, setAnswering] = useState<Question | null>(
    words['do'] === 'answer' && page.acts.includes('answer') ? (open[0] ?? null) : null,
  )
  const list = (questions: readonly Question[]) => (
    <ul className="chg-questions">
      {questions.map(each => (
        <QuestionLine
          key={each.id}
          question={each}
          onAnswer={page.acts.includes('answer') ? () => setAnswering(each) : undefined}
        />
      ))}
    </ul>
  )
  const close = () => {
    setAnswering(null)
    if (words['do'] === 'answer') change({ do: undefined })
  }
  return (
    <Card
      title={t('questions.title')}
      aside={
        page.acts.includes('ask') && (
          <Button tone="quiet" size="s" icon="plus" onClick={() => setAsking(true)}>
            {t('ask')}
          </Button>
        )
      }
    >
      <p className="fl-quiet">{t('questions.sub')}</p>
      {page.questions.length === 0 && <p className="fl-quiet">{t('questions.none')}</p>}
      {list(open)}
      {open.length > 0 && answered.length >= MANY ? (
        <Disclosure summary={t('questions.answered', { count: answered.length })}>
          {list(answered)}
        </Disclosure>
      ) : (
        list(answered)
      )}
      {asking && <AskDialog page={page} onClose={() => setAsking(false)} />}
      {answering !== null && <AnswerDialog changeId={page.id} question={answering} onClose={close} />}
    </Card>
  )
}

function QuestionLine({
  question,
  onAnswer,
}: {
  readonly question: Question
  readonly onAnswer: (() => void) | undefined
}) {
  const { text, askedBy, answer, notKnownBy, answeredBy, answeredOn, dueOn, late } = question
  const by = askedBy === null ? t('questions.anonymous') : t('questions.by', { name: askedBy.name })
  return (
    <li>
      <p className="chg-question">{text}</p>
      <p className="fl-quiet">
        {by}
        {answer === null &&
          ` · ${t(late ? 'questions.late' : 'questions.due', { when: formatRelative(dueOn) })}`}
      </p>
      {answer !== null && (
        <div className="chg-answer">
          {notKnownBy !== null && (
            <Status kind={late ? 'at-risk' : 'stale'}>
              {t(late ? 'questions.past' : 'questions.notKnown', { date: formatDate(notKnownBy) })}
            </Status>
          )}
          <p>{answer}</p>
          <p className="fl-quiet">
            {t('questions.said', {
              ...{
                name: answeredBy?.name ?? '',
                when: answeredOn === null ? '' : formatRelative(answeredOn),
              },
            })}
          </p>
        </div>
      )}
      {onAnswer !== undefined && (
        <Button size="s" tone={answer === null ? 'plain' : 'quiet'} onClick={onAnswer}>
          {answer === null ? t('answer') : t('answer.change')}
          <span className="fl-hidden">: {text}</span>
        </Button>
      )}
    </li>
  )
}
