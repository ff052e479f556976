import { useEffect, useRef, useState } from 'react'
import type { ErrorItem } from '#kernel/errors.ts'
import { Button } from '#ui/button.tsx'
import { asApiError } from '#ui/server/api-error.ts'
import type { BallotView, Definition, Receipt } from '../../contract.ts'
import { languagesOf } from '../asked.ts'
import { BallotFrame } from './ballot-frame.tsx'
import { FoundErrors } from './found-errors.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { PartPage } from './part-page.tsx'
import { countAnswered, handedIn, partsOf, problemsOn } from './parts.ts'
import { ballots } from './queries.ts'
import { Ready } from './ready.tsx'
import { Thanks } from './thanks.tsx'
import { useGiven } from './use-given.ts'
import { WhoSees } from './who-sees.tsx'
import { t } from './words.ts'

/** One ballot from “who will see what” to the receipt: a page a section, one thing to press at the bottom. */
export function AnswerSheet({
  link,
  view,
  asked,
  onNext,
}: {
  readonly link: string
  readonly view: Omit<BallotView, 'definition'>
  readonly asked: Definition
  readonly onNext: (() => void) | undefined
}) {
  const { given, saved, answer, say, settle } = useGiven(link, view.draft ?? NOTHING)
  const [language, setLanguage] = useState(() => spoken(asked))
  // 0 says who will see what; behind the last part one hands in.
  const [at, setAt] = useState(0)
  const [errors, setErrors] = useState<readonly ErrorItem[]>([])
  const [sending, setSending] = useState(false)
  const [receipt, setReceipt] = useState<Receipt | null>(null)
  const top = useFocusedOn(receipt === null ? at : -1)
  const parts = partsOf(asked, given.answers)
  const part = parts[at - 1]
  const { done, all } = countAnswered(parts, given)

  if (receipt !== null) return <Thanks receipt={receipt} mode={view.mode} onNext={onNext} />

  const turn = (to: number) => {
    setErrors([])
    setAt(Math.min(parts.length + 1, Math.max(0, to)))
  }
  const next = () => {
    const found = part ? problemsOn(part.questions, given) : []
    if (found.length === 0) turn(at + 1)
    else setErrors(found)
  }
  const refused = (thrown: unknown) => {
    const { items } = asApiError(thrown)
    const codes = new Set(items.map(({ field }) => field.replace(/^(answers|comments)\./, '')))
    const place = parts.findIndex(({ questions }) => questions.some(({ code }) => codes.has(code)))
    if (place >= 0) setAt(place + 1)
    setErrors(items)
  }
  const handIn = async () => {
    setSending(true)
    setErrors([])
    await settle()
    await ballots.handIn({ body: { link, language, ...handedIn(parts, given) } }).then(setReceipt, refused)
    setSending(false)
  }
  const ready = at > parts.length
  return (
    <BallotFrame
      title={view.title}
      above={view.organisation}
      aside={<LanguageSwitch languages={languagesOf(asked)} value={language} onChange={setLanguage} />}
      foot={
        <>
          {at > 0 && (
            <Button tone="quiet" icon="left" onClick={() => turn(at - 1)}>
              {t('back')}
            </Button>
          )}
          <span className="svb-saved" role="status">
            {saved && at > 0 ? t(`saved.${saved}`) : ''}
          </span>
          {ready ? (
            <Button tone="primary" pending={sending} onClick={() => void handIn()}>
              {t('handIn')}
            </Button>
          ) : (
            <Button tone="primary" onClick={next}>
              {at > 0 ? t('next') : view.draft === null ? t('begin') : t('goOn')}
            </Button>
          )}
        </>
      }
    >
      {at > 0 && (
        <div className="svb-progress">
          <progress max={parts.length + 1} value={at} aria-label={partWords(at, parts.length)} />
          <p className="fl-quiet">
            {ready ? '' : `${partWords(at, parts.length)} · `}
            {t('answered', { done, all })}
          </p>
        </div>
      )}
      <div ref={top} tabIndex={-1} className="svb-page" lang={at > 0 && !ready ? language : undefined}>
        <FoundErrors errors={errors} asked={asked} language={language} />
        {at === 0 && <WhoSees view={view} />}
        {part && (
          <PartPage
            {...{ asked, part, language, given, errors }}
            onAnswer={(code, value) => {
              setErrors(before => before.filter(({ field }) => !field.endsWith(`.${code}`)))
              answer(code, value)
            }}
            onWords={say}
          />
        )}
        {ready && <Ready open={all - done} mode={view.mode} />}
      </div>
    </BallotFrame>
  )
}

const NOTHING = { answers: {}, comments: {} }

function partWords(at: number, parts: number): string {
  return t('progress', { part: Math.min(at, parts), parts })
}

/** After turning the page, reading goes on at its top; not when the sheet first opens. */
function useFocusedOn(at: number) {
  const top = useRef<HTMLDivElement>(null)
  const before = useRef(at)
  useEffect(() => {
    if (before.current === at) return
    before.current = at
    window.scrollTo(0, 0)
    top.current?.focus({ preventScroll: true })
  }, [at])
  return top
}

/** The first of the browser's languages in which it is asked; the survey's own otherwise. */
function spoken(asked: Definition): string {
  const there = languagesOf(asked)
  const wanted = navigator.languages.flatMap(tag => [tag, tag.split('-')[0] ?? tag])
  return wanted.find(tag => there.includes(tag)) ?? asked.language
}
