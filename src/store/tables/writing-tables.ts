import type { Changed } from './changed.ts'

/** Texts, named lists of commands and named views, of the site or of one agent. */
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
  saved_views: Changed & {
    id: string
    name: string
    labels: string
    /** What it is a list of: `waiting`, `contacts`, `cases`, `callbacks`, `customers`. */
    of: string
    filter: string
    /** Names of its columns in order; none for the usual ones. */
    columns: string
    /** The name of its order, with `-` before it turned round; null for the usual one. */
    sort: string | null
    /** The agent whose own it is; null for everybody's. */
    owner: string | null
    position: number
  }
}
