import type { Gallery } from '../gallery.ts'
import type { ChartContent } from './chart-content.ts'
import { LineChart } from './line-chart.tsx'
import { SmallBars } from './small-bars.tsx'
import { Sparkline } from './sparkline.tsx'

const week = (on: string, value: number) => ({ on, value })
const measured = [
  week('2026-09-01', 10),
  week('2026-09-15', 14),
  week('2026-09-29', 17),
  week('2026-10-13', 19),
  week('2026-10-27', 25),
]

const nights: ChartContent = {
  fromOn: '2026-09-01',
  toOn: '2026-12-01',
  runs: [measured],
  expected: [week('2026-09-01', 10), week('2026-12-01', 40)],
  target: 40,
  forecast: {
    from: week('2026-10-27', 25),
    on: '2026-12-01',
    low: 32.5,
    middle: 34,
    high: 34.8,
    label: '33–35 on present pace',
    tone: 'risk',
  },
}

const waiting: ChartContent = {
  fromOn: '2026-06-01',
  toOn: '2026-12-01',
  runs: [
    [week('2026-06-01', 92), week('2026-06-29', 88), week('2026-07-27', 90)],
    [week('2026-08-10', 71), week('2026-09-07', 62), week('2026-10-05', 48), week('2026-11-02', 41)],
  ],
  expected: [week('2026-06-01', 90), week('2026-12-01', 30)],
  target: 30,
  forecast: {
    from: week('2026-11-02', 41),
    on: '2026-12-01',
    low: 34,
    middle: 29,
    high: 26,
    label: '26–34 on present pace',
    tone: 'ok',
  },
  breaks: [{ on: '2026-08-03', label: 'counted from the pilot’s call' }],
}

/** Charts of values over time, bars and a line the size of a word. */
export const gallery: Gallery = {
  name: 'Charts',
  exhibits: {
    'Line chart': () => (
      <LineChart
        content={nights}
        title="Night turns a week"
        summary="25 of 40 on day 56 of 91; on present pace 33 to 35 by 1 December."
      />
    ),
    'Line chart, falling, with a new measure': () => (
      <LineChart content={waiting} title="Berth waiting" summary="41 minutes, wanted 30." />
    ),
    'Line chart, band': () => (
      <LineChart
        content={{ fromOn: '2026-09-01', toOn: '2026-12-01', runs: [measured], band: { low: 15, high: 22 } }}
        title="Pilots on shift"
        summary="25 now, to stay within 15 and 22."
      />
    ),
    'Line chart, empty': () => (
      <LineChart
        content={{ fromOn: '2026-09-01', toOn: '2026-12-01', runs: [] }}
        title="Night turns"
        summary="No value yet."
      />
    ),
    'Small bars': () => (
      <SmallBars
        label="Who brings what"
        bars={[
          { id: '1', label: 'Pilots: night turns', value: 5, of: 12, words: '5 of 12' },
          { id: '2', label: 'Tugs: night turns', value: 3, of: 9, words: '3 of 9' },
          { id: '3', label: 'Promised by nobody', value: 9, words: '9', missing: true },
        ]}
      />
    ),
    Sparkline: () => <Sparkline values={[10, 14, 17, 19, 25]} label="from 10 to 25 in five check-ins" />,
  },
}
