import fc from 'fast-check'

/**
 * Property tests try the same values in each run, so that only a change of the code makes them fail.
 * `PROPERTY_SEED=42 npx vitest run` tries other values.
 */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 1) })

export { fc }
