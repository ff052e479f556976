import { Button } from '#ui/button.tsx'
import { Row, Stack } from '#ui/layout.tsx'
import { Dialog } from '#ui/overlay/dialog.tsx'
import { useAction } from '#ui/server/use-action.ts'
import { PEOPLE, type Person, people } from './queries.ts'
import { t } from './words.ts'

/** Erases a person who has left. One of the few things that cannot be undone, so it asks. */
export function ErasureDialog({
  person,
  onClose,
}: {
  readonly person: Person
  readonly onClose: () => void
}) {
  const action = useAction({
    run: () => people.erasePerson({ params: { id: person.id }, body: { rev: person.rev } }),
    refresh: [PEOPLE],
    done: t('erase.done'),
    onDone: onClose,
    failure: 'toast',
  })
  return (
    <Dialog title={t('erase.title', { name: person.name })} onClose={onClose}>
      <Stack>
        <p>{t('erase.say')}</p>
        <Row>
          <Button tone="danger" pending={action.pending} onClick={() => void action.go()}>
            {t('erase.act')}
          </Button>
          <Button tone="quiet" onClick={onClose}>
            {t('absence.cancel')}
          </Button>
        </Row>
      </Stack>
    </Dialog>
  )
}
