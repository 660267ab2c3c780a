import type { Plural } from './plural.ts'

/** One message in both languages, side by side: a text, or its forms by number. */
export type Message = { readonly en: string | Plural; readonly pl: string | Plural }
