// A thread doesn't inherit the loader of TypeScript (Node.js 20).
import { register } from 'tsx/esm/api'

register()
await import('./story-thread.ts')
