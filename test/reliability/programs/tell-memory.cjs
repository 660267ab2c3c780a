// Loaded before a program (`node --require`): at SIGUSR2 it collects garbage and writes what the heap then holds into a file.
const { renameSync, writeFileSync } = require('node:fs')
const { setFlagsFromString, writeHeapSnapshot } = require('node:v8')
const { runInNewContext } = require('node:vm')

const file = process.env.LINIA_HOUR_MEMORY
if (file) {
  setFlagsFromString('--expose-gc')
  /** @type {() => void} */
  const collect = runInNewContext('gc')
  process.on('SIGUSR2', () => {
    const before = process.memoryUsage()
    collect()
    const { heapUsed, external, arrayBuffers } = process.memoryUsage()
    // For whoever looks for what holds it.
    if (process.env.LINIA_HOUR_SNAPSHOTS) writeHeapSnapshot(`${file}.${Date.now()}.heapsnapshot`)
    writeFileSync(
      `${file}.new`,
      JSON.stringify({ resident: before.rss, heap: heapUsed, external, arrayBuffers }),
    )
    renameSync(`${file}.new`, file)
  })
}
