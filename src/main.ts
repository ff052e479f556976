import { runCommand } from '#app/cli/run-command.ts'

// Whoever reads our output may stop early, as `head` does: that is no failure of ours.
process.stdout.on('error', failure => process.exit('code' in failure && failure.code === 'EPIPE' ? 0 : 1))

process.exitCode = await runCommand(process.argv.slice(2))
