import { Button, ButtonLink } from '#ui/button.tsx'
import { Card, CardLine, CardList } from '#ui/card.tsx'
import { Link } from '#ui/link.tsx'
import { HatTag } from '#ui/marks/hat.tsx'
import { Icon } from '#ui/marks/icon.tsx'
import { useSearchWords } from '#ui/place.ts'
import { useSession } from '#ui/server/session.ts'
import { formatDate } from '#ui/words/dates.ts'
import { formatNumber } from '#ui/words/numbers.ts'
import type { SituationPage, SituationSteps } from '../../contract.ts'
import { HandbackDialog } from './handback-dialog.tsx'
import { useSteps, useTick } from './queries.ts'
import { isOnlyRead, stepLink } from './step-links.ts'
import './steps.css'
import { t } from './words.ts'

type Step = SituationSteps['steps'][number]

/** What helps, step by step: what is done and by what it is shown, what has begun, and where the next one is taken. */
export function StepsCard({ page }: { readonly page: SituationPage }) {
  const { data } = useSteps(page.id)
  const steps = data?.steps ?? page.steps.map(toBegin)
  const done = steps.filter(step => step.state === 'done').length
  const isOpen = page.mine && page.state !== 'cleared'
  const [words, change] = useSearchWords()
  return (
    <Card
      title={t('steps')}
      flush
      aside={done > 0 && t('steps.done', { done: formatNumber(done), of: formatNumber(steps.length) })}
    >
      <p className="fl-quiet hat-steps-say">{t('steps.say')}</p>
      <CardList>
        {steps.map(step => (
          <StepLine
            key={step.id}
            step={step}
            page={page}
            about={data?.about}
            isOpen={isOpen && data !== undefined}
          />
        ))}
      </CardList>
      {page.mine && words['do'] === 'handback' && (
        <HandbackDialog id={page.id} onClose={() => change({ do: undefined })} />
      )}
    </Card>
  )
}

/** As the rule has it, until it is known how far they are. */
function toBegin(step: SituationPage['steps'][number]): Step {
  return {
    ...step,
    shownBy: null,
    state: 'open',
    deed: null,
    ...{ count: null, allBegun: false, next: null, tickedOn: null },
  }
}

function StepLine({
  step,
  page,
  about,
  isOpen,
}: {
  readonly step: Step
  readonly page: SituationPage
  readonly about: SituationSteps['about'] | undefined
  readonly isOpen: boolean
}) {
  const { id, says, hat, state, tickedOn } = step
  const tick = useTick(page.id)
  const { today } = useSession()
  const way = state === 'open' ? 'begin' : state === 'begun' && step.count !== null ? 'next' : 'again'
  const begin = about !== undefined && isOnlyRead({ page, about }, id) ? 'look' : way
  const to =
    page.mine && about !== undefined
      ? stepLink({ page, about, today, next: step.next, deed: step.deed }, id)
      : null
  return (
    <CardLine
      mark={
        <span className="hat-step-mark" data-state={state} role="img" aria-label={t(`state.${state}`)}>
          {state === 'done' && <Icon name="check" size={13} />}
        </span>
      }
      hint={<Shown step={step} isMine={page.mine} />}
      act={
        isOpen && (
          <span className="hat-step-acts">
            {tickedOn !== null && (
              <Button
                size="s"
                tone="quiet"
                pending={tick.pending}
                aria-label={`${t('untick')}: ${says}`}
                onClick={() => void tick.go({ step: id, isDone: false })}
              >
                {t('untick')}
              </Button>
            )}
            {state !== 'done' && (
              <Button
                size="s"
                tone="quiet"
                pending={tick.pending}
                aria-label={`${t('tick')}: ${says}`}
                onClick={() => void tick.go({ step: id, isDone: true })}
              >
                {t('tick')}
              </Button>
            )}
            {to !== null && tickedOn === null && !step.allBegun && (
              <ButtonLink
                size="s"
                tone={state === 'done' ? 'quiet' : 'plain'}
                to={to}
                aria-label={`${t(begin)}: ${says}`}
              >
                {t(begin)}
              </ButtonLink>
            )}
          </span>
        )
      }
    >
      <span className="hat-step" data-state={state}>
        <HatTag hat={hat} /> {says}
      </span>
    </CardLine>
  )
}

/** What it was done with and when; nothing for what is not begun. */
function Shown({
  step: { deed, count, allBegun, tickedOn, state },
  isMine,
}: {
  readonly step: Step
  readonly isMine: boolean
}) {
  if (tickedOn !== null) return t(isMine ? 'ticked' : 'ticked.other', { date: formatDate(tickedOn) })
  if (deed === null) return null
  const words = t(`${deed.kind}.${deed.done ? 'done' : 'begun'}`, { date: formatDate(deed.on) })
  return (
    <>
      {deed.link === null ? words : <Link to={deed.link}>{words}</Link>}
      {deed.label !== null && ` · ${deed.label}`}
      {count !== null &&
        (state === 'begun' || count.of > 1) &&
        ` · ${t('count', { done: formatNumber(count.done), of: formatNumber(count.of) })}`}
      {allBegun && ` · ${t('allBegun')}`}
    </>
  )
}
