import { importRecords } from '../../../src/exchange/records/import-records.ts'
import { open } from './open.ts'
import { say } from './say.ts'

/** Reads an export back until it ends, and prints how many records came in; `ready` once lines begin to come in. */
const [path = '', file = ''] = process.argv.slice(2)
const store = open(path)
let isSaid = false
const { counts, problems, stoppedBy } = await importRecords(
  store,
  { path: file, actor: 'owner', holdsOutgoing: false },
  {
    progress({ isChecking }) {
      if (!isChecking && !isSaid) say('ready')
      isSaid ||= !isChecking
    },
  },
)
if (problems.length > 0 || stoppedBy) throw new Error(JSON.stringify({ problems, stoppedBy }))
if (!isSaid) say('ready')
say(`imported ${counts.imported}`)
await store.close()
