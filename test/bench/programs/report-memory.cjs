// Loaded before a program (`node --require`): leaves the most memory that the process ever held, in kB, in a file.
const { readFileSync, writeFileSync } = require('node:fs')

const file = process.env.LINIA_BENCH_MEMORY
process.on('exit', () => {
  if (!file) return
  let kilobytes = process.resourceUsage().maxRSS
  try {
    // What resourceUsage says on Linux may be that of the process that started this one.
    kilobytes = Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? kilobytes)
  } catch {
    // Another system: no /proc.
  }
  writeFileSync(file, String(kilobytes))
})
