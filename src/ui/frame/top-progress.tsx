import { useEffect, useState } from 'react'
import { t } from '../words/words.ts'

/** A thin bar at the top of the page once something has been under way for 300 ms; quick things show nothing. */
export function TopProgress({ busy }: { readonly busy: boolean }) {
  const [late, setLate] = useState(false)
  useEffect(() => {
    if (!busy) {
      setLate(false)
      return
    }
    const timer = setTimeout(() => setLate(true), 300)
    return () => clearTimeout(timer)
  }, [busy])
  if (!late) return null
  return <div className="fl-top-progress" role="progressbar" aria-label={t('frame.loading')} />
}
