import { layoutReady } from 'linia:layout'
import { allActions } from '../../../src/console/actions/all-actions.ts'
import { terminalBell } from '../../../src/console/bell.ts'
import { lentTerminal } from '../../../src/console/lent-terminal.ts'
import { keymapOf } from '../../../src/console/keymap.ts'
import { startModel, workspacePlace } from '../../../src/console/state/model.ts'
import { themeFrom } from '../../../src/console/theme.ts'
import { languageFrom } from '../../../src/language/language.ts'
import { sayWithKeys } from '../say-with-keys.ts'
import { sampleViews } from './sample-views.ts'

const language = languageFrom(process.env)
const theme = themeFrom(process.env)
const started = Date.now()
const fixed = new Date('2026-11-21T09:41:07').getTime()
const now = () => (process.env['SAMPLE_FROZEN'] ? fixed : fixed + Date.now() - started)
let quit = () => {}

function broken(): never {
  throw new Error('broken on purpose')
}

// No await at the top: only then the bundle loads as one file.
void run()

async function run(): Promise<void> {
  await layoutReady()
  const { runConsole } = await import('../../../src/console/run-console.tsx')
  await runConsole({
    stdin: process.stdin,
    stdout: process.stdout,
    theme,
    ring: terminalBell(process.stdout),
    touched: () => {},
    lockAfterMs: () => null,
    now,
    terminal: lentTerminal(process.stdout),
    asOf: now,
    start: startModel({ isEmpty: process.env['SAMPLE_EMPTY'] === '1' }),
    keymap: keymapOf(allActions),
    look: { say: sayWithKeys(language, theme.glyphs), language, glyphs: theme.glyphs },
    read: (model) => {
      const views = sampleViews(model, { now: now(), language })
      if (!process.env['SAMPLE_BROKEN'] || views.place.of !== 'queues') return views
      return { ...views, place: { ...views.place, rows: new Proxy([], { get: broken }) } }
    },
    perform: async (intent, ui) => {
      switch (intent.do) {
        case 'sign-in':
          ui.change({ do: 'signed-in', agent: intent.agent })
          return
        case 'take':
          ui.change({ do: 'go', place: workspacePlace(intent.ref) })
          ui.change({ do: 'notice', notice: { kind: 'done', text: `${intent.ref} is yours.`, hint: '' } })
          return
        case 'quit':
          quit()
          return
        default:
          ui.change({ do: 'close' })
          ui.change({ do: 'notice', notice: { kind: 'done', text: JSON.stringify(intent), hint: '' } })
      }
    },
    observe: () => {},
    fault: (error) => {
      throw error
    },
    opened: (_, leave) => {
      quit = leave
    },
  })
}
