// In Node.js 20 a thread doesn't inherit the TypeScript loader, so it is registered here.
import { register } from 'tsx/esm/api'

register()
await import('./story-thread.ts')
