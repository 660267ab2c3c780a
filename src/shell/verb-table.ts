import { seeingVerbs } from './table/seeing-verbs.ts'
import type { Verb } from './verb.ts'

/** Every verb of the shell, in the order of help. */
export const verbTable: readonly Verb[] = [...seeingVerbs]
