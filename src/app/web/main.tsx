import './styles.ts'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { theme } from '#ui/look/theme.ts'
import { createQueryClient } from '#ui/server/query.ts'
import { ToastRegion } from '#ui/toast/toast-region.tsx'
import { createShellRouter } from './router.tsx'

const queries = createQueryClient()
const router = createShellRouter(queries)
const place = document.getElementById('root')

if (place !== null) {
  createRoot(place).render(
    <StrictMode>
      {/* Variables and classes come from static files: the content security policy allows no style made by script. */}
      <MantineProvider
        theme={theme}
        defaultColorScheme="auto"
        withCssVariables={false}
        withGlobalClasses={false}
      >
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
          <ToastRegion />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  )
}
