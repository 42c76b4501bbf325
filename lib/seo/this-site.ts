import { siteOf } from './site'

/** The site as this process was told of it: read here alone, handed to every builder. */
export const SITE = siteOf(process.env)
