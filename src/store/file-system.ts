import { statfsSync } from 'node:fs'
import { dirname } from 'node:path'

/** Magic numbers of file systems on which the shared memory of WAL does not work. Source: linux/magic.h. */
const networkFileSystems: ReadonlyMap<number, string> = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB2'],
  [0x5346414f, 'AFS'],
  [0x73757245, 'Coda'],
  [0x01021997, '9P'],
  [0x00c36400, 'Ceph'],
  [0x0bd00bd0, 'Lustre'],
  [0x47504653, 'GPFS'],
  [0x01161970, 'GFS2'],
])

/** The name of the network file system on which a store would lie, or null. macOS gives no magic numbers. */
export function networkFileSystemOf(path: string): string | null {
  try {
    return networkFileSystems.get(statfsSync(dirname(path)).type >>> 0) ?? null
  } catch {
    // A folder that cannot be asked is reported by the attempt to open the file in it.
    return null
  }
}
