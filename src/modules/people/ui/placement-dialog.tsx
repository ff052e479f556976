import { RadioGroup } from '#ui/form/choice-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { type FormState, useForm } from '#ui/form/use-form.ts'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useSession } from '#ui/server/session.ts'
import { useAction } from '#ui/server/use-action.ts'
import { formatDate } from '#ui/words/dates.ts'
import { refuseMissing } from './missing.ts'
import './people.css'
import { PersonPicker } from './person-picker.tsx'
import { type Picked, picked } from './picked.ts'
import { PositionFields } from './position-fields.tsx'
import {
  emptyPosition,
  isBackdated,
  POSITION_WORDS,
  type PositionValues,
  positionBody,
} from './position-values.ts'
import { PEOPLE, type Person, people } from './queries.ts'
import { t } from './words.ts'

interface Values extends PositionValues {
  readonly takesOverFrom: Picked | null
}

/** Gives a person a new position, or proposes it; what it would mean is said in a sentence before it is sent. */
export function PlacementDialog({
  person,
  propose,
  onClose,
}: {
  readonly person: Person
  readonly propose: boolean
  readonly onClose: () => void
}) {
  const { today } = useSession()
  const form = useForm<Values>({ keep: `placement:${person.id}`, start: startFrom(person, today) })
  const { values, set } = form
  const action = useAction({
    run: async (values: Values) => {
      refuseMissing(values, {
        ...POSITION_WORDS,
        ...(values.kind === 'permanent' ? {} : { to: t('missing.lastDay') }),
      })
      const params = { id: person.id }
      const position = positionBody(values)
      if (propose) return await people.proposePlacement({ params, body: position })
      const main = values.kind !== 'acting'
      const takesOverFrom = main ? (values.takesOverFrom?.id ?? null) : null
      return await people.placePerson({ params, body: { ...position, endsCurrent: main, takesOverFrom } })
    },
    refresh: [PEOPLE],
    done: t(propose ? 'place.propose.done' : 'place.done'),
    onDone: onClose,
  })
  return (
    <Dialog
      title={t(propose ? 'place.propose.title' : 'place.title', { name: person.name })}
      onClose={onClose}
      wide
    >
      <Form
        form={form}
        action={action}
        onSubmit={action.go}
        submit={t(propose ? 'place.propose.act' : 'place.act')}
        onCancel={onClose}
      >
        <RadioGroup
          label={t('place.kind')}
          {...form.field('kind')}
          choices={KINDS}
          onChange={kind => set({ kind })}
        />
        <PositionFields form={form} personId={person.id} askReason={isBackdated(values.from, today)} />
        {!propose && values.kind !== 'acting' && (
          <PersonPicker
            label={t('place.takesOver')}
            hint={t('place.takesOver.hint', { name: person.name })}
            optional
            except={[person.id]}
            {...form.field('takesOverFrom')}
          />
        )}
        <Preview form={form} name={person.name} />
      </Form>
    </Dialog>
  )
}

const KINDS = (['permanent', 'acting', 'interim'] as const).map(value => ({
  value,
  label: t(`place.kind.${value}`),
  hint: t(`place.kind.${value}.hint`),
}))

function startFrom(person: Person, today: string): Values {
  const current = person.placements?.find(placement => placement.kind !== 'acting' && placement.from <= today)
  return {
    ...emptyPosition(today),
    teamId: picked(person.team),
    reportsTo: picked(current?.reportsTo ?? person.manager),
    title: person.title ?? '',
    level: LEVELS[(current?.level ?? 1) - 1] ?? '1',
    leadsTeam: current?.leadsTeam ?? false,
    fte: Math.round((current?.fte ?? 1) * 100),
    takesOverFrom: null,
  }
}

const LEVELS = ['1', '2', '3', '4', '5'] as const

/** The position as a sentence, as soon as there is enough for one. */
function Preview({ form, name }: { readonly form: FormState<Values>; readonly name: string }) {
  const { kind, from, to, teamId, reportsTo, title } = form.values
  if (from === '' || teamId === null || title.trim() === '') return null
  const known = { from: formatDate(from), name, title: title.trim(), team: teamId.label }
  if (kind === 'acting') {
    if (to === '') return null
    return <p className="pp-preview">{t('place.preview.acting', { ...known, to: formatDate(to) })}</p>
  }
  if (reportsTo === null) return <p className="pp-preview">{t('place.preview.head', known)}</p>
  return <p className="pp-preview">{t('place.preview', { ...known, manager: reportsTo.label })}</p>
}
