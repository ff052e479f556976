import type { Gallery } from './gallery.ts'
import { Columns, Stack } from './layout.tsx'
import { LongWork } from './long-work.tsx'
import { NumberWithCaption } from './number.tsx'
import { ProgressBar } from './progress-bar.tsx'

/** Honest numbers, progress, long work. */
export const gallery: Gallery = {
  name: 'Numbers and progress',
  exhibits: {
    'three honest numbers': () => (
      <Columns least={150}>
        <NumberWithCaption caption="Result" value="25" of="of 40 · 50 %" note="expected 61 % today" />
        <NumberWithCaption caption="Contribution" value="31 %" note="9 berths are promised by nobody" />
        <NumberWithCaption caption="Delivery" value="–" note="no task has an estimate" />
      </Columns>
    ),
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
