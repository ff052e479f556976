import type { ErrorItem } from '#kernel/errors.ts'
import { PersonPicker, type PickedPerson } from '#modules/people/public-ui.tsx'
import { Checkbox } from '#ui/form/choice-field.tsx'
import { useDecider } from './queries.ts'
import { t } from './words.ts'

/** Who would decide and whose view would be required, while it is written; where nobody is found, a choice. */
export function WhoDecides({
  about: { aimId, teamId, area },
  decider,
  onDecider,
  error,
}: {
  readonly about: {
    readonly aimId: string | undefined
    readonly teamId: string | undefined
    readonly area: string
  }
  readonly decider: PickedPerson | null
  readonly onDecider: (person: PickedPerson | null) => void
  readonly error: ErrorItem | undefined
}) {
  const { data } = useDecider({
    ...(aimId === undefined ? {} : { aimId }),
    ...(teamId === undefined ? {} : { teamId }),
    ...(area.trim() === '' ? {} : { area: area.trim() }),
  })
  if (data === undefined) return null
  const { decider: found, why, ask, required } = data
  return (
    <div aria-live="polite">
      {found !== null && why !== null && (
        <p className="fl-quiet">{t('propose.to', { name: found.name, why: t(`why.${why}`) })}</p>
      )}
      {ask !== null && (
        <>
          <p className="fl-quiet">{t('propose.ask', { name: ask.name })}</p>
          <Checkbox
            label={t('propose.ask.let', { name: ask.name })}
            checked={decider?.id === ask.id}
            onChange={checked => onDecider(checked ? { id: ask.id, label: ask.name } : null)}
            error={error}
          />
        </>
      )}
      {found === null && ask === null && (
        <PersonPicker
          label={t('propose.decider')}
          hint={t('propose.nobody')}
          optional
          value={decider}
          onChange={onDecider}
          error={error}
        />
      )}
      {required.length > 0 && (
        <p className="fl-quiet">
          {t('propose.required', {
            names: required.map(({ person, team }) => `${person.name} (${team.name})`).join(', '),
          })}
        </p>
      )}
    </div>
  )
}
