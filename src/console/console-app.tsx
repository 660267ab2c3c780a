import { usePaste, useWindowSize } from 'ink'
import { useEffect, useLayoutEffect, useSyncExternalStore } from 'react'
import type { Clock } from './clock.ts'
import { headerLine } from './components/header-line.ts'
import { fitLine, span, type Line } from './components/line.ts'
import { drawConsole } from './draw-console.ts'
import type { FramePainter } from './frame-painter.ts'
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
  readonly painter: FramePainter
  /** When the store last answered. */
  readonly asOf: () => number
}

/** The console on the terminal: drawn anew at every change and at every second, and painted where it differs. */
export function ConsoleApp({ session, keymap, look, theme, clock, painter, asOf }: ConsoleAppProps) {
  // Turns on raw mode and bracketed paste, and lets Ink turn them off for an editor and at the end.
  // The text itself comes through the console's own input.
  usePaste(ignorePaste)
  const room = useWindowSize()
  const scene = useSyncExternalStore(session.subscribe, session.scene)
  const now = useSyncExternalStore(clock.subscribe, clock.now)
  const { columns } = room
  const { header } = scene.views
  const top = header
    ? headerLine({ ...header, asOf: asOf() }, { now, columns }, look)
    : signedOut(look, columns)
  const body = drawConsole({ scene, keymap, now }, room, look)
  const rows = [top, ...body.lines].map((line) => paint(line, theme))
  const cursor = body.cursor && { x: body.cursor.x, y: body.cursor.y + 1 }

  useLayoutEffect(() => {
    painter.paint({ rows, columns, cursor })
  })
  const ringing = scene.views.ringing?.ref
  useEffect(() => {
    if (ringing !== undefined && theme.hasBell) painter.ring()
  }, [ringing, painter, theme.hasBell])
  return null
}

function signedOut({ say }: Look, columns: number): Line {
  return fitLine([span(' linia', 'strong'), span(`  ${say('header.signed-out')}`, 'dim')], columns)
}

function ignorePaste(): void {}
