import type { Changed } from './changed.ts'

/** Texts and named lists of commands, of the site or of one agent. */
export type WritingTables = {
  templates: Changed & {
    id: string
    short_name: string
    labels: string
    /** Channels it is offered on; none for all. */
    channels: string
    /** Subject and text by language, Liquid: `{"pl":{"subject":null,"text":"…"}}`. */
    texts: string
    /** The agent whose own it is; null for the site's. */
    owner: string | null
    position: number
    retired: number
  }
  macros: Changed & {
    id: string
    short_name: string
    labels: string
    hot_key: string | null
    /** Named commands with their inputs, in order. */
    steps: string
    owner: string | null
    position: number
    retired: number
  }
}
