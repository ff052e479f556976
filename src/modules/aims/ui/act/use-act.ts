import { useCallback } from 'react'
import { useSearchWords } from '#ui/place.ts'
import type { AimAction } from '../../contract.ts'

/** Which form of an aim page is open, as the address says (`?do=check_in`), so that other pages can link to it. */
export function useAct() {
  const [words, change] = useSearchWords()
  const open = useCallback((action: AimAction, on?: string) => change({ do: action, on }), [change])
  const close = useCallback(() => change({ do: undefined, on: undefined, milestones: undefined }), [change])
  return { action: (words['do'] ?? null) as AimAction | null, on: words['on'] ?? null, open, close }
}
