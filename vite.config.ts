import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The browser half: built from `src/app/web` into `dist/web`, which the server hands out. */
export default defineConfig({
  root: 'src/app/web',
  plugins: [react()],
  // Screens read only methods and paths from contracts; see the file for what this saves.
  resolve: { alias: { zod: fileURLToPath(new URL('src/app/web/schema-stub.ts', import.meta.url)) } },
  build: {
    outDir: '../../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // The content security policy allows no `data:` fonts or scripts, so nothing is inlined.
    assetsInlineLimit: 0,
    // One style sheet: it is small, it is there before the first page, and no page moves when its own arrives.
    cssCodeSplit: false,
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 30 },
            { name: 'router', test: /node_modules[\\/]@tanstack[\\/]/, priority: 20 },
            // Over HTTP/1.1 forty small files take turns: what the first page needs is one file, and what later pages
            // share among them a few.
            { name: 'shell', test: /src[\\/]/, tags: ['$initial'], priority: 10 },
            // People answer on a phone, from a mail: one small file, without what other pages share.
            {
              name: 'ballot',
              test: /src[\\/]modules[\\/]surveys[\\/](contract[\\/]shown|ui[\\/](ballot[\\/]|asked))/,
              priority: 8,
            },
            // What all rooms share is kept apart from what one room shares among its pages: else a small piece of a room would bring all
            // of it to pages that only wanted a form.
            {
              name: 'parts',
              test: /src[\\/](ui|kernel)[\\/]/,
              priority: 5,
              minShareCount: 2,
              entriesAware: true,
              entriesAwareMergeThreshold: 1_000,
            },
            {
              name: 'shared',
              test: /src[\\/]modules[\\/]/,
              minShareCount: 2,
              entriesAware: true,
              entriesAwareMergeThreshold: 1_000,
            },
          ],
        },
      },
    },
  },
  server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:3000' } },
  preview: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:3000' } },
})
