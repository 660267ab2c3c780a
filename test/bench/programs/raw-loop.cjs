// The least that a terminal program can do for a key: read it in raw mode, write some 300 bytes.
process.stdin.setRawMode(true)
let line = 0
process.stdin.on('data', () => {
  line = (line + 1) % 20
  process.stdout.write(
    `\u001B[${line + 1};1H\u001B[7m${String(line).padEnd(140, '.')}\u001B[0m\u001B[${line + 2};1H${'x'.repeat(140)}`,
  )
})
process.stdout.write('ready')
