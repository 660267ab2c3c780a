import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { inWords } from '../shell/in-words.ts'
import { shellOn } from '../shell/shell-on.ts'

type Place = { readonly path: string; readonly folder: string; readonly now: number }
type Ended = { readonly code: number; readonly out: string; readonly err: string }

/** A shell as a guide supposes one: pipes, files in a folder of its own, exported variables; `linia` works on one store. */
export type GuideShell = { readonly give: (line: string) => Promise<Ended> }

export function aShell({ path, folder, now }: Place): GuideShell {
  const env: Record<string, string | undefined> = { PATH: process.env['PATH'] }

  async function linia(words: readonly string[], input: string): Promise<Ended> {
    const here = process.cwd()
    process.chdir(folder)
    try {
      return await shellOn({ path, clock: { now } }, words, {
        env,
        input: () => Readable.from(input === '' ? [] : [input]),
        dataFolder: join(import.meta.dirname, '../../data'),
        interruption: () => ({ signal: AbortSignal.timeout(300), forget: () => undefined }),
        hookFiles: () => ({ folder: join(folder, 'hooks'), settingsFile: join(folder, 'hooks.yaml') }),
        hasConsole: () => words[0] === 'tour',
      })
    } finally {
      process.chdir(here)
    }
  }

  async function part(text: string, input: string): Promise<Ended> {
    const words = inWords(text)
    if (words[0] !== 'linia') {
      const { status, stdout, stderr } = spawnSync('bash', ['-c', text], {
        input,
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, ...env },
      })
      return { code: status ?? 1, out: stdout, err: stderr }
    }
    const from = behind(words, '<')
    const to = behind(words, '>')
    const given = words.slice(1).filter((word, at) => !/^[<>]$/.test(word) && !/^[<>]$/.test(words[at] ?? ''))
    const ended = await linia(given, from === undefined ? input : readFileSync(join(folder, from), 'utf8'))
    if (to === undefined) return ended
    mkdirSync(join(folder, to, '..'), { recursive: true })
    writeFileSync(join(folder, to), ended.out)
    return { ...ended, out: '' }
  }

  return {
    async give(line) {
      const [, name, value] = /^export (\w+)=(.*)$/.exec(line) ?? []
      if (name !== undefined) {
        env[name] = value
        return { code: 0, out: '', err: '' }
      }
      let last: Ended = { code: 0, out: '', err: '' }
      for (const text of line.match(/(?:[^|'"]|'[^']*'|"[^"]*")+/g) ?? []) {
        last = await part(text.trim(), last.out)
        if (last.code !== 0) return last
      }
      return last
    },
  }
}

function behind(words: readonly string[], sign: string): string | undefined {
  const at = words.indexOf(sign)
  return at < 0 ? undefined : words[at + 1]
}
