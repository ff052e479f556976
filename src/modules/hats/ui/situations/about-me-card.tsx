import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Form } from '#ui/form/form.tsx'
import { TextArea } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Row, Stack } from '#ui/layout.tsx'
import type { SituationPage } from '../../contract.ts'
import { useAddContext, useEnough } from './queries.ts'
import { t } from './words.ts'

/** What the person it is about says to it: what helps to understand, for the two of them; and that it is enough. */
export function AboutMeCard({ page, isOn }: { readonly page: SituationPage; readonly isOn: boolean }) {
  if (isOn) return <WhileItIsOn page={page} />
  return page.context === '' ? null : <TakeBack page={page} />
}

function WhileItIsOn({ page }: { readonly page: SituationPage }) {
  const form = useForm({ keep: `situation-context:${page.id}`, start: { text: page.context } })
  const action = useAddContext(page)
  const enough = useEnough(page)
  return (
    <Card title={t('me.title')}>
      <Stack gap={12}>
        <p className="fl-quiet">{t('me.say', { name: page.wearer.name })}</p>
        <Form form={form} action={action} submit={t('me.save')} onSubmit={({ text }) => action.go(text)}>
          <TextArea label={t('me.context')} rows={3} max={2000} optional {...form.field('text')} />
        </Form>
        <p className="fl-quiet hat-enough">{t('me.enough.say')}</p>
        <Row>
          <Button pending={enough.pending} onClick={() => void enough.go()}>
            {t('me.enough')}
          </Button>
        </Row>
      </Stack>
    </Card>
  )
}

/** Their words stay theirs when it is over. */
function TakeBack({ page }: { readonly page: SituationPage }) {
  const action = useAddContext(page, 'toast')
  return (
    <Card title={t('me.title')}>
      <Stack gap={12}>
        <p className="fl-quiet">{t('me.over')}</p>
        <Row>
          <Button pending={action.pending} onClick={() => void action.go('')}>
            {t('me.takeBack')}
          </Button>
        </Row>
      </Stack>
    </Card>
  )
}
