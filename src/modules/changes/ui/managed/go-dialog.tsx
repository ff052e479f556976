import { CheckboxGroup, RadioGroup } from '#ui/form/choice-field.tsx'
import { TextArea } from '#ui/form/text-field.tsx'
import type { ChangePage, GoAnswer, Team } from '../../contract.ts'
import { FormDialog } from '../form-dialog.tsx'
import { changes } from '../queries.ts'
import { t } from '../words.ts'

const HEARD = ['knowsWhy', 'knowsMeaning', 'hasNeeded'] as const
type Heard = (typeof HEARD)[number]

interface Values {
  readonly answer: GoAnswer
  readonly heard: Heard[]
  readonly note: string
  readonly reason: string
}

const ANSWERS = (['go', 'no_go'] as const).map(value => ({ value, label: t(`go.${value}`) }))
const HEARD_CHOICES = HEARD.map(value => ({ value, label: t(`go.${value}`) }))

/** Decides whether a team starts, on what was heard in the talk with it. */
export function GoDialog({
  page: { id, rev },
  team,
  onClose,
}: {
  readonly page: ChangePage
  readonly team: Team
  readonly onClose: () => void
}) {
  return (
    <FormDialog<Values, unknown>
      title={t('go.title', { team: team.name })}
      keep={`change:go:${id}:${team.id}`}
      start={{ answer: 'go', heard: [], note: '', reason: '' }}
      run={({ answer, heard, note, reason }) =>
        changes.decideGo({
          params: { id, teamId: team.id },
          body: {
            ...{ rev, answer, note, reason },
            knowsWhy: heard.includes('knowsWhy'),
            knowsMeaning: heard.includes('knowsMeaning'),
            hasNeeded: heard.includes('hasNeeded'),
          },
        })
      }
      done={t('go.done')}
      onClose={onClose}
    >
      {form => (
        <>
          <CheckboxGroup label={t('go.heard')} choices={HEARD_CHOICES} {...form.field('heard')} />
          <TextArea label={t('go.note')} rows={2} {...form.field('note')} />
          <RadioGroup label={t('go.answer')} choices={ANSWERS} {...form.field('answer')} />
          {form.values.answer === 'go' && form.values.heard.length < HEARD.length && (
            <TextArea label={t('go.reason')} hint={t('go.reason.hint')} rows={2} {...form.field('reason')} />
          )}
        </>
      )}
    </FormDialog>
  )
}
