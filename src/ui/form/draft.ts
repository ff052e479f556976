const PREFIX = 'fairlead.draft.'

/** What was typed into a form and not saved, by the form's name; null when there is none or it cannot be read. */
export function readDraft<T>(name: string, storage: Storage = sessionStorage): Partial<T> | null {
  const text = storage.getItem(PREFIX + name)
  if (text === null) return null
  const draft = parse(text)
  return typeof draft === 'object' && draft !== null ? (draft as Partial<T>) : null
}

/** Keeps what was typed until it is saved or the tab is closed. A full storage loses the draft, never the page. */
export function keepDraft(name: string, values: object, storage: Storage = sessionStorage): void {
  const text = JSON.stringify(values)
  if (text.length < MOST) storage.setItem(PREFIX + name, text)
}

/** Forgets a draft: it was saved, or the person started over. */
export function dropDraft(name: string, storage: Storage = sessionStorage): void {
  storage.removeItem(PREFIX + name)
}

// Browsers give about five million characters for all drafts of a tab together.
const MOST = 400_000

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
