import { siteOf } from './site'

/**
 * The site as configured by the environment of this process. Only this file reads the environment; functions that build
 * metadata get the site as an argument.
 */
export const SITE = siteOf(process.env)
