import { siteOf } from './site'

/** The site as configured by the environment of this process. Only this file reads it; builders get it as an argument. */
export const SITE = siteOf(process.env)
