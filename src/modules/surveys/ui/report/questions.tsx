import { useState } from 'react'
import { Card } from '#ui/card.tsx'
import { SegmentChoose } from '#ui/segment.tsx'
import type { ReportQuestions } from '../../contract.ts'
import { inOrder, ORDERS, type Order } from './order-questions.ts'
import { QuestionRow } from './question-row.tsx'
import { t } from './words.ts'

/** All questions, as asked or by what one looks for. */
export function Questions({ answer }: { readonly answer: ReportQuestions }) {
  const [order, setOrder] = useState<Order>('asked')
  const { questions, norms } = answer
  const useful = ORDERS.filter(
    each =>
      (each !== 'change' || questions.some(({ change }) => change?.real)) &&
      (each !== 'norm' || norms.length > 0),
  )
  return (
    <Card
      title={t('part.questions')}
      aside={
        <span className="fl-no-print">
          <SegmentChoose
            label={t('order.label')}
            value={order}
            onChange={setOrder}
            choices={useful.map(id => ({ id, label: t(`order.${id}`) }))}
          />
        </span>
      }
    >
      {questions.length === 0 && <p className="fl-quiet">{t('question.none')}</p>}
      <ol className="srp-questions">
        {inOrder(questions, order).map(question => (
          <QuestionRow key={question.code} question={question} norms={norms} />
        ))}
      </ol>
    </Card>
  )
}
