import { useState } from 'react'
import { Card } from '../card.tsx'
import { type Gallery, LONG_TEXT, STORY } from '../gallery.ts'
import { Stack } from '../layout.tsx'
import { ApiError } from '../server/api-error.ts'
import { ChipsField } from './chips-field.tsx'
import { Checkbox, CheckboxGroup, RadioGroup } from './choice-field.tsx'
import { DateField } from './date-field.tsx'
import { Form } from './form.tsx'
import { NumberField } from './number-field.tsx'
import { type Pick, PickerField } from './picker-field.tsx'
import { SelectField } from './select-field.tsx'
import { TextArea, TextField } from './text-field.tsx'
import { useForm } from './use-form.ts'

const IDLE = { pending: false, error: null, clear: () => undefined }
const REFUSED = new ApiError('rule_broken', 422, [
  {
    field: 'title',
    code: 'too_short',
    message: 'The title is too short.',
    fix: 'Say in a few words what should be true.',
  },
  {
    field: 'dueOn',
    code: 'due_after_parent',
    message: 'This is due after the goal above.',
    fix: 'Choose a day up to 1 December.',
  },
  {
    field: '',
    code: 'closed',
    message: 'The strategy above is closed.',
    fix: 'Ask Ada Lovelace to reopen it.',
  },
])
const STALE = new ApiError('stale_rev', 409, [], {
  title: 'Berth answers to 45',
  why: 'Ships leave.',
  dueOn: '2026-12-01',
})
const START = { title: 'Berths', why: 'Ships wait.', dueOn: '2026-12-24' }
const DAYS = [
  { value: 'mon', label: 'Monday' },
  { value: 'thu', label: 'Thursday', hint: 'Most people are in the harbour' },
]
const HOW = [
  { value: 'raise', label: 'Raise', hint: 'From a start to a target' },
  { value: 'keep', label: 'Keep', hint: 'Stay inside a band' },
]

function Fields() {
  const [text, setText] = useState(LONG_TEXT)
  const [number, setNumber] = useState<number | null>(12.5)
  const [chips, setChips] = useState(['harbour', 'north'])
  const [picked, setPicked] = useState<Pick | null>({ id: 'Grace Hopper', label: 'Grace Hopper' })
  const [days, setDays] = useState(['thu'])
  const [how, setHow] = useState('raise')
  return (
    <Stack gap={18}>
      <TextField
        label="Title"
        value="Berth answers"
        onChange={setText}
        hint="What should be true, in a few words."
      />
      <TextArea label="Why this matters" value={text} onChange={setText} max={200} optional />
      <SelectField label="Kind" value="" onChange={setText} choices={DAYS} />
      <PickerField label="Owner" value={picked} onChange={setPicked} source="story" search={story} />
      <DateField label="Due" value="2026-12-01" onChange={setText} />
      <NumberField label="Estimate" value={number} onChange={setNumber} unit="days" />
      <ChipsField label="Tags" value={chips} onChange={setChips} optional />
      <CheckboxGroup label="Days" value={days} onChange={setDays} choices={DAYS} />
      <RadioGroup label="Measure" value={how} onChange={setHow} choices={HOW} />
      <Checkbox label="Tell me when somebody answers" checked onChange={() => undefined} />
      <TextField label="Cannot be changed" value="Harbour Works" onChange={setText} disabled />
    </Stack>
  )
}

function AimForm({
  action,
}: {
  readonly action: typeof IDLE | { pending: boolean; error: ApiError | null; clear: () => void }
}) {
  const form = useForm({ keep: null, start: START })
  return (
    <Form
      form={form}
      action={action}
      submit="Save"
      onCancel={() => undefined}
      onSubmit={() => Promise.resolve(true)}
      conflict={{
        fields: [
          { name: 'title', label: 'Title' },
          { name: 'why', label: 'Why this matters' },
          { name: 'dueOn', label: 'Due' },
        ],
        theirs: current => current as typeof START,
        save: () => Promise.resolve(true),
      }}
    >
      <TextField label="Title" {...form.field('title')} />
      <TextArea label="Why this matters" {...form.field('why')} />
      <DateField label="Due" {...form.field('dueOn')} />
    </Form>
  )
}

function story(text: string): Promise<readonly Pick[]> {
  const found = STORY.filter(name => name.toLowerCase().includes(text.toLowerCase()))
  return Promise.resolve(found.map(name => ({ id: name, label: name, hint: 'Harbour Works' })))
}

/** Fields, forms, errors at their place, and the conflict view. */
export const gallery: Gallery = {
  name: 'Form',
  exhibits: {
    'every field': Fields,
    ready: () => (
      <Card title="Goal">
        <AimForm action={IDLE} />
      </Card>
    ),
    refused: () => (
      <Card title="Goal">
        <AimForm action={{ ...IDLE, error: REFUSED }} />
      </Card>
    ),
    'somebody else saved first': () => (
      <Card>
        <AimForm action={{ ...IDLE, error: STALE }} />
      </Card>
    ),
    saving: () => (
      <Card title="Goal">
        <AimForm action={{ ...IDLE, pending: true }} />
      </Card>
    ),
  },
}
