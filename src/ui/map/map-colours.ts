import type { MapTone } from './map-node.ts'

/** The colours a canvas needs, read from the tokens of the current theme. */
export interface MapColours {
  readonly card: string
  readonly edge: string
  readonly line: string
  readonly words: string
  readonly tray: string
  readonly pillar: string
  readonly off: string
  /** Saturated, for marks. */
  readonly tone: Readonly<Record<MapTone, string>>
  /** Softer, for the many far dots. */
  readonly dot: Readonly<Record<MapTone, string>>
}

/** Reads the tokens as they are resolved on `element` now; call again when the theme changes. */
export function readMapColours(element: Element): MapColours {
  const style = getComputedStyle(element)
  const token = (name: string) => style.getPropertyValue(name).trim() || '#888'
  return {
    card: token('--card'),
    edge: token('--line'),
    line: token('--line2'),
    words: token('--map-words'),
    tray: token('--map-tray'),
    pillar: token('--leadline'),
    off: token('--off'),
    tone: { ok: token('--ok'), risk: token('--risk'), off: token('--off'), none: token('--none') },
    dot: {
      ok: token('--map-dot-ok'),
      risk: token('--map-dot-risk'),
      off: token('--map-dot-off'),
      none: token('--map-dot-none'),
    },
  }
}

/** Calls `changed` when the person or the system switches between day and night; returns how to stop. */
export function watchTheme(changed: () => void): () => void {
  const night = matchMedia('(prefers-color-scheme: dark)')
  night.addEventListener('change', changed)
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['data-mantine-color-scheme', 'data-theme', 'class'],
  })
  return () => {
    night.removeEventListener('change', changed)
    observer.disconnect()
  }
}
