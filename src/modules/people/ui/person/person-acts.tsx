import { Button } from '#ui/button.tsx'
import { Menu, type MenuLine } from '#ui/overlay/menu.tsx'
import type { Person } from '../queries.ts'
import { t } from '../words.ts'

/** Which dialog of a person's page is open. */
export type Open = 'profile' | 'absence' | 'place' | 'propose' | 'depart' | 'erase'

/** What may be done with a person: the likeliest as buttons, the rest in a menu. */
export function PersonActs({
  person,
  onOpen,
}: {
  readonly person: Person
  readonly onOpen: (what: Open) => void
}) {
  const { may } = person
  const lines: MenuLine[] = [
    ...(may.place ? [{ label: t('person.place'), icon: 'branch' as const, run: () => onOpen('place') }] : []),
    ...(may.propose
      ? [{ label: t('person.propose'), icon: 'branch' as const, run: () => onOpen('propose') }]
      : []),
    ...(may.depart
      ? [{ label: t('person.depart'), icon: 'leave' as const, run: () => onOpen('depart') }]
      : []),
    ...(may.erase
      ? [{ label: t('person.erase'), icon: 'close' as const, danger: true, run: () => onOpen('erase') }]
      : []),
  ]
  return (
    <>
      {may.enterAbsence && (
        <Button icon="calendar" onClick={() => onOpen('absence')}>
          {t('person.away.add')}
        </Button>
      )}
      {(may.changeProfile || may.changePerson) && (
        <Button icon="edit" onClick={() => onOpen('profile')}>
          {t('person.edit')}
        </Button>
      )}
      {lines.length > 0 && (
        <Menu lines={lines}>
          <Button icon="more" aria-label={t('person.more')} />
        </Menu>
      )}
    </>
  )
}
