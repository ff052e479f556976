import { useQueries } from '@tanstack/react-query'
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useState, useSyncExternalStore } from 'react'
import { Icon } from '../marks/icon.tsx'
import { useShown } from '../overlay/dialog.tsx'
import { useGo } from '../place.ts'
import { t } from '../words/words.ts'
import type { Command, CommandSource } from './command.ts'
import { matching } from './match.ts'
import './palette.css'
import { commandSources, onCommandSources } from './registry.ts'

/** Search and do, over everything the rooms registered. On the page while it is open. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const id = useId()
  const go = useGo()
  const { dialog } = useShown('modal')
  const { groups, searching } = useFound(useDeferredValue(text))
  const flat = groups.flatMap(group => group.commands)
  const active = Math.min(at, flat.length - 1)

  const take = (command: Command | undefined) => {
    if (command === undefined) return
    onClose()
    if (command.to !== undefined) go(command.to)
    command.run?.()
  }
  const pressed = (event: KeyboardEvent) => {
    const next = stepOf(event.key, active, flat.length)
    if (next !== null) {
      event.preventDefault()
      setAt(next)
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      take(flat[active])
    }
  }
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, active])

  return (
    <dialog
      ref={dialog}
      className="fl-palette"
      aria-label={t('palette.title')}
      onCancel={onClose}
      onMouseDown={event => event.target === dialog.current && onClose()}
    >
      <div className="fl-palette-sheet">
        <div className="fl-palette-top">
          <Icon name="search" size={18} />
          <input
            role="combobox"
            aria-expanded
            aria-controls={`${id}-list`}
            aria-activedescendant={flat.length > 0 ? `${id}-${active}` : undefined}
            aria-label={t('palette.placeholder')}
            placeholder={t('palette.placeholder')}
            autoComplete="off"
            spellCheck={false}
            value={text}
            onChange={event => {
              setText(event.target.value)
              setAt(0)
            }}
            onKeyDown={pressed}
          />
        </div>
        <div role="listbox" id={`${id}-list`} className="fl-palette-list" aria-label={t('palette.title')}>
          {groups.map(group => (
            <div key={group.name} {...{ role: 'group', 'aria-label': group.name }}>
              <div className="fl-menu-label" aria-hidden="true">
                {group.name}
              </div>
              {group.commands.map((command, index) => (
                <CommandLine
                  key={command.id}
                  id={`${id}-${group.from + index}`}
                  command={command}
                  active={group.from + index === active}
                  onTake={() => take(command)}
                />
              ))}
            </div>
          ))}
        </div>
        <p className="fl-palette-none" role="status">
          {flat.length > 0 ? (
            <span className="fl-hidden">{t('palette.count', { count: flat.length })}</span>
          ) : searching ? (
            t('state.loading')
          ) : (
            t('palette.none', { text })
          )}
        </p>
        <p className="fl-palette-hint fl-faint">{t('palette.hint')}</p>
      </div>
    </dialog>
  )
}

interface Group {
  readonly name: string
  /** Place of its first command among all. */
  readonly from: number
  readonly commands: readonly Command[]
}

// What a person can take in without scrolling for long.
const PER_GROUP = 7

function useFound(text: string): { groups: readonly Group[]; searching: boolean } {
  const sources = useSyncExternalStore(onCommandSources, commandSources, commandSources)
  const asked = sources.filter(source => source.search !== undefined)
  const answers = useQueries({
    queries: asked.map(source => ({
      queryKey: ['palette', source.group, text],
      queryFn: ({ signal }: { signal: AbortSignal }) => source.search?.(text, signal) ?? [],
      enabled: text.trim().length >= 2,
      placeholderData: (before: readonly Command[] | undefined) => before,
    })),
  })
  const found = (source: CommandSource) => [
    ...matching(source.entries ?? [], text),
    ...(text.trim().length >= 2 ? (answers[asked.indexOf(source)]?.data ?? []) : []),
  ]
  const groups: Group[] = []
  const all = sources.flatMap(source =>
    found(source).map(command => ({ name: command.group ?? source.group, command })),
  )
  for (const [name, lines] of Map.groupBy(all, line => line.name)) {
    const commands = lines.map(line => line.command).slice(0, PER_GROUP)
    const last = groups.at(-1)
    if (commands.length > 0)
      groups.push({ name, commands, from: last ? last.from + last.commands.length : 0 })
  }
  return { groups, searching: answers.some(answer => answer.isFetching) }
}

function stepOf(key: string, active: number, length: number): number | null {
  if (length === 0) return null
  if (key === 'ArrowDown') return (active + 1) % length
  if (key === 'ArrowUp') return (active + length - 1) % length
  if (key === 'PageDown') return Math.min(length - 1, active + 6)
  if (key === 'PageUp') return Math.max(0, active - 6)
  return null
}

function CommandLine({
  id,
  command,
  active,
  onTake,
}: {
  readonly id: string
  readonly command: Command
  readonly active: boolean
  readonly onTake: () => void
}) {
  // Focus stays in the field, which points here; Enter there does what a press does here.
  const option = { id, role: 'option', 'aria-selected': active, onClick: onTake }
  return (
    <div className="fl-palette-line" {...option}>
      <Icon name={command.icon ?? 'right'} size={16} />
      <span>{command.label}</span>
      {command.hint && <span className="fl-faint">{command.hint}</span>}
    </div>
  )
}
