import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Form } from '#ui/form/form.tsx'
import { NumberField } from '#ui/form/number-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Row, Stack } from '#ui/layout.tsx'
import { Link } from '#ui/link.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { useParam, useSearchWords } from '#ui/place.ts'
import { useSession } from '#ui/server/session.ts'
import { useAction } from '#ui/server/use-action.ts'
import { surveys, TOUCHED } from './queries.ts'
import './surveys.css'
import { t } from './words.ts'

type Codes = Awaited<ReturnType<typeof surveys.printCodes>>

/** Makes the slips of a team and shows them once, to be printed, cut and drawn. */
export function CodesPage() {
  const id = useParam('id')
  const [{ team = '', count = '1' }] = useSearchWords()
  const { organisation } = useSession()
  const [made, setMade] = useState<Codes | null>(null)
  const form = useForm<{ readonly count: number | null }>({ keep: null, start: { count: Number(count) } })
  const print = useAction<{ readonly count: number | null }, Codes>({
    run: values => surveys.printCodes({ params: { id }, body: { unitId: team, count: values.count ?? 0 } }),
    refresh: TOUCHED,
    onDone: setMade,
  })
  const address = `${window.location.origin}/ballot?at=${organisation.id}`
  return (
    <>
      <PageHead
        title={t('codes.title')}
        above={<Link to={`/surveys/${id}`}>{t('one')}</Link>}
        sub={t('codes.say')}
      />
      {made === null ? (
        <Card>
          <Form form={form} action={print} submit={t('codes.print')} onSubmit={print.go}>
            <NumberField label={t('codes.count')} {...form.field('count')} />
          </Form>
        </Card>
      ) : (
        <Stack>
          <Row between>
            <p>{t('codes.once')}</p>
            <Button tone="primary" onClick={() => window.print()}>
              {t('codes.paper')}
            </Button>
          </Row>
          <ul className="srv-slips" aria-label={made.unit}>
            {made.codes.map(({ code }) => (
              <li key={code}>
                <strong>{code}</strong>
                <span className="fl-quiet">{t('codes.where', { address })}</span>
              </li>
            ))}
          </ul>
        </Stack>
      )}
    </>
  )
}
