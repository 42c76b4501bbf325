import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  // Tests that start processes take long on a busy machine.
  test: { testTimeout: 60_000, include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/*.test.ts'] },
})
