import { type Decision, accept } from '../../domain/decision.ts'
import { openStoreFile } from '../store-file.ts'
import { writeFirstCopy } from './first-copy-state.ts'

/** Says that a store is whole that was filled with what its server has: from now on anybody opens it. */
export function finishFirstCopy(path: string): Decision<null> {
  const opened = openStoreFile(path, { evenUnfinished: true })
  if (!opened.ok) return opened
  opened.value.exec('PRAGMA busy_timeout = 10000')
  writeFirstCopy(opened.value, null)
  opened.value.close()
  return accept(null)
}
