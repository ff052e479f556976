import { createContext, useContext } from 'react'

/** The open dialog that popups must stand in; everything outside a modal dialog is out of reach. */
export const LayerContext = createContext<HTMLElement | null>(null)

/** Where popups (menus, lists) belong here: props for Mantine's portals. */
export function useLayer(): { readonly target?: HTMLElement } {
  const layer = useContext(LayerContext)
  return layer === null ? {} : { target: layer }
}
