import { useEffect } from 'react'
import './keys.css'

/** A keyboard shortcut in words the person's keyboard has: `Mod` is ⌘ on a Mac and Ctrl elsewhere. */
export function Keys({ keys }: { readonly keys: readonly string[] }) {
  return (
    <kbd className="fl-keys">
      {keys.map(key => (
        <span key={key}>{key === 'Mod' ? modifier() : key}</span>
      ))}
    </kbd>
  )
}

/** Runs something on Ctrl/Cmd and a letter, everywhere on the page. */
export function useModKey(letter: string, run: () => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if ((event.metaKey || event.ctrlKey) && !event.altKey && event.key.toLowerCase() === letter) {
        event.preventDefault()
        run()
      }
    }
    addEventListener('keydown', pressed)
    return () => removeEventListener('keydown', pressed)
  }, [letter, run])
}

function modifier(): string {
  return typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl'
}
