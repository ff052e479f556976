import { Checkbox } from '#ui/form/choice-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { useForm } from '#ui/form/use-form.ts'
import { Columns } from '#ui/layout.tsx'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useAction } from '#ui/server/use-action.ts'
import { refuseMissing } from './missing.ts'
import { orNull } from './picked.ts'
import { PEOPLE, type Person, people } from './queries.ts'
import { t } from './words.ts'
import { WorkDaysField } from './work-days-field.tsx'
import { ZonePicker } from './zone-picker.tsx'

interface Values {
  readonly name: string
  readonly preferredName: string
  readonly pronouns: string
  readonly email: string
  readonly employeeId: string
  readonly timeZone: string | null
  readonly ownDays: boolean
  readonly workDays: readonly number[]
}

/** Changes a profile: one's own name to be called by, pronouns, zone and days; the people team names and addresses too. */
export function EditPersonDialog({
  person,
  onClose,
}: {
  readonly person: Person
  readonly onClose: () => void
}) {
  const official = person.may.changePerson
  const form = useForm<Values>({ keep: `person:${person.id}`, start: valuesFrom(person) })
  const save = async (values: Values, rev: number) => {
    refuseMissing(values, { name: t('missing.name') })
    return await people.changePerson({
      params: { id: person.id },
      body: { ...bodyOf(values, official), rev },
    })
  }
  const action = useAction({
    run: ({ values, rev }: { values: Values; rev: number }) => save(values, rev),
    refresh: [PEOPLE],
    done: t('person.saved'),
    onDone: onClose,
  })
  return (
    <Dialog title={t('person.edit')} onClose={onClose} wide>
      <Form
        form={form}
        action={action}
        onSubmit={values => action.go({ values, rev: person.rev })}
        submit={t('person.edit.save')}
        onCancel={onClose}
        conflict={{
          fields: FIELDS.map(([name, label]) => ({ name, label })),
          theirs: current => ({ ...form.values, ...theirValues(current) }),
          save: (merged, current) => action.go({ values: merged, rev: (current as { rev: number }).rev }),
        }}
      >
        <Columns gap={16} least={280}>
          {official && <TextField label={t('new.name')} max={140} {...form.field('name')} />}
          <TextField
            label={t('new.preferred')}
            hint={t('new.preferred.hint')}
            optional
            {...form.field('preferredName')}
          />
          <TextField label={t('new.pronouns')} max={40} optional {...form.field('pronouns')} />
          {official && <TextField label={t('new.email')} type="email" optional {...form.field('email')} />}
          {official && <TextField label={t('new.employee')} optional {...form.field('employeeId')} />}
          <ZonePicker
            label={t('person.zone')}
            placeholder={t('new.zone.organisation')}
            optional
            {...form.field('timeZone')}
          />
        </Columns>
        <Checkbox
          label={t('new.days.own')}
          checked={form.values.ownDays}
          onChange={ownDays => form.set({ ownDays })}
        />
        {form.values.ownDays && <WorkDaysField label={t('person.days')} {...form.field('workDays')} />}
      </Form>
    </Dialog>
  )
}

const FIELDS = [
  ['name', t('new.name')],
  ['preferredName', t('new.preferred')],
  ['pronouns', t('new.pronouns')],
  ['email', t('new.email')],
  ['employeeId', t('new.employee')],
] as const

function valuesFrom(person: Person): Values {
  return {
    name: person.fullName,
    preferredName: person.preferredName ?? '',
    pronouns: person.pronouns ?? '',
    email: person.email ?? '',
    employeeId: person.employeeId ?? '',
    timeZone: person.own.timeZone,
    ownDays: person.own.workDays,
    workDays: person.workDays,
  }
}

function theirValues(
  current: unknown,
): Pick<Values, 'name' | 'preferredName' | 'pronouns' | 'email' | 'employeeId'> {
  const theirs = current as {
    readonly [K in 'fullName' | 'preferredName' | 'pronouns' | 'email' | 'employeeId']: string | null
  }
  return {
    name: theirs.fullName ?? '',
    preferredName: theirs.preferredName ?? '',
    pronouns: theirs.pronouns ?? '',
    email: theirs.email ?? '',
    employeeId: theirs.employeeId ?? '',
  }
}

function bodyOf(values: Values, official: boolean) {
  const own = {
    preferredName: orNull(values.preferredName),
    pronouns: orNull(values.pronouns),
    timeZone: values.timeZone,
    workDays: values.ownDays ? [...values.workDays] : null,
  }
  if (!official) return own
  return { ...own, name: values.name, email: orNull(values.email), employeeId: orNull(values.employeeId) }
}
