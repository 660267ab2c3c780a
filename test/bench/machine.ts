import { spawnSync } from 'node:child_process'
import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs'
import { arch, cpus, loadavg, platform, totalmem } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { benchFolder } from './store/cached-store.ts'
import { timed } from './in-turn.ts'
import { median, quantile } from './statistics.ts'

/** The machine without names and paths. */
export type Machine = {
  readonly description: string
  /** Of one 4 kB append and `fsync`. */
  readonly fsyncMs: { readonly median: number; readonly p99: number }
}

export function describeMachine(): Machine {
  const processors = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  const sqlite = new Database(':memory:').prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? ''
  const description = [
    `${processors.length} processors (${processors[0]?.model ?? 'unknown'}, ${arch()})`,
    `${memory} GB of memory`,
    platform(),
    `Node ${process.versions.node}`,
    `SQLite ${sqlite}`,
  ].join(', ')
  return { description, fsyncMs: fsyncCost() }
}

export function load(): string {
  return loadavg()
    .map((value) => value.toFixed(1))
    .join(' ')
}

function fsyncCost(): Machine['fsyncMs'] {
  const path = join(benchFolder(), `fsync-${process.pid}`)
  const file = openSync(path, 'w')
  const page = Buffer.alloc(4096, 1)
  const samples = Array.from({ length: 200 }, () =>
    timed(() => {
      writeSync(file, page)
      fsyncSync(file)
    }),
  )
  closeSync(file)
  rmSync(path)
  return { median: median(samples), p99: quantile(samples, 0.99) }
}

/** Milliseconds that a bare Node takes to start and end, `count` times. */
export function bareStarts(count: number): readonly number[] {
  return Array.from({ length: count }, () => timed(() => spawnSync(process.execPath, ['-e', '0'])))
}

/** How far starts swing: the slow ones (p90) over the quick ones (p10). */
export function swing(starts: readonly number[]): number {
  return quantile(starts, 0.9) / quantile(starts, 0.1)
}
