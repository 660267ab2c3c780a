import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readProcesses, type ReadProcesses } from '../../src/process/read-processes.ts'
import type { WrittenText } from '../../src/yaml/load-texts.ts'

const folder = 'data/demo/processes'

/** The day on which the processes of the demo site are looked at. */
export const today = '2026-11-22'

/** The processes of the demo site as they are written. */
export function demoTexts(): readonly WrittenText[] {
  return textsIn('.process.yaml')
}

function textsIn(ending: string): readonly WrittenText[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .toSorted()
    .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }))
}

/** Reads one text as a process without a site. */
export function readText(text: string): ReadProcesses {
  return readProcesses([{ file: 'a.process.yaml', text }], { today, site: null })
}

/** The text of one process of the demo site. */
export function demoText(key: string): string {
  return readFileSync(join(folder, `${key}.process.yaml`), 'utf8')
}

/** The scenarios of the demo site as they are written. */
export function demoScenarios(): readonly WrittenText[] {
  return textsIn('.scenarios.yaml')
}

/** The complaint without the processes that it calls and starts, right by itself. */
export function complaintAlone(): string {
  const gears = [
    [/ {2}new-reading:\n(?: {4}.*\n)+/, ''],
    [/'no': new-reading/, "'no': correction"],
    [/ {4}starts:\n {6}- .*\n/g, ''],
  ] as const
  return gears.reduce((text, [gear, instead]) => {
    const without = text.replace(gear, instead)
    if (without === text) throw new Error(`the complaint has no ${String(gear)}`)
    return without
  }, demoText('bill-complaint'))
}
