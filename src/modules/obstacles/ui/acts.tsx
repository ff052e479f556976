import { lazy, Suspense, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Menu } from '#ui/overlay/menu.tsx'
import { useSearchWords } from '#ui/place.ts'
import { useSession } from '#ui/server/session.ts'
import { useAction } from '#ui/server/use-action.ts'
import type { ObstacleRow } from '../contract.ts'
import type { Asked } from './asked.ts'
import { obstacles, TOUCHED } from './queries.ts'
import { t } from './words.ts'

const Ask = lazy(() => import('./ask-dialog.tsx').then(module => ({ default: module.AskDialog })))

/** What the reader can do with one: the likeliest step as a button, the rest in a menu. `main` is for its page, where `?do=take` asks at once. */
export function QuickActs({
  obstacle,
  main = false,
}: {
  readonly obstacle: ObstacleRow
  readonly main?: boolean
}) {
  const [words, change] = useSearchWords()
  const [asking, setAsking] = useState<Asked | null>(main ? askedBy(words['do'], obstacle) : null)
  const lines = useLines(obstacle, setAsking)
  // What is seldom wanted never stands as the button.
  const first = lines.find(line => line.seldom !== true)
  const others = lines.filter(line => line !== first)
  const close = () => {
    setAsking(null)
    if (main) change({ do: undefined })
  }
  return (
    <>
      {others.length > 0 && (
        <Menu lines={others}>
          <Button icon="more" size={main ? 'm' : 's'} aria-label={t('act.more', { title: obstacle.title })} />
        </Menu>
      )}
      {first && (
        <Button tone={main ? 'primary' : 'plain'} size={main ? 'm' : 's'} onClick={first.run}>
          {first.label}
        </Button>
      )}
      {asking && (
        <Suspense fallback={null}>
          <Ask obstacle={obstacle} about={asking} onClose={close} />
        </Suspense>
      )}
    </>
  )
}

/** What a link asks for, where the reader may do it. */
function askedBy(word: string | undefined, { actions, state }: ObstacleRow): Asked | null {
  const asked = FROM_LINKS.find(each => each === word)
  if (asked === undefined || !actions.includes(asked) || (asked === 'take' && state === 'taken')) return null
  return asked
}

const FROM_LINKS = ['take', 'solve', 'escalate'] as const

interface Step {
  readonly label: string
  readonly run: () => void
  readonly danger?: boolean
  readonly seldom?: boolean
}

/** The steps that are open, the likeliest first. */
function useLines(obstacle: ObstacleRow, ask: (about: Asked) => void): Step[] {
  const { person } = useSession()
  const { id, rev, state, owner } = obstacle
  const mine = owner.id === person.id
  const params = { id }
  const body = { rev }
  const step = (run: () => Promise<unknown>, done: string) => ({ run, done })
  const action = useAction({
    run: (taken: ReturnType<typeof step>) => taken.run(),
    refresh: TOUCHED,
    done: (_, taken) => taken.done,
    failure: 'toast',
  })
  const may = (act: ObstacleRow['actions'][number]) => obstacle.actions.includes(act)
  const go = (taken: ReturnType<typeof step>) => () => void action.go(taken)
  const lines: (Step | false)[] = [
    may('confirm') && {
      label: t('act.confirm'),
      run: go(step(() => obstacles.confirmObstacle({ params, body }), t('done.confirm'))),
    },
    may('reopen') && { label: t('act.reopen'), run: () => ask('reopen') },
    may('take') &&
      mine &&
      state !== 'taken' && {
        label: t('act.take'),
        run: go(step(() => obstacles.takeObstacle({ params, body }), t('done.take'))),
      },
    may('solve') && { label: t('act.solve'), run: () => ask('solve') },
    may('escalate') && { label: t('act.escalate'), run: () => ask('escalate') },
    may('help') && {
      label: t('act.help'),
      run: go(step(() => obstacles.helpObstacle({ params }), t('done.help'))),
    },
    may('take') &&
      !mine && {
        label: t('act.take.over'),
        run: go(step(() => obstacles.takeObstacle({ params, body }), t('done.take'))),
      },
    may('relevel') && { label: t('act.relevel'), seldom: true, run: () => ask('relevel') },
    may('accept') && { label: t('act.accept'), seldom: true, run: () => ask('accept') },
    may('edit') && { label: t('act.edit'), seldom: true, run: () => ask('edit') },
    may('withdraw') && {
      label: t('act.withdraw'),
      danger: true,
      seldom: true,
      run: go(step(() => obstacles.withdrawObstacle({ params, body: { rev, why: '' } }), t('done.withdraw'))),
    },
  ]
  return lines.filter(line => line !== false)
}
