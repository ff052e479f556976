import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Row } from '#ui/layout.tsx'
import { Menu, type MenuLine } from '#ui/overlay/menu.tsx'
import { useAction } from '#ui/server/use-action.ts'
import type { TalkLine, TalkView } from '../contract/shapes.ts'
import { MoveDialog } from './move-dialog.tsx'
import { TOUCHED, talks } from './queries.ts'
import { nameOf } from './talk-words.ts'
import { t } from './words.ts'

/** One tap: it took place, or it did. For lines of a list. */
export function WordButton({ talk }: { readonly talk: TalkLine }) {
  const { id, rev, waitsFor } = talk
  const hold = useHold(id, rev)
  const confirm = useConfirm(id)
  if (waitsFor === null) return null
  const [words, act] = waitsFor === 'held' ? [t('hold'), hold] : [t('confirm'), confirm]
  return (
    <Button
      size="s"
      pending={act.pending}
      aria-label={`${words}: ${nameOf(talk)}`}
      onClick={() => void act.go()}
    >
      {words}
    </Button>
  )
}

/** What the reader can do with a talk, on its page: at most one primary button, the rest in a menu. */
export function TalkActs({
  talk,
  more = [],
}: {
  readonly talk: TalkView
  readonly more?: readonly MenuLine[]
}) {
  const { id, rev, acts } = talk
  const [moving, setMoving] = useState(false)
  const hold = useHold(id, rev)
  const confirm = useConfirm(id)
  const miss = useAction({
    run: () => talks.missTalk({ params: { id }, body: { rev } }),
    refresh: TOUCHED,
    done: t('missed'),
    failure: 'toast',
  })
  const may = (act: TalkView['acts'][number]) => acts.includes(act)
  const planned = talk.state === 'planned'
  const lines: MenuLine[] = [
    ...(may('move') ? [{ label: t('move'), icon: 'calendar' as const, run: () => setMoving(true) }] : []),
    ...(may('miss') ? [{ label: t('miss'), icon: 'close' as const, run: () => void miss.go() }] : []),
    ...(planned
      ? [
          {
            label: t('invitation'),
            icon: 'download' as const,
            run: () => window.location.assign(`/api/conversations/talks/${id}/invitation.ics`),
          },
        ]
      : []),
    ...more,
  ]
  return (
    <Row>
      {lines.length > 0 && (
        <Menu lines={lines}>
          <Button icon="more" aria-label={t('more')} />
        </Menu>
      )}
      {may('hold') && (
        <Button tone="primary" icon="check" pending={hold.pending} onClick={() => void hold.go()}>
          {t('hold')}
        </Button>
      )}
      {may('confirm') && talk.type !== 'direction' && (
        <Button tone="primary" icon="check" pending={confirm.pending} onClick={() => void confirm.go()}>
          {t('confirm')}
        </Button>
      )}
      {moving && <MoveDialog talk={talk} onClose={() => setMoving(false)} />}
    </Row>
  )
}

function useHold(id: string, rev: number) {
  return useAction({
    run: () => talks.holdTalk({ params: { id }, body: { rev } }),
    refresh: TOUCHED,
    done: t('held'),
    failure: 'toast',
  })
}

function useConfirm(id: string) {
  return useAction({
    run: () => talks.confirmTalk({ params: { id }, body: {} }),
    refresh: TOUCHED,
    done: t('confirmed'),
    failure: 'toast',
  })
}
