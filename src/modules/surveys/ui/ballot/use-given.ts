import { useCallback, useEffect, useRef, useState } from 'react'
import type { Answers } from '../../contract.ts'
import type { Given } from './parts.ts'
import { ballots } from './queries.ts'

/** How it stands with the draft on the server. */
export type Saved = 'saved' | 'saving' | 'failed' | null

/** What somebody gave, kept on the server a moment after each change; `settle` waits for that and stops it, before handing in. */
export function useGiven(link: string, start: Given) {
  const [given, setGiven] = useState(start)
  const [saved, setSaved] = useState<Saved>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const running = useRef<Promise<void>>(Promise.resolve())
  const begun = useRef(start)

  const save = useCallback(
    (draft: Given) => {
      setSaved('saving')
      running.current = running.current
        .then(() => ballots.saveDraft({ body: { link, ...draft } }))
        .then(
          () => setSaved('saved'),
          () => setSaved('failed'),
        )
    },
    [link],
  )
  useEffect(() => {
    if (given === begun.current) return
    timer.current = setTimeout(() => save(given), WAIT)
    return () => clearTimeout(timer.current)
  }, [given, save])

  const answer = useCallback((code: string, value: Answers[string] | undefined) => {
    setGiven(({ answers: { [code]: _, ...rest }, comments }) => ({
      answers: value === undefined ? rest : { ...rest, [code]: value },
      comments,
    }))
  }, [])
  const say = useCallback((code: string, words: string) => {
    setGiven(({ answers, comments: { [code]: _, ...rest } }) => ({
      answers,
      comments: words === '' ? rest : { ...rest, [code]: words },
    }))
  }, [])
  const settle = useCallback(async () => {
    clearTimeout(timer.current)
    await running.current
  }, [])
  return { given, saved, answer, say, settle }
}

/** Long enough to type on, short enough that closing the page loses nothing. Milliseconds. */
const WAIT = 600
