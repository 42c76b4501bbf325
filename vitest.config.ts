import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/*.test.ts'],
    // Vitest leaves one core free, which is half of a machine with two.
    maxWorkers: '100%',
    // Tests that start processes take long on a busy machine.
    testTimeout: 60_000,
  },
})
