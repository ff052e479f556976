import { Button } from './button.tsx'
import { type Gallery, LONG_TEXT } from './gallery.ts'
import { LineStrip } from './line.tsx'
import { PersonName } from './marks/avatar.tsx'
import { Status } from './marks/status.tsx'
import { PageHead } from './page-head.tsx'

/** Heads of pages. */
export const gallery: Gallery = {
  name: 'Page head',
  exhibits: {
    aim: () => (
      <PageHead
        title="Berth answers in the north from 10 to 40"
        above={
          <LineStrip
            stops={[
              { id: '1', title: 'No ship waits outside', to: '/gallery' },
              { id: '2', title: 'Answer the first time', to: '/gallery' },
            ]}
          />
        }
        sub={
          <>
            <Status kind="at-risk" /> · <PersonName name="Grace Hopper" /> · due 1 December
          </>
        }
        acts={
          <>
            <Button>Ask back</Button>
            <Button tone="primary">Check in</Button>
          </>
        }
      />
    ),
    vision: () => (
      <PageHead
        serif
        title="By 2032 no ship waits outside the harbour for want of an answer."
        sub="Destination · 2032"
      />
    ),
    'long text': () => (
      <PageHead title={LONG_TEXT} sub={LONG_TEXT} acts={<Button tone="primary">Check in</Button>} />
    ),
  },
}
