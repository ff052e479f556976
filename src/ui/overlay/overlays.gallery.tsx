import { useState } from 'react'
import { Button } from '../button.tsx'
import { DateField } from '../form/date-field.tsx'
import { FileDrop } from '../form/file-drop.tsx'
import { PickerField } from '../form/picker-field.tsx'
import { TextArea } from '../form/text-field.tsx'
import { type Gallery, LONG_TEXT } from '../gallery.ts'
import { Row, Stack } from '../layout.tsx'
import { Palette } from '../palette/palette.tsx'
import { showToast } from '../toast/toasts.ts'
import { Dialog } from './dialog.tsx'
import { Menu } from './menu.tsx'
import { SidePanel } from './side-panel.tsx'

type Shown = 'dialog' | 'panel' | 'palette' | null

function Overlays() {
  const [shown, setShown] = useState<Shown>(null)
  const [text, setText] = useState('')
  const close = () => setShown(null)
  return (
    <Row>
      <Button onClick={() => setShown('dialog')}>Dialog</Button>
      <Button onClick={() => setShown('panel')}>Side panel</Button>
      <Button onClick={() => setShown('palette')}>Palette</Button>
      <Menu
        lines={[
          { label: 'Edit', icon: 'edit', run: () => undefined },
          { label: 'Open the page', icon: 'open', to: '/gallery' },
          { heading: 'Seldom wanted' },
          { label: 'Drop this task', icon: 'close', danger: true, run: () => undefined },
        ]}
      >
        <Button icon="more" aria-label="More" />
      </Menu>
      {shown === 'dialog' && (
        <Dialog title="Close this goal" onClose={close}>
          <Stack>
            <TextArea label="What did we learn?" value={text} onChange={setText} />
            <DateField label="Closed on" value="2026-03-02" onChange={setText} />
            <PickerField
              label="Hand the open tasks to"
              value={null}
              onChange={() => undefined}
              source="gallery"
              search={() => Promise.resolve([{ id: '1', label: 'Grace Hopper' }])}
            />
            <Row>
              <Button tone="primary" onClick={close}>
                Close the goal
              </Button>
              <Button tone="quiet" onClick={close}>
                Cancel
              </Button>
            </Row>
          </Stack>
        </Dialog>
      )}
      {shown === 'panel' && (
        <SidePanel title={LONG_TEXT.slice(0, 70)} to="/gallery" onClose={close}>
          {LONG_TEXT}
        </SidePanel>
      )}
      {shown === 'palette' && <Palette onClose={close} />}
    </Row>
  )
}

/** What stands above the page. */
export const gallery: Gallery = {
  name: 'Overlays',
  exhibits: {
    'dialog, panel, palette, menu': Overlays,
    toasts: () => (
      <Row>
        <Button
          onClick={() => showToast({ text: 'Goal closed', act: { label: 'Undo', run: () => undefined } })}
        >
          With undo
        </Button>
        <Button
          onClick={() =>
            showToast({ text: 'Fairlead cannot be reached.', fix: 'Try again in a moment.', tone: 'failure' })
          }
        >
          Failure
        </Button>
      </Row>
    ),
    'file drop': () => (
      <FileDrop
        label="File of people"
        kinds={['.csv', '.xlsx']}
        limit={20_000_000}
        onFile={() => undefined}
      />
    ),
  },
}
