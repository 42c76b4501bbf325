import { siteOf } from './site'

/** The site that the environment of this process describes. Only this file reads it; builders get it as an argument. */
export const SITE = siteOf(process.env)
