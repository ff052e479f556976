/** A short message at the edge of the page. */
export interface Toast {
  readonly text: string
  /** What to do now, after a failure. */
  readonly fix?: string
  /** One thing to do about it, such as Undo. */
  readonly act?: { readonly label: string; readonly run: () => void }
  readonly tone?: 'done' | 'failure'
}

/** A toast that is on the page. */
export interface ShownToast extends Toast {
  readonly id: number
}

let shown: readonly ShownToast[] = []
let lastId = 0
const listeners = new Set<() => void>()

/** Puts a toast on the page, at most three at a time; answers its id. */
export function showToast(toast: Toast): number {
  lastId += 1
  shown = [...shown, { ...toast, id: lastId }].slice(-3)
  tell()
  return lastId
}

/** Takes a toast off the page. */
export function dismissToast(id: number): void {
  shown = shown.filter(toast => toast.id !== id)
  tell()
}

/** The toasts on the page, oldest first; the same array until it changes. */
export function shownToasts(): readonly ShownToast[] {
  return shown
}

/** Calls back at every change; answers how to stop. */
export function onToasts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function tell(): void {
  for (const listener of listeners) listener()
}
