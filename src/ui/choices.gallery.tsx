import { useState } from 'react'
import { Disclosure } from './disclosure.tsx'
import type { Gallery } from './gallery.ts'
import { Keys } from './keys.tsx'
import { Row, Stack } from './layout.tsx'
import { Quote } from './quote.tsx'
import { Segment, SegmentChoose } from './segment.tsx'
import { When } from './words/when.tsx'

const VIEWS = [
  { id: 'map', label: 'Map', to: '/gallery?view=map' },
  { id: 'outline', label: 'Outline', to: '/gallery?view=outline' },
  { id: 'timeline', label: 'Timeline', to: '/gallery?view=timeline' },
]

/** Small parts: segments, disclosure, quote, dates, keys. */
export const gallery: Gallery = {
  name: 'Small parts',
  exhibits: {
    'segment of links': () => <Segment label="View" choices={VIEWS} current="map" />,
    'segment in place': () => {
      const [value, setValue] = useState('mine')
      return (
        <SegmentChoose
          label="Whose"
          value={value}
          onChange={setValue}
          choices={[
            { id: 'mine', label: 'Mine' },
            { id: 'team', label: 'My team’s' },
            { id: 'all', label: 'Everyone’s' },
          ]}
        />
      )
    },
    disclosure: () => (
      <Stack gap={8}>
        <Disclosure summary="How this is worked out">
          From the last three check-ins, by the median of slopes.
        </Disclosure>
        <Disclosure summary="Open at first" open>
          Details.
        </Disclosure>
      </Stack>
    ),
    quote: () => (
      <Stack gap={20}>
        <Quote size="l">By 2032 no ship waits outside the harbour for want of an answer.</Quote>
        <Quote by="Ada Lovelace, 28 February">A second call costs a ship two hours of doubt.</Quote>
      </Stack>
    ),
    'dates and keys': () => (
      <Row gap={20}>
        <When at={new Date(Date.now() - 3 * 3_600_000)} />
        <When at="2026-03-02" short />
        <Keys keys={['Mod', 'K']} />
      </Row>
    ),
  },
}
