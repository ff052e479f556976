import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { TextArea } from '#ui/form/text-field.tsx'
import { useSearchWords } from '#ui/place.ts'
import { formatDate } from '#ui/words/dates.ts'
import type { ChangePage } from '../../contract.ts'
import { FormDialog } from '../form-dialog.tsx'
import { changes } from '../queries.ts'
import { t } from '../words.ts'

const PARTS = ['whyNow', 'whatChanges', 'whatStays', 'notKnown'] as const

/** The purpose in its four parts, as the sponsor wrote it. */
export function PurposeCard({ page }: { readonly page: ChangePage }) {
  const { purpose, template, acts } = page
  const [words, change] = useSearchWords()
  const may = acts.includes('purpose')
  const [writing, setWriting] = useState(may && words['do'] === 'purpose')
  return (
    <Card
      title={t('purpose.title')}
      aside={
        may && (
          <Button tone="quiet" size="s" icon="edit" onClick={() => setWriting(true)}>
            {purpose.whyNow === '' ? t('purpose.write') : t('edit')}
          </Button>
        )
      }
    >
      <dl className="chg-purpose">
        {PARTS.map(part => (
          <div key={part}>
            <dt>{t(`purpose.${part}`)}</dt>
            <dd>
              {purpose[part] === '' ? (
                <span className="fl-quiet">{may ? template.prompts[part] : t('purpose.none')}</span>
              ) : (
                purpose[part]
              )}
              {part === 'notKnown' && purpose.notKnownBy !== null && (
                <span className="chg-by">
                  {' '}
                  {t('purpose.known', { date: formatDate(purpose.notKnownBy) })}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {writing && (
        <PurposeDialog
          page={page}
          onClose={() => {
            setWriting(false)
            change({ do: undefined })
          }}
        />
      )}
    </Card>
  )
}

interface Values {
  readonly whyNow: string
  readonly whatChanges: string
  readonly whatStays: string
  readonly notKnown: string
  readonly notKnownBy: string
}

function PurposeDialog({ page, onClose }: { readonly page: ChangePage; readonly onClose: () => void }) {
  const { id, rev, template } = page
  const send = (values: Values, on: number) =>
    changes.writePurpose({
      params: { id },
      body: { rev: on, ...values, notKnownBy: values.notKnownBy === '' ? null : values.notKnownBy },
    })
  return (
    <FormDialog<Values, unknown>
      wide
      title={t('purpose.write')}
      keep={`change:purpose:${id}`}
      start={valuesOf(page)}
      run={values => send(values, rev)}
      conflict={{
        fields: [...PARTS, 'notKnownBy' as const].map(name => ({ name, label: t(`purpose.${name}`) })),
        theirs: current => valuesOf(current as ChangePage),
        save: (merged, current) =>
          send(merged, (current as ChangePage).rev).then(
            () => true,
            () => false,
          ),
      }}
      done={t('saved')}
      onClose={onClose}
    >
      {form => (
        <>
          {PARTS.map(part => (
            <TextArea
              key={part}
              label={t(`purpose.${part}`)}
              hint={template.prompts[part]}
              rows={3}
              {...form.field(part)}
            />
          ))}
          <DateField label={t('purpose.notKnownBy')} {...form.field('notKnownBy')} />
        </>
      )}
    </FormDialog>
  )
}

function valuesOf({ purpose }: ChangePage): Values {
  return { ...purpose, notKnownBy: purpose.notKnownBy ?? '' }
}
