import { Box, Text, useCursor, usePaste, useWindowSize } from 'ink'
import { memo, useSyncExternalStore } from 'react'
import type { Clock } from './clock.ts'
import { headerLine } from './components/header-line.ts'
import { fitLine, span } from './components/line.ts'
import { drawConsole } from './draw-console.ts'
import type { Keymap } from './keymap.ts'
import type { Look } from './look.ts'
import type { Session } from './state/session.ts'
import { paint, type Theme } from './theme.ts'

export type ConsoleAppProps = {
  readonly session: Session
  readonly keymap: Keymap
  readonly look: Look
  readonly theme: Theme
  readonly clock: Clock
  readonly asOf: () => number
}

/** The console on the terminal: the header, whose clock ticks by itself, and everything below it. */
export function ConsoleApp(props: ConsoleAppProps) {
  // Turns on raw mode and bracketed paste, and lets Ink turn them off for an editor and at the end.
  // The text itself comes through the console's own input.
  usePaste(ignorePaste)
  return (
    <Box flexDirection="column">
      <Header {...props} />
      <Body {...props} />
    </Box>
  )
}

function ignorePaste(): void {}

function Header({ session, look, theme, clock, asOf }: ConsoleAppProps) {
  const { columns } = useWindowSize()
  const { header } = useSyncExternalStore(session.subscribe, session.scene).views
  const now = useSyncExternalStore(clock.subscribe, clock.now)
  const line = header
    ? headerLine({ ...header, asOf: asOf() }, { now, columns }, look)
    : fitLine([span(' linia', 'strong'), span(`  ${look.say('header.signed-out')}`, 'dim')], columns)
  return <Row text={paint(line, theme)} />
}

function Body({ session, keymap, look, theme, clock }: ConsoleAppProps) {
  const room = useWindowSize()
  const scene = useSyncExternalStore(session.subscribe, session.scene)
  const now = useSyncExternalStore(clock.subscribe, clock.now)
  const { setCursorPosition } = useCursor()
  const { lines, cursor } = drawConsole({ scene, keymap, now }, room, look)
  setCursorPosition(cursor ? { x: cursor.x, y: cursor.y + 1 } : undefined)
  const rows = lines.map((line, row) => ({ row, text: paint(line, theme) }))
  return rows.map(({ row, text }) => <Row key={row} text={text} />)
}

/** One row is one text of the terminal's width; it is drawn again only when it reads differently. */
const Row = memo(({ text }: { readonly text: string }) => <Text wrap="truncate-end">{text}</Text>)
