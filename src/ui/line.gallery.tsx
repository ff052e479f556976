import { type Gallery, LONG_TEXT } from './gallery.ts'
import { Line, LineStrip, type Stop } from './line.tsx'
import { Status } from './marks/status.tsx'

const STOPS: readonly Stop[] = [
  { id: 'v', title: 'No ship waits outside the harbour.', to: '/gallery', vision: true },
  { id: 's', title: 'Answer the first time', to: '/gallery', hint: 'strategy · Ada Lovelace' },
  {
    id: 'g',
    title: 'Berth answers 71 → 88 %',
    to: '/gallery',
    hint: <Status kind="at-risk">at risk · 74, pace says 80</Status>,
  },
  { id: 't', title: 'Write the tide table', to: '/gallery', hint: 'your task · due Thursday' },
]

/** The line of sight, across and down. */
export const gallery: Gallery = {
  name: 'Line of sight',
  exhibits: {
    strip: () => <LineStrip stops={STOPS} />,
    'strip with a break': () => (
      <LineStrip stops={STOPS.slice(1).map((stop, index) => ({ ...stop, broken: index === 0 }))} />
    ),
    'strip, long text': () => <LineStrip stops={STOPS.map(stop => ({ ...stop, title: LONG_TEXT }))} />,
    line: () => <Line stops={STOPS.toReversed()} />,
    'line with a break': () => (
      <Line stops={STOPS.toReversed().map((stop, index) => ({ ...stop, broken: index === 1 }))} />
    ),
  },
}
