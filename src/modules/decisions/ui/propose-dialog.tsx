import { useState } from 'react'
import { AimPicker, type PickedAim } from '#modules/aims/public-ui.tsx'
import { PersonPicker, type PickedPerson, type PickedTeam, TeamPicker } from '#modules/people/public-ui.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Checkbox, RadioGroup } from '#ui/form/choice-field.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { TextArea, TextField } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useGo } from '#ui/place.ts'
import { useAction } from '#ui/server/use-action.ts'
import { KINDS, SIZES } from '../contract/words.ts'
import type { Kind, Size } from '../contract.ts'
import { decisions, TOUCHED } from './queries.ts'
import { WhoDecides } from './who-decides.tsx'
import { t } from './words.ts'

/** What another room knows already; an aim or team with the name to show. */
export interface ProposedAt {
  readonly question?: string
  readonly background?: string
  /** One a line. */
  readonly options?: string
  /** As charters and delegations call it. */
  readonly area?: string
  readonly size?: Size
  readonly aim?: { readonly id: string; readonly title: string }
  readonly team?: { readonly id: string; readonly name: string }
}

interface Draft {
  readonly question: string
  readonly kind: Kind
  readonly size: Size
  readonly options: string
  readonly area: string
  readonly background: string
  readonly decideByOn: string
  readonly restricted: string
  readonly emergency: string
}

/** A question, what can be done and what it is about; below them stands who decides. The rest on demand. */
export function ProposeDialog({ at, onClose }: { readonly at: ProposedAt; readonly onClose: () => void }) {
  const go = useGo()
  const form = useForm<Draft>({
    keep: `decision:${at.aim?.id ?? at.team?.id ?? at.question ?? 'new'}`,
    start: {
      ...{ question: at.question ?? '', kind: 'how_when', size: at.size ?? 'M' },
      ...{ options: at.options ?? '', area: at.area ?? '' },
      ...{ background: at.background ?? '', decideByOn: '', restricted: '', emergency: '' },
    },
  })
  const [aim, setAim] = useState<PickedAim | null>(at.aim ? { id: at.aim.id, label: at.aim.title } : null)
  const [team, setTeam] = useState<PickedTeam | null>(
    at.team ? { id: at.team.id, label: at.team.name } : null,
  )
  const [decider, setDecider] = useState<PickedPerson | null>(null)
  const [isRestricted, setRestricted] = useState(false)
  const [reader, setReader] = useState<PickedPerson | null>(null)
  const [isEmergency, setEmergency] = useState(false)
  const action = useAction({
    run: ({ options, area, decideByOn, restricted, emergency, ...draft }: Draft) =>
      decisions.proposeDecision({
        body: {
          ...draft,
          options: linesOf(options),
          ...{ aimId: aim?.id ?? null, teamId: team?.id ?? null, area: area.trim() || null },
          ...{ deciderId: decider?.id ?? null, decideByOn: decideByOn || null },
          restricted: isRestricted ? restricted : null,
          readerIds: isRestricted && reader !== null ? [reader.id] : [],
          emergency: isEmergency ? emergency : null,
        },
      }),
    refresh: TOUCHED,
    done: saved => t('propose.done', { name: saved.decider.name }),
    onDone: saved => {
      onClose()
      go(`/decisions/${saved.id}`)
    },
  })
  return (
    <Dialog title={t('propose')} onClose={onClose}>
      <Form
        form={form}
        action={action}
        submit={t('propose.go')}
        onCancel={onClose}
        onSubmit={values => action.go(values)}
      >
        <TextField
          label={t('propose.question')}
          hint={t('propose.question.hint')}
          max={140}
          autoFocus
          {...form.field('question')}
        />
        <TextArea
          label={t('propose.options')}
          hint={t('propose.options.hint')}
          rows={3}
          {...form.field('options')}
        />
        <RadioGroup
          label={t('propose.kind')}
          choices={KINDS.map(value => ({
            value,
            label: t(`kind.${value}.label`),
            hint: t(`kind.${value}.hint`),
          }))}
          {...form.field('kind')}
        />
        <RadioGroup
          label={t('propose.size')}
          choices={SIZES.map(value => ({ value, label: t(`size.${value}`), hint: t(`size.${value}.hint`) }))}
          {...form.field('size')}
        />
        <AimPicker label={t('propose.aim')} optional value={aim} onChange={setAim} />
        <TeamPicker label={t('propose.team')} optional value={team} onChange={setTeam} />
        <TextField
          label={t('propose.area')}
          hint={t('propose.area.hint')}
          optional
          max={140}
          {...form.field('area')}
        />
        <WhoDecides
          about={{ aimId: aim?.id, teamId: team?.id, area: form.values.area }}
          decider={decider}
          onDecider={setDecider}
          error={form.field('deciderId' as never).error}
        />
        <Disclosure summary={t('propose.more')}>
          <TextArea label={t('propose.background')} optional rows={4} {...form.field('background')} />
          <DateField label={t('propose.by')} optional {...form.field('decideByOn')} />
          <Checkbox
            label={t('propose.emergency')}
            hint={t('propose.emergency.hint')}
            checked={isEmergency}
            onChange={setEmergency}
          />
          {isEmergency && (
            <TextArea label={t('propose.emergency.why')} rows={2} {...form.field('emergency')} />
          )}
          <Checkbox
            label={t('propose.private')}
            hint={t('propose.private.hint')}
            checked={isRestricted}
            onChange={setRestricted}
          />
          {isRestricted && (
            <>
              <TextArea label={t('propose.private.why')} rows={2} {...form.field('restricted')} />
              <PersonPicker
                label={t('propose.private.reader')}
                optional
                value={reader}
                onChange={setReader}
              />
            </>
          )}
        </Disclosure>
      </Form>
    </Dialog>
  )
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
}
