import type { Gallery } from '../gallery.ts'
import { Columns } from '../layout.tsx'
import { NumberWithCaption } from './number-with-caption.tsx'

/** Honest numbers. */
export const gallery: Gallery = {
  name: 'Numbers',
  exhibits: {
    'three honest numbers': () => (
      <Columns least={150}>
        <NumberWithCaption caption="Result" value="25" of="of 40 · 50 %" note="expected 61 % today" />
        <NumberWithCaption caption="Contribution" value="31 %" note="9 berths are promised by nobody" />
        <NumberWithCaption caption="Delivery" value="–" note="no task has an estimate" />
      </Columns>
    ),
  },
}
