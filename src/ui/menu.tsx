import { Menu as MantineMenu } from '@mantine/core'
import type { ReactElement } from 'react'
import './form/picker.css'
import { Icon, type IconName } from './icon.tsx'
import { useLayer } from './layer.ts'
import { Link } from './link.tsx'

/** One line of a menu: a verb that runs, a link, or a heading for what follows. */
export type MenuLine =
  | {
      readonly label: string
      readonly icon?: IconName
      readonly run: () => void
      readonly danger?: boolean
      readonly disabled?: boolean
      readonly current?: boolean
    }
  | { readonly label: string; readonly icon?: IconName; readonly to: string }
  | { readonly heading: string }

/** A menu behind a button: `children` is that button. Arrow keys walk, Escape closes and gives the focus back. */
export function Menu({
  lines,
  children,
}: {
  readonly lines: readonly MenuLine[]
  readonly children: ReactElement
}) {
  return (
    <MantineMenu
      portalProps={useLayer()}
      classNames={{ dropdown: 'fl-pop', item: 'fl-menu-item', label: 'fl-menu-label' }}
    >
      <MantineMenu.Target>{children}</MantineMenu.Target>
      <MantineMenu.Dropdown>
        {lines.map(line => (
          <Line key={'heading' in line ? line.heading : line.label} line={line} />
        ))}
      </MantineMenu.Dropdown>
    </MantineMenu>
  )
}

function Line({ line }: { readonly line: MenuLine }) {
  if ('heading' in line) return <MantineMenu.Label>{line.heading}</MantineMenu.Label>
  const icon = line.icon ? <Icon name={line.icon} size={16} /> : undefined
  if ('to' in line) {
    return (
      <MantineMenu.Item component={Link} to={line.to} leftSection={icon}>
        {line.label}
      </MantineMenu.Item>
    )
  }
  return (
    <MantineMenu.Item
      onClick={line.run}
      leftSection={icon}
      disabled={line.disabled ?? false}
      data-danger={line.danger || undefined}
      rightSection={line.current ? <Icon name="check" size={15} /> : undefined}
    >
      {line.label}
    </MantineMenu.Item>
  )
}
