import type { Labels } from '../labels.ts'
import type { SiteLanguage } from './site-settings.ts'

/** A text that agents send, by a short name they type; subject and text are Liquid, by language. */
export type TemplateDefinition = {
  readonly key: string
  readonly shortName: string
  readonly labels: Labels
  /** Channels it is offered on; none for all. */
  readonly channels: readonly string[]
  readonly texts: {
    readonly [Of in SiteLanguage]?: { readonly subject: string | null; readonly text: string } | undefined
  }
  readonly position: number
  readonly retired: boolean
}

/** Commands that are given together, under one name. */
export type MacroDefinition = {
  readonly key: string
  readonly shortName: string
  readonly labels: Labels
  readonly hotKey: string | null
  readonly steps: readonly MacroStep[]
  readonly position: number
  readonly retired: boolean
}

/** One command of a macro; texts of its input are Liquid, or one place alone, such as `{ref}`. */
export type MacroStep = {
  readonly command: string
  readonly input: Readonly<Record<string, unknown>>
  /** Short name of the template whose subject and text it gets. */
  readonly template: string | null
}
