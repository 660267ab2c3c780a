import type { Labels } from '../domain/labels.ts'
import type { WrapUpFieldType } from '../domain/wrap-up-code.ts'
import type { Step } from './step.ts'

/**
 * One version of a process: the defined way of one kind of case from its entry to a result. Plain JSON, with everything written out;
 * instances are pinned to its key, version and hash. Source: DESIGN.md, "Processes and scripts".
 */
export type ProcessDefinition = {
  readonly key: string
  readonly version: number
  readonly labels: Labels
  readonly purpose: Labels
  /** Key of the team or agent who answers for it. */
  readonly owner: string
  readonly goal: Goal
  /** The day, `2027-06-30`, by which somebody looks whether it is still right. */
  readonly reviewBy: string
  readonly entry: readonly Entry[]
  readonly beneficiaries: readonly Beneficiary[]
  readonly due: Due
  readonly needs: Needs
  readonly data: readonly DataItem[]
  /** Key of the first step. */
  readonly start: string
  /** In the order in which they are written, which the outline follows. */
  readonly steps: readonly Step[]
  readonly results: readonly Result[]
}

/** What the process is for, as a figure: of what ends, `percent` end with one of `results`, within so long. */
export type Goal = {
  readonly labels: Labels
  readonly percent: number
  readonly results: readonly string[]
  readonly withinSeconds: number | null
}

/** How a process comes to run. */
export type Entry =
  /** Something comes in at an entry point of the site, for any reason or for one and those under it. */
  | {
      readonly from: 'point'
      readonly point: string
      readonly reason: string | null
      /** Whether it begins by itself or is proposed to whoever takes the contact. */
      readonly begins: 'starts' | 'proposed'
    }
  /** A result of another process starts it. */
  | { readonly from: 'result'; readonly process: string; readonly result: string }
  /** Somebody begins it by hand. */
  | { readonly from: 'hand' }

/** Whom the process is for, and on which scale its result is measured for him. */
export type Beneficiary = { readonly key: string; readonly labels: Labels; readonly scale: Scale }

export type Scale =
  | { readonly kind: 'yes-no' }
  | {
      readonly kind: 'categories'
      readonly values: readonly { readonly key: string; readonly labels: Labels }[]
    }
  /** 1 to 5. */
  | { readonly kind: 'satisfaction' }
  /** 0 to 10. */
  | { readonly kind: 'nps' }

/** From the start to a result: seconds of a calendar's open hours, or of every hour where it has none. */
export type Due = { readonly seconds: number; readonly calendar: string | null }

/** What whoever works at it needs to have; amounts are the most that he may decide on by himself, by the command that gives it. */
export type Needs = {
  readonly roles: readonly string[]
  readonly skills: readonly string[]
  readonly mandates: Readonly<Record<string, number>>
}

/** Something that the process gets to know. */
export type DataItem = {
  readonly key: string
  readonly labels: Labels
  readonly type: WrapUpFieldType
  readonly choices: readonly { readonly key: string; readonly labels: Labels }[]
  /** Is kept beside the events, where erasure empties it. */
  readonly isPersonal: boolean
  /** Whoever starts the process may bring it along; `required`: must. */
  readonly input: 'none' | 'optional' | 'required'
}

/** How the process can end. */
export type Result = {
  readonly key: string
  readonly labels: Labels
  /** For whom, and what it is on his scale: a value, or the data item that holds it. */
  readonly beneficiary: string
  readonly value: { readonly is: string | number | boolean } | { readonly from: string }
  /** What the wrap-up proposes. */
  readonly reason: string | null
  readonly outcome: string | null
  readonly starts: readonly StartedProcess[]
}

/** A process that a result starts, with expressions for what it brings along. */
export type StartedProcess = { readonly process: string; readonly input: Readonly<Record<string, string>> }
