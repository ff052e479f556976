import { PersonPicker, type PickedPerson } from '#modules/people/public-ui.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextArea } from '#ui/form/text-field.tsx'
import { formatPercent } from '#ui/words/numbers.ts'
import type { ActionsPage, Findings } from '../../contract.ts'
import { FormDialog } from '../form-dialog.tsx'
import { surveys } from '../queries.ts'
import { useFindings } from './queries.ts'
import { t } from './words.ts'

interface Values {
  readonly unit: string
  /** Kind and code. */
  readonly finding: string
  readonly youSaid: string
  readonly weDecided: string
  readonly ownerId: PickedPerson | null
}

/** Begins an action on something the report shows, in one's own words. */
export function BeginDialog({
  id,
  units,
  unit,
  onClose,
}: {
  readonly id: string
  readonly units: ActionsPage['units']
  readonly unit: string | undefined
  readonly onClose: () => void
}) {
  const first = (units.find(({ key }) => key === unit) ?? units[0])?.key ?? ''
  return (
    <FormDialog<Values, unknown>
      title={t('begin')}
      keep={`action:${id}`}
      start={{ unit: first, finding: '', youSaid: '', weDecided: '', ownerId: null }}
      run={({ finding, weDecided, ownerId, ...values }) => {
        const [kind, code] = finding.split(':')
        return surveys.makeAction({
          params: { id },
          body: {
            ...{ ...values, kind: kind as 'factor', finding: code ?? '' },
            ...{ weDecided: weDecided.trim() || null, ownerId: ownerId?.id ?? null },
          },
        })
      }}
      submit={t('begin.go')}
      done={t('begin.done')}
      onClose={onClose}
    >
      {form => (
        <>
          {units.length > 1 && (
            <SelectField
              label={t('field.unit')}
              choices={units.map(({ key, name }) => ({ value: key, label: name }))}
              {...form.field('unit')}
            />
          )}
          <FindingField id={id} unit={form.values.unit} field={form.field('finding')} />
          <TextArea label={t('field.said')} hint={t('field.said.hint')} rows={2} {...form.field('youSaid')} />
          <TextArea
            label={t('field.decided')}
            hint={t('field.decided.hint')}
            optional
            rows={2}
            {...form.field('weDecided')}
          />
          <PersonPicker
            label={t('field.owner')}
            hint={t('field.owner.hint')}
            optional
            {...form.field('ownerId')}
          />
        </>
      )}
    </FormDialog>
  )
}

function FindingField({
  id,
  unit,
  field,
}: {
  readonly id: string
  readonly unit: string
  readonly field: { readonly value: string; readonly onChange: (value: string) => void }
}) {
  const query = useFindings(id, unit)
  const findings = query.data?.findings ?? []
  return (
    <SelectField
      label={t('field.finding')}
      hint={query.data && t('field.finding.hint', { name: query.data.from.name })}
      disabled={query.data === undefined}
      choices={findings.map(finding => ({
        value: `${finding.kind}:${finding.code}`,
        label: wordsOf(finding),
      }))}
      {...field}
    />
  )
}

function wordsOf({ kind, title, score }: Findings['findings'][number]): string {
  if (score === null) return `${t(`kind.${kind}`)}: ${title}`
  const { shown } = score
  const share =
    shown.kind === 'percent'
      ? formatPercent(shown.percent / 100)
      : `${shown.from}–${formatPercent(shown.to / 100)}`
  return `${title} (${share})`
}
