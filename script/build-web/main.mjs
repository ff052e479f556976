import { fileURLToPath } from 'node:url'
import { buildWebApp } from './build-web.mjs'

buildWebApp(fileURLToPath(new URL('../..', import.meta.url)), process.execPath)
