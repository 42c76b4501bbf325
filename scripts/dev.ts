/** `npm run dev`: the framework's development server, on the `PORT` of the environment or of `.env`, without telemetry. */
import env from '@next/env'
import { command, runNode } from './run'

const own = { ...process.env }
// Next.js reads `.env` itself, but too late for its port.
env.loadEnvConfig(process.cwd(), true, { info: () => {}, error: console.error })
const { PORT } = process.env
process.exit(
  await runNode([command('next', 'dist/bin/next'), 'dev', ...process.argv.slice(2)], {
    NEXT_TELEMETRY_DISABLED: '1',
    ...own,
    ...(PORT !== undefined && { PORT }),
  }),
)
