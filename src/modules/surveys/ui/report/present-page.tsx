import { useLayoutEffect } from 'react'
import { Button } from '#ui/button.tsx'
import { usePageTitle } from '#ui/page-head.tsx'
import { useGo, useSearchWords } from '#ui/place.ts'
import { ErrorState } from '#ui/states/error-state.tsx'
import { Loaded } from '#ui/states/loaded.tsx'
import type { Report } from '../../contract.ts'
import { partAddress, useAsked } from './addresses.ts'
import { useReport } from './queries.ts'
import './report.css'
import './present.css'
import { SLIDES, Slide } from './slides.tsx'
import { t } from './words.ts'

/** A report for a room full of people: one thing a screen, turned by arrow keys. */
export function PresentPage() {
  const query = useReport(useAsked())
  usePageTitle(query.data?.heading.title ?? t('title'))
  if (query.isError && query.data === undefined)
    return (
      <main className="srp-stage">
        <h1>{t('title')}</h1>
        <ErrorState error={query.error} />
      </main>
    )
  return <Loaded query={query}>{report => <Stage report={report} />}</Loaded>
}

function Stage({ report }: { readonly report: Report }) {
  const asked = useAsked()
  const go = useGo()
  const [words, change] = useSearchWords()
  const slides = SLIDES.filter(({ shown }) => shown(report))
  const at = Math.min(slides.length, Math.max(1, Number(words['slide']) || 1))
  const turn = (to: number) => {
    if (to >= 1 && to <= slides.length) change({ slide: String(to) })
  }
  const leave = () => go(partAddress('overview', asked))
  useKeys({
    ...{ ArrowRight: () => turn(at + 1), PageDown: () => turn(at + 1), ' ': () => turn(at + 1) },
    ...{ ArrowLeft: () => turn(at - 1), PageUp: () => turn(at - 1) },
    ...{ Home: () => turn(1), End: () => turn(slides.length), Escape: leave },
  })
  const slide = slides[at - 1]
  return (
    <main className="srp-stage">
      <div className="srp-slide" key={at}>
        {slide && <Slide kind={slide.kind} report={report} />}
      </div>
      <footer className="srp-stage-foot">
        <Button tone="quiet" icon="close" onClick={leave}>
          {t('present.leave')}
        </Button>
        <span className="fl-quiet srp-stage-keys">{t('present.keys')}</span>
        <span className="fl-quiet fl-numeric" role="status">
          {t('present.at', { at, of: slides.length })}
        </span>
        <Button icon="left" disabled={at === 1} onClick={() => turn(at - 1)}>
          {t('present.back')}
        </Button>
        <Button icon="right" tone="primary" disabled={at === slides.length} onClick={() => turn(at + 1)}>
          {t('present.next')}
        </Button>
      </footer>
    </main>
  )
}

/** Keys that act wherever the focus is, but for Space on a button; from the moment on which the slide is in sight. */
function useKeys(keys: Readonly<Record<string, () => void>>): void {
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      const run = keys[event.key]
      const onButton = event.key === ' ' && event.target instanceof HTMLButtonElement
      if (run === undefined || onButton || event.metaKey || event.ctrlKey || event.altKey) return
      event.preventDefault()
      run()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  })
}
