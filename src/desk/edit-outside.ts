import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { commandWords } from './command-words.ts'
import { type Edited, editedFile, readEdited } from './edited-file.ts'
import { makeFolders } from './make-folders.ts'
import { programOnPath } from './program-on-path.ts'
import { editFolder } from './private-folder.ts'
import type { LentText } from './rescue-edited.ts'

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
  /** It saved more than a text can be; the file is kept. */
  | { readonly ended: 'too-long'; readonly editor: string; readonly path: string }

export type EditOutside = {
  readonly text: string
  /** What the text is of. */
  readonly lent: Omit<LentText, 'given'>
  /** A private folder, in which the text lies while it is edited. */
  readonly folder: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Where files too long to be a text are left. */
  readonly aside: string
  /** This process ends: the editor is told to end too, and nobody waits for it. Its file stays. */
  readonly ending: AbortSignal
}

/** What is taken where none is named, the first that is there: what the system was told, then the easy one, then the one of POSIX. */
const usualEditors = ['sensible-editor', 'nano', 'vi']

/**
 * Lets a person edit a text in the editor that VISUAL, or else EDITOR, names, or a usual one, with its arguments and without a shell, on the
 * terminal of this process. The text lies in a file of its owner's alone, beside what it is of, that is gone afterwards. How the terminal was
 * set is put back, however the editor left it.
 */
export async function editOutside(options: EditOutside): Promise<EditedOutside> {
  const { text, lent, folder, env, aside, ending } = options
  const [editor, ...args] = commandWords(env['VISUAL']?.trim() || env['EDITOR']?.trim() || usualEditor(env))
  if (editor === undefined) return { ended: 'no-editor' }
  makeFolders(folder, 0o700)
  const own = mkdtempSync(join(folder, editFolder))
  const path = join(own, editedFile.text)
  const stty = sttyOf()
  try {
    writeFileSync(path, text === '' ? '' : `${text}\n`, { mode: 0o600, flag: 'wx' })
    const of = JSON.stringify({ ...lent, given: text } satisfies LentText)
    writeFileSync(join(own, editedFile.of), of, { mode: 0o600, flag: 'wx' })
    const end = await run([editor, ...args, path], env, { ending, cutOff: stty.putBack })
    if ('detail' in end) return { ended: 'not-started', editor, detail: end.detail }
    if (end.signal === null && end.status !== 0) return { ended: 'given-up', editor, status: end.status ?? 1 }
    const edited: Edited = readEdited(own, aside)
    if (edited.is === 'too-long') return { ended: 'too-long', editor, path: edited.path }
    const saved = edited.is === 'text' ? edited.text : text
    return end.signal === null
      ? { ended: 'done', text: saved }
      : { ended: 'broken', editor, signal: end.signal, text: saved }
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

type Ending = { readonly ending: AbortSignal; readonly cutOff: () => void }

function run(
  [command = '', ...args]: readonly string[],
  env: EditOutside['env'],
  { ending, cutOff }: Ending,
): Promise<End> {
  // Ctrl-C and Ctrl-\ of a terminal that is not raw reach us too, and are meant for the editor.
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) process.on(signal, ignore)
  return new Promise<End>((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', env: { ...env } })
    child.once('error', (fault) => resolve({ detail: fault.message }))
    child.once('exit', (status, signal) => resolve({ status, signal }))
    // Nothing goes on from here: the console is closed, and what is saved is read from the file.
    ending.addEventListener('abort', () => {
      child.removeAllListeners('exit')
      child.kill('SIGHUP')
      child.unref()
      cutOff()
    })
  }).finally(() => {
    for (const signal of ['SIGINT', 'SIGQUIT'] as const) process.off(signal, ignore)
  })
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
