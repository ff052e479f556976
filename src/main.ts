import { runCommand } from '#app/cli/run-command.ts'

// Whoever reads our output may stop early, as `head` does: that is no failure of ours. A full disk is one, and said.
process.stdout.on('error', failure => {
  const stopped = 'code' in failure && failure.code === 'EPIPE'
  if (!stopped) console.error(`What was printed is not whole: ${failure.message}. Do not use it.`)
  process.exit(stopped ? 0 : 1)
})

process.exitCode = await runCommand(process.argv.slice(2))
