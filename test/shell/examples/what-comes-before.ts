import { publishProcess } from '../../../src/commands/processes/publish-process.ts'
import { startProcess } from '../../../src/commands/processes/start-process.ts'
import type { CommandDefinition } from '../../../src/store/command-definition.ts'
import { demoText } from '../../process/demo-processes.ts'
import { open } from '../../reliability/programs/open.ts'
import { openReader } from '../../../bin/open-reader.ts'
import { outboxView } from '../../../src/queries/messages/outbox-view.ts'
import { recentEvents } from '../../../src/queries/events/recent-events.ts'

type Before = {
  /** What is given before, without the name of the program. */
  readonly before: readonly string[]
  /** Names that only the store knows, by what stands for them in the example. */
  readonly changed?: (path: string) => Promise<Readonly<Record<string, string>>>
  /** Whether the store is gone by then, or is another that has nothing but the site. */
  readonly store: 'the same' | 'gone' | 'another'
}

const taken = ['take KX-1042 --as ewa']
const callerOnTheLine = ['take KX-1042 --as ewa', 'call 600100200 --queue Rozliczenia --as ewa']
const mentioned = ["case note KX-401 '@ola please look' --as ewa"]
const waits = [...taken, "reply KX-1042 --text 'Dzień dobry' --as ewa"]
const answeredWithFile = [...taken, "reply KX-1042 --text 'Dzień dobry' --attach faktura.pdf --as ewa"]
const agreed = ["consent give KX-17 offers --channel email --how call --wording 'I agree'"]
const doneTogether = ['take KX-1042 KX-1043 --as ewa']

/** What has to be so for an example, by the line or else by the verb; what is not named here needs nothing. */
const befores: Readonly<Record<string, readonly string[]>> = {
  hold: taken,
  resume: [...taken, 'hold KX-1042 --as ewa'],
  transfer: taken,
  'put-back': taken,
  end: taken,
  wrap: taken,
  correct: [...taken, 'wrap KX-1042 informed --reason payment --as ewa'],
  undo: doneTogether,
  accept: ['offer KX-1042 ola'],
  decline: ['offer KX-1042 ola'],
  reply: taken,
  attachments: answeredWithFile,
  'attachment save': answeredWithFile,
  'outbox call-back': waits,
  'outbox retry': [...waits, 'outbox call-back KX-1042 --as ewa'],
  'macro run': taken,
  'template remove': ['template save pzdr --text Pozdrawiam --as ewa'],
  'linia view remove zalegle --as ewa': ['view save zalegle --of cases --as ewa'],
  'linia view show zalegle --as ewa': ['view save zalegle --of cases --as ewa'],
  'linia view remove pilne --shared': ['view save pilne --of waiting --shared'],
  'macro remove': ['macro save moje --as ewa < steps.json'],
  'linia case reply KX-403 --children --template awaria --dry-run --as ewa': [
    'case parent KX-401 --under KX-403',
  ],
  "linia case resolve KX-403 --with-children --text 'zasilanie przywrócono'": [
    'case parent KX-401 --under KX-403',
  ],
  'linia case close KX-401': ['case resolve KX-401 --text gotowe'],
  'case reopen': ['case resolve KX-401 --text gotowe'],
  'linia case link KX-401 KX-1043': ['case unlink KX-401 KX-1043'],
  'linia case parent KX-401 --none': ['case parent KX-401 --under KX-403'],
  'case uncheck': ['case check KX-401 1'],
  'mention seen': mentioned,
  mentions: mentioned,
  'linia customer opt-out KX-17 --lift': ['customer opt-out KX-17'],
  'customer leave': ['customer join KX-17 KX-20 --role accountant'],
  'customer link': ['customer link KX-1042 KX-18'],
  'linia consent withdraw KX-17 offers': [...agreed],
  'linia consent withdraw KX-17 offers --channel email': agreed,
  verify: callerOnTheLine,
  reveal: callerOnTheLine,
  'linia import records everything.jsonl': ['export --out everything.jsonl'],
  'linia import records jan.jsonl --attachments jan/': [
    'export --customer KX-17 --out jan.jsonl --attachments jan/',
  ],
  'linia init --site site/': ['site export site/'],
  'site check': ['site export site/'],
  'site diff': ['site export site/'],
  'site apply': ['site export site/'],
  'linia restore /backups/2026-11-23': ['backup /backups/2026-11-23'],
  'linia restore /backups/newest --replace': ['backup /backups/newest'],
  'linia backup /backups/newest --replace': ['backup /backups/newest'],
}

/** Looks up what comes before an example. */
export function whatComesBefore(line: string, verb: string): Before {
  return {
    before: befores[line] ?? befores[verb] ?? [],
    store:
      line === 'linia restore /backups/2026-11-23'
        ? 'gone'
        : verb === 'import records'
          ? 'another'
          : 'the same',
    ...(verb === 'process migrate' && { changed: runningBeforeVersion4 }),
    ...((verb === 'undo' || line.includes('KX-2044')) && { changed: lastDone }),
  }
}

/** A complaint that runs by its first version, while there is a fourth. */
async function runningBeforeVersion4(path: string): Promise<Readonly<Record<string, string>>> {
  const store = open(path)
  const give = async <Input, Value>(
    command: CommandDefinition<string, Input, Value>,
    input: NoInfer<Input>,
  ): Promise<Value> => {
    const outcome = await store.runner.run({ actor: 'owner', command, input })
    if (!outcome.ok || 'already' in outcome) throw new Error(JSON.stringify(outcome))
    return outcome.value
  }
  const { ref } = await give(startProcess, { case: 'KX-401', process: 'bill-complaint' })
  await give(publishProcess, { text: demoText('bill-complaint').replace('version: 1', 'version: 4') })
  await store.close()
  return { 'KX-501': ref }
}

async function lastDone(path: string): Promise<Readonly<Record<string, string>>> {
  const opened = openReader(path)
  if (!opened.ok) throw new Error(opened.refusal.code)
  const { reader, close } = opened.value
  const [last] = reader.all(recentEvents, { limit: 1 })
  const [message] = (['waiting', 'called-back'] as const).flatMap((state) =>
    reader.all(outboxView, { state, limit: 1 }),
  )
  await close()
  return { '812': String(last?.seq), 'B-17': last?.batch ?? '', 'KX-2044': message?.ref ?? '' }
}
