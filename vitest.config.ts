import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const ROOT = fileURLToPath(new URL('.', import.meta.url))
const TESTS = ['tests/unit/**/*.test.{ts,tsx}', 'tests/*.test.ts']

/** The files that replace modules, globals or the environment of their process, some with a helper. */
const REPLACING = readdirSync(join(ROOT, 'tests/unit'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.test\.tsx?$/.test(file))
  .map((file) => `tests/unit/${file}`)
  .filter((file) => /\bvi\.|'\.\/(?:run-script|greek-paper)'/.test(readFileSync(join(ROOT, file), 'utf8')))

export default defineConfig({
  resolve: { alias: { '@': ROOT } },
  test: {
    // Vitest leaves one core free, which is half of a machine with two.
    maxWorkers: '100%',
    // Tests that start processes take long on a busy machine.
    testTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'own process', include: REPLACING } },
      // One process runs many of these files, so that each module is loaded once.
      { extends: true, test: { name: 'shared', include: TESTS, exclude: REPLACING, isolate: false } },
    ],
  },
})
