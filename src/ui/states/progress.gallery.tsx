import type { Gallery } from '../gallery.ts'
import { Stack } from '../layout.tsx'
import { LongWork } from './long-work.tsx'
import { ProgressBar } from './progress-bar.tsx'

/** Progress bars and long work. */
export const gallery: Gallery = {
  name: 'Progress',
  exhibits: {
    bars: () => (
      <Stack gap={20}>
        <ProgressBar label="Result" value={0.5} expected={0.61} />
        <ProgressBar label="Delivery" value={0.62} tone="ok" />
        <ProgressBar label="Behind" value={0.2} expected={0.7} tone="off" />
        <ProgressBar label="Nothing yet" value={null} />
        <ProgressBar label="Over" value={1.4} tone="ok" />
      </Stack>
    ),
    'long work': () => (
      <Stack gap={24}>
        <LongWork title="Importing people" done={412} total={1000} state="running" />
        <LongWork title="Making the sample organisation" done={0} total={null} state="running" />
        <LongWork title="Importing people" done={1000} total={1000} state="done">
          998 added, 2 changed.
        </LongWork>
        <LongWork title="Importing people" done={412} total={1000} state="failed">
          Row 413 has a manager who is not in the file. Nothing was changed.
        </LongWork>
      </Stack>
    ),
  },
}
