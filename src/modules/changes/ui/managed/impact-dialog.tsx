import { PersonPicker, type PickedPerson, type PickedTeam, TeamPicker } from '#modules/people/public-ui.tsx'
import { Button } from '#ui/button.tsx'
import { RadioGroup } from '#ui/form/choice-field.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { type ChangePage, IMPACT_KINDS, type Impact, type ImpactKind } from '../../contract.ts'
import { FormDialog } from '../form-dialog.tsx'
import { changes } from '../queries.ts'
import { t } from '../words.ts'
import { RemoveButton } from './remove-button.tsx'
import { sizeOf } from './size.ts'

interface Values {
  readonly teamId: PickedTeam | null
  readonly kind: ImpactKind
  readonly what: string
  readonly size: '1' | '2' | '3'
  readonly ownerId: PickedPerson | null
}

const KINDS = IMPACT_KINDS.map(value => ({ value, label: t(`impact.${value}`) }))
const SIZES = (['1', '2', '3'] as const).map(value => ({ value, label: t(`size.${value}`) }))

/** Puts an impact on the map, or says it anew; its template says what is usual. */
export function ImpactDialog({
  page: { id, rev, template },
  impact,
  onClose,
}: {
  readonly page: ChangePage
  readonly impact: Impact | null
  readonly onClose: () => void
}) {
  return (
    <FormDialog<Values, unknown>
      title={t('impacts.add')}
      keep={`change:impact:${id}:${impact?.id ?? ''}`}
      start={startOf(impact)}
      run={({ teamId, kind, what, size, ownerId }) =>
        changes.setImpact({
          params: { id },
          body: {
            ...{ rev, kind, what, size: Number(size) },
            teamId: teamId?.id ?? '',
            ownerId: ownerId?.id ?? null,
          },
        })
      }
      done={t('saved')}
      more={
        impact !== null && (
          <RemoveButton
            run={() => changes.dropImpact({ params: { id, partId: impact.id }, query: { rev } })}
            onDone={onClose}
          />
        )
      }
      onClose={onClose}
    >
      {form => {
        const usual = template.impacts.find(each => each.kind === form.values.kind)
        return (
          <>
            <TeamPicker label={t('impacts.team')} disabled={impact !== null} {...form.field('teamId')} />
            <SelectField
              label={t('impacts.kind')}
              choices={KINDS}
              disabled={impact !== null}
              {...form.field('kind')}
            />
            <TextField label={t('impacts.what')} max={280} {...form.field('what')} />
            {usual !== undefined && form.values.what === '' && (
              <Button size="s" onClick={() => form.set({ what: usual.what })}>
                {t('impacts.usual', { what: usual.what })}
              </Button>
            )}
            <RadioGroup label={t('impacts.size')} choices={SIZES} {...form.field('size')} />
            <PersonPicker label={t('impacts.owner')} optional {...form.field('ownerId')} />
          </>
        )
      }}
    </FormDialog>
  )
}

function startOf(impact: Impact | null): Values {
  if (impact === null) return { teamId: null, kind: 'role', what: '', size: '2', ownerId: null }
  const { team, kind, what, size, owner } = impact
  return {
    ...{ teamId: { id: team.id, label: team.name }, kind, what, size: sizeOf(size) },
    ownerId: owner === null ? null : { id: owner.id, label: owner.name },
  }
}
