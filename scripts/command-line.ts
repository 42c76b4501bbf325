import { type ParseArgsConfig, parseArgs } from 'node:util'

/** Prints a problem of the command line and, where it helps, how the command is used. Exits with 2. */
export function stop(problem: string, usage = ''): never {
  console.error(usage === '' ? problem : `${problem}\n${usage}`)
  process.exit(2)
}

/**
 * The options and the other arguments of the command line. Stops where an option isn't in `config`. With `--help`, prints
 * the usage and exits.
 */
export function readCommandLine<T extends ParseArgsConfig>(config: T, usage: string) {
  if (process.argv.includes('--help')) {
    console.log(usage)
    process.exit(0)
  }
  try {
    return parseArgs(config)
  } catch (error) {
    // parseArgs throws a TypeError whose message names the wrong option.
    if (error instanceof TypeError) stop(error.message, usage)
    throw error
  }
}

/** The result of `read`. If it throws, prints the message and exits with 1. */
export function orExit<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
