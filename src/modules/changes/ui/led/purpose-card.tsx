import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { TextArea } from '#ui/form/text-field.tsx'
import { Link } from '#ui/link.tsx'
import { useSearchWords } from '#ui/place.ts'
import { formatDate } from '#ui/words/dates.ts'
import { When } from '#ui/words/when.tsx'
import type { ChangePage, PurposeDraft } from '../../contract.ts'
import { FormDialog } from '../form-dialog.tsx'
import { changes, usePurposeDraft } from '../queries.ts'
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
          talkId={words['talk']}
          onClose={() => {
            setWriting(false)
            change({ do: undefined, talk: undefined })
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

interface Asked {
  readonly page: ChangePage
  readonly onClose: () => void
}

/** Empty parts begin with what the sponsor says in their latest talk about it; without it, they begin empty. */
function PurposeDialog({ page, talkId, onClose }: Asked & { readonly talkId: string | undefined }) {
  const { data, isPending } = usePurposeDraft(page.id, talkId)
  return isPending ? null : <PurposeForm page={page} draft={data ?? NO_DRAFT} onClose={onClose} />
}

const NO_DRAFT: PurposeDraft = {
  talk: null,
  parts: { whyNow: '', whatChanges: '', whatStays: '', notKnown: '' },
}

function PurposeForm({ page, draft: { talk, parts }, onClose }: Asked & { readonly draft: PurposeDraft }) {
  const { id, rev, template } = page
  const now = valuesOf(page)
  const isDrafted = PARTS.some(part => now[part] === '' && parts[part] !== '')
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
      start={{ ...now, ...Object.fromEntries(PARTS.map(part => [part, now[part] || parts[part]])) }}
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
          {talk !== null && (
            <p className="fl-quiet">
              {t(isDrafted ? 'purpose.drafted' : 'purpose.talk')}{' '}
              <Link to={`/conversations/talks/${talk.id}`}>{talk.title}</Link> <When at={talk.on} short />
            </p>
          )}
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
