import type { CommandSource } from './command.ts'

let sources: readonly CommandSource[] = []
const listeners = new Set<() => void>()

/** Adds a source of commands; answers how to take it away again. */
export function addCommands(source: CommandSource): () => void {
  sources = [...sources, source]
  tell()
  return () => {
    sources = sources.filter(other => other !== source)
    tell()
  }
}

/** All sources, in the order they came; the same array until it changes. */
export function commandSources(): readonly CommandSource[] {
  return sources
}

/** Calls back at every change; answers how to stop. */
export function onCommandSources(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function tell(): void {
  for (const listener of listeners) listener()
}
