import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Form } from '#ui/form/form.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextArea } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useAction } from '#ui/server/use-action.ts'
import { people } from '../queries.ts'
import { t } from '../words.ts'

type AboutView = Awaited<ReturnType<typeof people.readAbout>>

const FIELDS = ['strengths', 'howIWork', 'aspirations'] as const
const REACHES = ['pair', 'team', 'everybody'] as const
const NOTHING = { text: '', reach: 'pair' as const }

/** What somebody says about themselves, as far as the reader may read it; for the person a way to write it. Nothing without any. */
export function AboutCard({ id }: { readonly id: string }) {
  const [writing, setWriting] = useState(false)
  const { data: about } = useQuery({
    queryKey: ['people', 'about', id],
    queryFn: ({ signal }) => people.readAbout({ params: { id } }, signal),
  })
  if (about === undefined) return null
  const said = FIELDS.filter(field => about[field] !== null && about[field].text !== '')
  if (said.length === 0 && !about.mayWrite) return null
  return (
    <Card
      title={t('about')}
      aside={
        about.mayWrite && (
          <Button size="s" icon="edit" onClick={() => setWriting(true)}>
            {t('about.write')}
          </Button>
        )
      }
    >
      {said.length === 0 && <p className="fl-quiet">{t('about.none')}</p>}
      {said.map(field => (
        <div key={field}>
          <h3 className="fl-quiet">{t(`about.${field}`)}</h3>
          <p style={{ whiteSpace: 'pre-wrap' }}>{about[field]?.text}</p>
        </div>
      ))}
      {writing && <AboutDialog id={id} about={about} onClose={() => setWriting(false)} />}
    </Card>
  )
}

function AboutDialog({
  id,
  about,
  onClose,
}: {
  readonly id: string
  readonly about: AboutView
  readonly onClose: () => void
}) {
  const { strengths, howIWork, aspirations } = about
  const form = useForm({
    keep: null,
    start: {
      ...{
        strengths: strengths?.text ?? '',
        howIWork: howIWork?.text ?? '',
        aspirations: aspirations?.text ?? '',
      },
      strengthsReach: (strengths ?? NOTHING).reach,
      howIWorkReach: (howIWork ?? NOTHING).reach,
      aspirationsReach: (aspirations ?? NOTHING).reach,
    },
  })
  const save = useAction({
    run: (values: typeof form.values) =>
      people.writeAbout({
        params: { id },
        body: {
          rev: about.rev,
          strengths: { text: values.strengths, reach: values.strengthsReach },
          howIWork: { text: values.howIWork, reach: values.howIWorkReach },
          aspirations: { text: values.aspirations, reach: values.aspirationsReach },
        },
      }),
    refresh: [['people', 'about', id]],
    done: t('about.saved'),
    onDone: onClose,
  })
  return (
    <Dialog title={t('about')} onClose={onClose}>
      <Form
        form={form}
        action={save}
        submit={t('about.save')}
        onCancel={onClose}
        onSubmit={values => save.go(values)}
      >
        {FIELDS.map(field => (
          <div key={field}>
            <TextArea label={t(`about.${field}`)} rows={3} optional {...form.field(field)} />
            <SelectField
              label={t('about.reach', { what: t(`about.${field}`) })}
              choices={REACHES.map(value => ({ value, label: t(`about.reach.${value}`) }))}
              {...form.field(`${field}Reach`)}
            />
          </div>
        ))}
      </Form>
    </Dialog>
  )
}
