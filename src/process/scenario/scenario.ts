import type { Labels } from '../../domain/labels.ts'
import type { WrittenScenario } from './scenario-file.ts'

/** One thing that is tried of a process: what happens, and what is expected to come of it. */
export type Scenario = { readonly key: string; readonly labels: Labels; readonly written: WrittenScenario }
