import { useEffect, useState } from 'react'
import { useSearchWords } from '#ui/place.ts'
import { Ballot } from './ballot.tsx'
import { CodeEntry } from './code-entry.tsx'

/**
 * Answering without sign-in: the personal link stands behind `#`, where no server and no log sees it. Without one a printed code is
 * asked for, and one person hands the device to the next.
 */
export function BallotPage() {
  const [{ at }] = useSearchWords()
  const mailed = useFragment()
  const [typed, setTyped] = useState<string | null>(null)
  if (typed !== null) return <Ballot key={typed} link={typed} onNext={() => setTyped(null)} />
  if (mailed !== '') return <Ballot key={mailed} link={mailed} />
  return <CodeEntry organisationId={at} onCode={setTyped} />
}

function useFragment(): string {
  const [fragment, setFragment] = useState(readFragment)
  useEffect(() => {
    const changed = () => setFragment(readFragment())
    window.addEventListener('hashchange', changed)
    return () => window.removeEventListener('hashchange', changed)
  }, [])
  return fragment
}

function readFragment(): string {
  return decodeURIComponent(window.location.hash.slice(1))
}
