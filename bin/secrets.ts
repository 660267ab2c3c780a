import { execFile } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { parse } from 'yaml'
import * as z from 'zod'
import { type Decision, accept, refuse } from '../src/domain/decision.ts'
import type { Places } from './places.ts'

const sources = z.record(
  z.string(),
  z.union([
    z.strictObject({ env: z.string().min(1) }),
    z.strictObject({ file: z.string().min(1) }),
    z.strictObject({ command: z.array(z.string()).min(1) }),
  ]),
)
type Source = z.infer<typeof sources>[string]

const commandMs = 30_000

/**
 * The secrets that this machine knows, by the names that site files have of them: from the environment, a file, or a program. Asked anew
 * each time, because a token may be a fresh one. Refuses: secret-missing with where it was looked for.
 */
export function secretsOf(
  { config }: Pick<Places, 'config'>,
  env: Readonly<Record<string, string | undefined>>,
): (name: string) => Promise<Decision<string>> {
  const file = join(config, 'secrets.yaml')
  return async (name) => {
    const variable = `LINIA_SECRET_${name.toUpperCase().replaceAll('-', '_')}`
    const given = env[variable]
    if (given !== undefined && given !== '') return accept(given)
    const missing = (detail: string): Decision<never> => refuse({ code: 'secret-missing', name, detail })
    try {
      const source = sourceOf(file, name)
      if (typeof source === 'string') return missing(`${variable}, ${source}`)
      const secret = await secretFrom(source, env)
      return secret === '' ? missing(`${file}: ${Object.keys(source).join('')}: …`) : accept(secret)
    } catch (fault) {
      return missing(fault instanceof Error ? (fault.message.split('\n')[0] ?? '') : String(fault))
    }
  }
}

/** Where the file of secrets says that a secret is; a text says why it does not. */
function sourceOf(file: string, name: string): Source | string {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return file
  }
  // It names programs that are run: nobody else may write them in.
  const { mode, uid } = statSync(file)
  const mine = process.getuid?.()
  if (mine !== undefined && (uid !== mine || (mode & 0o022) !== 0)) return `chmod 600 ${file}`
  const read = sources.safeParse(parse(text) ?? {})
  if (!read.success) {
    const [issue] = read.error.issues
    return `${file}: ${issue?.path.join('.') ?? ''} { env: … } | { file: … } | { command: [ … ] }`
  }
  return Object.hasOwn(read.data, name) ? (read.data[name] ?? file) : file
}

async function secretFrom(
  source: Source,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  if ('env' in source) return env[source.env] ?? ''
  if ('file' in source) return firstLine(readFileSync(source.file, 'utf8'))
  const [program = '', ...words] = source.command
  const { stdout } = await promisify(execFile)(program, words, { timeout: commandMs, maxBuffer: 64 * 1024 })
  return firstLine(stdout)
}

function firstLine(text: string): string {
  return text.split(/\r?\n/)[0] ?? ''
}
