import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { commandWords } from './command-words.ts'
import { fileAt } from './file-at.ts'
import { makeFolders } from './make-folders.ts'
import { programOnPath } from './program-on-path.ts'

/** What became of a text in the person's own editor. */
export type EditedOutside =
  | { readonly ended: 'done'; readonly text: string }
  /** Neither VISUAL nor EDITOR names one, and none of the usual ones is there. */
  | { readonly ended: 'no-editor' }
  | { readonly ended: 'not-started'; readonly editor: string; readonly detail: string }
  /** It said that nothing of it counts, as editors do when they are left with an error. */
  | { readonly ended: 'given-up'; readonly editor: string; readonly status: number }
  /** It was killed or broke; `text` is what it had saved. */
  | { readonly ended: 'broken'; readonly editor: string; readonly signal: string; readonly text: string }

export type EditOutside = {
  readonly text: string
  /** A private folder, in which the text lies while it is edited. */
  readonly folder: string
  readonly env: Readonly<Record<string, string | undefined>>
}

/** What is taken where none is named, the first that is there: what the system was told, then the easy one, then the one of POSIX. */
const usualEditors = ['sensible-editor', 'nano', 'vi']

/** More than any text that is written here. */
const mostBytes = 2_000_000

/**
 * Lets a person edit a text in the editor that VISUAL, or else EDITOR, names, or a usual one, with its arguments and without a shell, on the terminal
 * of this process. The text lies in a file of its owner's alone that is gone afterwards. How the terminal was set is put back,
 * however the editor left it.
 */
export async function editOutside({ text, folder, env }: EditOutside): Promise<EditedOutside> {
  const [editor, ...args] = commandWords(env['VISUAL']?.trim() || env['EDITOR']?.trim() || usualEditor(env))
  if (editor === undefined) return { ended: 'no-editor' }
  makeFolders(folder, 0o700)
  const own = mkdtempSync(join(folder, 'edit-'))
  const path = join(own, 'text.txt')
  const stty = sttyOf()
  try {
    writeFileSync(path, text === '' ? '' : `${text}\n`, { mode: 0o600, flag: 'wx' })
    const end = await run(editor, [...args, path], env)
    if ('detail' in end) return { ended: 'not-started', editor, detail: end.detail }
    if (end.signal !== null)
      return { ended: 'broken', editor, signal: end.signal, text: textAt(path) ?? text }
    if (end.status !== 0) return { ended: 'given-up', editor, status: end.status ?? 1 }
    return { ended: 'done', text: textAt(path) ?? text }
  } finally {
    stty.putBack()
    rmSync(own, { recursive: true, force: true })
  }
}

/** The first usual editor on the PATH; empty where there is none. */
function usualEditor(env: EditOutside['env']): string {
  return usualEditors.find((name) => programOnPath(name, env) !== undefined) ?? ''
}

/** Hears a signal, so that it does not end the process. */
function ignore(): void {}

type End =
  { readonly detail: string } | { readonly status: number | null; readonly signal: NodeJS.Signals | null }

function run(command: string, args: readonly string[], env: EditOutside['env']): Promise<End> {
  // Ctrl-C and Ctrl-\ of a terminal that is not raw reach us too, and are meant for the editor.
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) process.on(signal, ignore)
  return new Promise<End>((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', env: { ...env } })
    child.once('error', (fault) => resolve({ detail: fault.message }))
    child.once('exit', (status, signal) => resolve({ status, signal }))
  }).finally(() => {
    for (const signal of ['SIGINT', 'SIGQUIT'] as const) process.off(signal, ignore)
  })
}

/** What was saved, without the line end that editors add; undefined where nothing readable is there any more. */
function textAt(path: string): string | undefined {
  const found = fileAt(path)
  if (!found?.isFile() || found.size > mostBytes) return undefined
  return readFileSync(path, 'utf8').replace(/\r?\n$/, '')
}

/** How the terminal is set, to be put back: what an editor that broke leaves would be taken for what we began with. */
function sttyOf(): { readonly putBack: () => void } {
  const asked = spawnSync('stty', ['-g'], { stdio: ['inherit', 'pipe', 'ignore'], encoding: 'utf8' })
  const setting = asked.status === 0 ? asked.stdout.trim() : ''
  return {
    putBack() {
      if (/^[0-9a-f:=]+$/i.test(setting))
        spawnSync('stty', [setting], { stdio: ['inherit', 'ignore', 'ignore'] })
    },
  }
}
